import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Queue } from '../../../shared/contracts/http/queues.ts'
import type { BoundCommand } from '../../commands/command.ts'
import { CommandButton } from '../../commands/command-button.tsx'
import { useCommand } from '../../commands/use-commands.ts'
import { useLocalized } from '../../lib/use-localized.ts'
import { useQueues } from '../../stores/queues-query.ts'
import { useServices } from '../../stores/services.ts'

/** Offers a queue of benign items instead of those in hand; nothing when none has any. */
export function Rotation(): ReactNode {
  const queues = useQueues()
  const benign = queues.data?.find((queue) => queue.benign === true && queue.waiting > 0)
  return benign === undefined ? null : <Offer queue={benign} />
}

function Offer({ queue }: { readonly queue: Queue }): ReactNode {
  const { t } = useTranslation('wellbeing')
  const localized = useLocalized()
  const { review, claims, pause, screen } = useServices()
  const rotate = useMemo(
    (): BoundCommand => ({
      type: 'press',
      scope: 'chooser',
      id: 'wellbeing.rotate',
      bindings: [{ code: 'KeyR' }],
      enabled: () => true,
      run: () => {
        void review.releaseAll().then((failure) => {
          // Not given back, the items in hand would come before the benign ones: nothing is claimed.
          if (failure === null) void claims.claim([queue.id])
          screen.show('review')
          pause.end()
        })
      },
    }),
    [review, claims, pause, screen, queue.id],
  )
  useCommand(rotate)
  return (
    <CommandButton
      command={rotate}
      label={t('pause.rotate', { queue: localized(queue.name) })}
      testId="rotate"
    />
  )
}
