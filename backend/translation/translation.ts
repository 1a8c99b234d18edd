import type { HarmClass } from '../../shared/domain/vocabulary.ts'
import { type DurationMs, MINUTE, SECOND } from '../../shared/lib/time.ts'
import { libreTranslate, type Translate } from './libre-translate.ts'
import { createPace, type Pace, type PaceLimit } from './pace.ts'
import type { TranslationSettings } from './settings.ts'

/** An organisation's translation, as the routes use it. */
export interface Translation {
  readonly never: readonly HarmClass[]
  readonly translate: Translate
  readonly pace: Pace
}

/** The client waits a little longer than this. */
const LIMIT: DurationMs = 30 * SECOND
/** One every two seconds: nobody reads faster, and a program that runs away is held up. */
const PACE: PaceLimit = { most: 30, within: MINUTE }

export function openTranslation({ service, never }: TranslationSettings): Translation {
  return {
    never,
    translate: libreTranslate(service, globalThis.fetch, LIMIT),
    pace: createPace(PACE, () => performance.now()),
  }
}
