import type { PolicyWordsByKey } from '../../policy-words.ts'
import { harassment } from './harassment.ts'
import { hate } from './hate.ts'
import { impersonation } from './impersonation.ts'
import { misinformation } from './misinformation.ts'
import { rights } from './rights.ts'
import { selfharm } from './selfharm.ts'
import { sexual } from './sexual.ts'
import { spam } from './spam.ts'
import { violence } from './violence.ts'

/** Every policy in Khmer. */
export const khmerPolicies: PolicyWordsByKey = {
  spam,
  harassment,
  hate,
  violence,
  sexual,
  misinformation,
  impersonation,
  rights,
  selfharm,
}
