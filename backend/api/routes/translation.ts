import {
  translationOfferResponse,
  translationRequest,
  translationResponse,
} from '../../../shared/contracts/http/translation.ts'
import { translateInHand } from '../../domain/translate-in-hand.ts'
import { route } from '../route.ts'

export const offer = route({
  name: 'translation.offer',
  method: 'get',
  path: '/v1/translation',
  summary: 'Whether the organisation has a translation service, and the classes that never go to it',
  answer: translationOfferResponse,
  handle: async ({ services: { translation } }) => ({
    offer: translation === null ? null : { never: translation.never },
  }),
})

export const translate = route({
  name: 'translation.make',
  method: 'post',
  path: '/v1/translation',
  summary: 'A machine’s translation of the words of one job in hand, by the service of the organisation',
  body: translationRequest,
  answer: translationResponse,
  handle: ({ services, reviewer, body }) => translateInHand(services, reviewer, body),
})
