import { type ReactNode, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Queue } from '../../../shared/contracts/http/queues.ts'
import type { Failure } from '../../../shared/lib/failure.ts'
import type { BoundCommand } from '../../commands/command.ts'
import { CommandButton } from '../../commands/command-button.tsx'
import { useCommand } from '../../commands/use-commands.ts'
import { useFailureWords } from '../../lib/failure-words.ts'
import { useLocalized } from '../../lib/use-localized.ts'
import { useQueues } from '../../stores/queues-query.ts'
import { useServices } from '../../stores/services.ts'
import styles from './pause-screen.module.css'

/** Offers a queue of benign items instead of those in hand; nothing when none has any. */
export function Rotation(): ReactNode {
  const queues = useQueues()
  const benign = queues.data?.find((queue) => queue.benign === true && queue.waiting > 0)
  return benign === undefined ? null : <Offer queue={benign} />
}

function Offer({ queue }: { readonly queue: Queue }): ReactNode {
  const { t } = useTranslation('wellbeing')
  const localized = useLocalized()
  const words = useFailureWords()
  const { review, claims, pause, screen } = useServices()
  const [failure, setFailure] = useState<Failure | null>(null)
  const rotate = useMemo(
    (): BoundCommand => ({
      type: 'press',
      scope: 'chooser',
      id: 'wellbeing.rotate',
      bindings: [{ code: 'KeyR' }],
      enabled: () => true,
      run: () => {
        void review.releaseAll().then((failure) => {
          setFailure(failure)
          // Not given back, the items in hand would come before the benign ones: the pause goes on.
          if (failure !== null || !pause.isOn()) return
          void claims.claim([queue.id])
          screen.show('review')
          pause.end()
        })
      },
    }),
    [review, claims, pause, screen, queue.id],
  )
  useCommand(rotate)
  return (
    <>
      <CommandButton
        command={rotate}
        label={t('pause.rotate', { queue: localized(queue.name) })}
        testId="rotate"
      />
      <p className={styles.text} role="alert">
        {failure !== null && t('pause.notRotated', { reason: words(failure) })}
      </p>
    </>
  )
}
