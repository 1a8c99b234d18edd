import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PreparedJob } from '../../../data/worker-contract.ts'
import { useServices } from '../../../stores/services.ts'
import { isSound } from '../../../stores/visible-media.ts'
import styles from './audio-stage.module.css'
import { EvidenceList } from './evidence-list.tsx'
import { FlagList } from './flag-list.tsx'
import { flaggedRanges } from './flagged-ranges.ts'
import { MediaProblem } from './media-problem.tsx'
import { MissingMedia } from './missing-media.tsx'
import { useIsOnStage } from './on-stage.ts'
import { orderedTranscript, segmentAt } from './ordered-transcript.ts'
import { Timeline } from './timeline.tsx'
import { Transcript } from './transcript.tsx'
import { useMarker } from './use-marker.ts'
import { usePeaks } from './use-peaks.ts'
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
  const { item, id } = prepared.job
  const media = item.media.find(isSound)
  const ranges = useMemo(() => flaggedRanges(item), [item])
  const transcript = useMemo(
    () => orderedTranscript(item.transcript ?? [], media?.durationSeconds),
    [item, media],
  )
  const isOnStage = useIsOnStage()
  const element = useSound(media === undefined || !isOnStage ? null : mediaAddress(media.id))
  const player = usePlayer(element, ranges, media?.durationSeconds)
  const why = useWhyMissing(media?.id, player.failed)
  const { seekTo, duration } = player
  const marker = useMarker({ jobId: id, mediaId: media?.id, element, ranges, duration, seekTo })
  const peaks = usePeaks(media?.id)
  const at = segmentAt(transcript.segments, player.time)
  return (
    <div className={styles.audio}>
      {media === undefined ? (
        item.unusable === undefined && <MediaProblem words={t('media.missing')} />
      ) : (
        <>
          <Timeline player={player} ranges={ranges} marker={marker} peaks={peaks} />
          {player.failed && <MissingMedia what="sound" why={why} onRetry={onRetry} />}
        </>
      )}
      <EvidenceList jobId={id} marked={marker} onSeek={seekTo} />
      <FlagList ranges={ranges} time={player.time} onSeek={seekTo} />
      <Transcript
        transcript={transcript}
        language={item.language}
        ranges={ranges}
        at={player.time > 0 ? at : -1}
        onSeek={seekTo}
      />
    </div>
  )
}
