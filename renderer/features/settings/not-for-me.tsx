import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { HARM_CLASSES, type HarmClass } from '../../../shared/domain/vocabulary.ts'
import type { Failure } from '../../../shared/lib/failure.ts'
import { useFailureWords } from '../../lib/failure-words.ts'
import { useServices, useSession } from '../../stores/services.ts'
import styles from './settings-screen.module.css'

const NONE: readonly HarmClass[] = []

/** Classes that this person is not given. The backend obeys it from the next claim on. */
export function NotForMe(): ReactNode {
  const { t } = useTranslation(['wellbeing', 'common'])
  const words = useFailureWords()
  const { session, review } = useServices()
  const chosen = useSession(({ view }) => (view.state === 'signed_in' ? view.reviewer.restrictions : NONE))
  const [failure, setFailure] = useState<Failure | null>(null)
  const set = async (harmClass: HarmClass, restricted: boolean): Promise<void> => {
    const refused = await session.restrict({ harmClass, restricted })
    // What is in hand may be of that class: it goes back, and another claim gives what is left.
    setFailure(refused === null && restricted ? await review.releaseAll() : refused)
  }
  return (
    <fieldset className={styles.classes}>
      <legend className={styles.label}>
        {t('settings.notForMe')}
        <span className={styles.hint}>{t('settings.notForMeHint')}</span>
      </legend>
      {HARM_CLASSES.map((harmClass) => (
        <label key={harmClass} className={styles.class}>
          <input
            type="checkbox"
            checked={chosen.includes(harmClass)}
            onChange={(event) => void set(harmClass, event.target.checked)}
          />
          {t(`common:harmClass.${harmClass}`)}
        </label>
      ))}
      <p className={styles.failure} role="alert">
        {failure !== null && t('settings.notForMeFailed', { reason: words(failure) })}
      </p>
    </fieldset>
  )
}
