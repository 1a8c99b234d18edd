import 'i18next'
import attention from '../../../locales/en/attention.ts'
import commands from '../../../locales/en/commands.ts'
import common from '../../../locales/en/common.ts'
import decision from '../../../locales/en/decision.ts'
import errors from '../../../locales/en/errors.ts'
import history from '../../../locales/en/history.ts'
import keys from '../../../locales/en/keys.ts'
import menu from '../../../locales/en/menu.ts'
import policy from '../../../locales/en/policy.ts'
import practice from '../../../locales/en/practice.ts'
import queues from '../../../locales/en/queues.ts'
import review from '../../../locales/en/review.ts'
import settings from '../../../locales/en/settings.ts'
import signIn from '../../../locales/en/signIn.ts'
import sync from '../../../locales/en/sync.ts'
import wellbeing from '../../../locales/en/wellbeing.ts'

/** Every English text, by namespace. What the compiler checks keys and variables against, and every locale's fallback. */
export const ENGLISH = {
  attention,
  commands,
  common,
  decision,
  errors,
  history,
  keys,
  menu,
  policy,
  practice,
  queues,
  review,
  settings,
  signIn,
  sync,
  wellbeing,
} as const

export type Namespace = keyof typeof ENGLISH

export const DEFAULT_NAMESPACE = 'common'

/** With these, an unknown key or a missing variable does not compile. */
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: typeof DEFAULT_NAMESPACE
    resources: typeof ENGLISH
    strictKeyChecks: true
  }
}
