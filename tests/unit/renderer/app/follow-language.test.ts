// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { followLanguage } from '../../../../renderer/app/follow-language.ts'
import { reviewer } from '../../../../shared/contracts/http/reviewer.ts'
import { languageFor } from '../../../../shared/contracts/ipc/interface-language.ts'
import type { SessionView } from '../../../../shared/contracts/ipc/session.ts'
import { settings } from '../../../../shared/contracts/ipc/settings.ts'
import { theServices } from '../rendered.tsx'

const server = { type: 'embedded' } as const
const OUT: SessionView = { state: 'signed_out', secretStore: true, server }
const signedIn = (locale: 'id' | 'th'): SessionView => ({
  state: 'signed_in',
  reviewer: reviewer.parse({
    id: `moderator-${locale}`,
    displayName: 'Moderator',
    role: 'moderator',
    locale,
    languages: [],
    restrictions: [],
    queueIds: null,
  }),
  server,
  protection: 'memory',
})

test('what was chosen on this machine comes first, then what the start asked for, the account, the system', () => {
  const environment = { locale: 'vi', wishedLocale: null } as const
  const wished = { locale: 'vi', wishedLocale: 'my' } as const
  expect(languageFor(settings.parse({ locale: 'ta' }), signedIn('id'), wished)).toBe('ta')
  expect(languageFor(settings.parse({}), signedIn('id'), wished)).toBe('my')
  expect(languageFor(settings.parse({ locale: 'ta' }), signedIn('id'), environment)).toBe('ta')
  expect(languageFor(settings.parse({}), signedIn('id'), environment)).toBe('id')
  expect(languageFor(settings.parse({}), OUT, environment)).toBe('vi')
})

test('each account has its own language, and none of them is written down', async () => {
  let tell: (view: SessionView) => void = () => undefined
  const set = vi.fn()
  const { services } = await theServices()
  const { bridge } = services
  const session = {
    ...bridge.session,
    onChange: (listener: (view: SessionView) => void) => {
      tell = listener
      return () => undefined
    },
  }
  const made = await theServices({ bridge: { session, settings: { ...bridge.settings, set } }, view: OUT })
  const switchTo = vi.fn(async () => undefined)
  followLanguage(made.services, { switchTo })
  for (const view of [signedIn('id'), OUT, signedIn('th')]) tell(view)
  expect(switchTo.mock.calls).toEqual([['id'], ['en'], ['th']])
  expect(set).not.toHaveBeenCalled()
})
