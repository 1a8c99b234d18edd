import { z } from 'zod'
import { LANGUAGES } from '../../domain/languages.ts'
import { HARM_CLASSES, OPEN_LEVELS } from '../../domain/vocabulary.ts'
import { keySettings, OWN_KEYS } from './keys.ts'

/** How many jobs one claim takes, and how far one key press changes it. */
export const PACK_SIZE = { least: 1, most: 200, step: 5 } as const
/** How long a decision waits for an undo, in seconds. */
export const GRACE_SECONDS = { least: 0, most: 120, step: 5 } as const

/** A person's own limit of exposure to one class in one shift, in minutes. */
export const BUDGET_MINUTES = { least: 5, most: 240, step: 5 } as const
/** Full reveals of severe classes after which the next item waits for a key. */
export const CALM_AFTER = { least: 0, most: 20, step: 1 } as const

/** What a person set on this machine. Every field has a default, so that an older file stays readable. */
export const settings = z.object({
  locale: z.enum(LANGUAGES).nullable().catch(null).default(null),
  /** Years in Thai dates; null: as Thai is usually written. Other languages have no choice. */
  years: z.enum(['buddhist', 'gregorian']).nullable().catch(null).default(null),
  /** Digits in Burmese, Khmer and Lao; null: as the language is usually written. Other languages have no choice. */
  digits: z.enum(['native', 'latin']).nullable().catch(null).default(null),
  theme: z.enum(['dark', 'light', 'system']).catch('dark').default('dark'),
  /** How long a decision waits for an undo before it is sent, in seconds. */
  graceSeconds: z.int().min(GRACE_SECONDS.least).max(GRACE_SECONDS.most).catch(10).default(10),
  /** How far holding the reveal key goes. */
  holdReveals: z.enum(OPEN_LEVELS).catch('full').default('full'),
  /** The same for media of one harm class; the organisation's floor holds all the same. */
  ownReveals: z.partialRecord(z.enum(HARM_CLASSES), z.enum(OPEN_LEVELS)).catch({}).default({}),
  /** Slurs of the term lists stand as dots until a key asks for them. */
  maskSlurs: z.boolean().catch(true).default(true),
  /** Width of the right panel in CSS pixels. */
  panelWidth: z.int().min(280).max(640).catch(340).default(340),
  stripCollapsed: z.boolean().catch(false).default(false),
  /** How many jobs one claim takes. */
  packSize: z.int().min(PACK_SIZE.least).max(PACK_SIZE.most).catch(50).default(50),
  /** By class; none: the organisation's. */
  budgets: z
    .partialRecord(z.enum(HARM_CLASSES), z.int().min(BUDGET_MINUTES.least).max(BUDGET_MINUTES.most))
    .catch({})
    .default({}),
  /** 0: never. */
  calmAfter: z.int().min(CALM_AFTER.least).max(CALM_AFTER.most).catch(5).default(5),
  keys: keySettings.catch(OWN_KEYS).default(OWN_KEYS),
})
export type Settings = z.infer<typeof settings>

export const settingsPatch = settings.partial()
export type SettingsPatch = Partial<Settings>
