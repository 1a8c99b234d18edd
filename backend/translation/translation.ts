import { TRANSLATION_LIMIT } from '../../shared/contracts/http/translation.ts'
import type { HarmClass } from '../../shared/domain/vocabulary.ts'
import { MINUTE } from '../../shared/lib/time.ts'
import { libreTranslate, type Translate } from './libre-translate.ts'
import { createPace, type Pace, type PaceLimit } from './pace.ts'
import type { TranslationSettings } from './settings.ts'

/** An organisation's translation, as the routes use it. */
export interface Translation {
  readonly never: readonly HarmClass[]
  readonly translate: Translate
  readonly pace: Pace
}

/** One every two seconds: nobody reads faster, and a program that runs away is held up. */
const PACE: PaceLimit = { most: 30, within: MINUTE }

export function openTranslation({ service, never }: TranslationSettings): Translation {
  return {
    never,
    translate: libreTranslate(service, globalThis.fetch, TRANSLATION_LIMIT),
    pace: createPace(PACE, () => performance.now()),
  }
}
