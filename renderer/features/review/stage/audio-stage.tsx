import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PreparedJob } from '../../../data/worker-contract.ts'
import { useFailureWords } from '../../../lib/failure-words.ts'
import { useServices } from '../../../stores/services.ts'
import { isSound } from '../../../stores/visible-media.ts'
import styles from './audio-stage.module.css'
import { FlagList } from './flag-list.tsx'
import { flaggedRanges } from './flagged-ranges.ts'
import { MediaProblem } from './media-problem.tsx'
import { useIsOnStage } from './on-stage.ts'
import { Timeline } from './timeline.tsx'
import { Transcript } from './transcript.tsx'
import { usePlayer } from './use-player.ts'
import { useSound } from './use-sound.ts'
import { useWhyMissing } from './use-why-missing.ts'

/** Transcript first, then sound, which nobody but the reviewer starts. */
export function AudioStage({ prepared }: { readonly prepared: PreparedJob }): ReactNode {
  // Trying again begins anew: an element that has failed does not get well by itself.
  const [attempt, setAttempt] = useState(0)
  const retry = useCallback(() => setAttempt((count) => count + 1), [])
  return <SoundView key={attempt} prepared={prepared} onRetry={retry} />
}

function SoundView(props: { readonly prepared: PreparedJob; readonly onRetry: () => void }): ReactNode {
  const { prepared, onRetry } = props
  const { t } = useTranslation('review')
  const { mediaAddress } = useServices()
  const { item } = prepared.job
  const media = item.media.find(isSound)
  const ranges = useMemo(() => flaggedRanges(item), [item])
  const isOnStage = useIsOnStage()
  const element = useSound(media === undefined || !isOnStage ? null : mediaAddress(media.id))
  const player = usePlayer(element, ranges, media?.durationSeconds)
  const why = useWhyMissing(media?.id, player.failed)
  const words = useFailureWords()
  const at = (item.transcript ?? []).findIndex(({ start, end }) => player.time >= start && player.time < end)
  return (
    <div className={styles.audio}>
      {media === undefined ? (
        item.unusable === undefined && <MediaProblem words={t('media.missing')} />
      ) : (
        <>
          <Timeline player={player} ranges={ranges} />
          {player.failed && (
            <MediaProblem
              words={
                why === null
                  ? t('media.soundUnavailable')
                  : t('media.soundUnavailableFor', { reason: words(why) })
              }
              onRetry={onRetry}
            />
          )}
        </>
      )}
      <FlagList ranges={ranges} time={player.time} onSeek={player.seekTo} />
      <Transcript item={item} ranges={ranges} at={player.time > 0 ? at : -1} onSeek={player.seekTo} />
    </div>
  )
}
