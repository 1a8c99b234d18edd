import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PreparedJob } from '../../../data/worker-contract.ts'
import { useServices } from '../../../stores/services.ts'
import { layOut } from '../../../stores/visible-media.ts'
import styles from './audio-stage.module.css'
import { EvidenceList } from './evidence-list.tsx'
import { FlagList } from './flag-list.tsx'
import { flaggedRanges } from './flagged-ranges.ts'
import { MediaProblem } from './media-problem.tsx'
import { MissingMedia } from './missing-media.tsx'
import { useIsOnStage } from './on-stage.ts'
import { orderedTranscript, segmentAt } from './ordered-transcript.ts'
import { Pictures } from './pictures.tsx'
import { Timeline } from './timeline.tsx'
import { Transcript } from './transcript.tsx'
import { type Attempts, useAttempts } from './use-attempts.ts'
import { useMarker } from './use-marker.ts'
import { usePeaks } from './use-peaks.ts'
import { usePlayer } from './use-player.ts'
import { useSound } from './use-sound.ts'
import { useUnshown } from './use-unshown.ts'
import { useWhyMissing } from './use-why-missing.ts'
import { VeilWords } from './veil-words.tsx'

/** Transcript first, then sound, which nobody but the reviewer starts. */
export function AudioStage({ prepared }: { readonly prepared: PreparedJob }): ReactNode {
  const { attempt, ...attempts } = useAttempts()
  return <SoundView key={attempt} prepared={prepared} {...attempts} />
}

interface SoundViewProps extends Omit<Attempts, 'attempt'> {
  readonly prepared: PreparedJob
}

function SoundView({ prepared, isSecond, retry, tryAgain }: SoundViewProps): ReactNode {
  const { t } = useTranslation('review')
  const { mediaAddress } = useServices()
  const { item, id } = prepared.job
  const { sound: media, pictures } = layOut(item)
  const ranges = useMemo(() => flaggedRanges(item), [item])
  const transcript = useMemo(
    () => orderedTranscript(item.transcript ?? [], media?.durationSeconds),
    [item, media],
  )
  const isOnStage = useIsOnStage()
  const element = useSound(media === undefined || !isOnStage ? null : mediaAddress(media.id), isSecond)
  const player = usePlayer(element, ranges, media?.durationSeconds)
  const why = useWhyMissing({ mediaId: media?.id, hasFailed: player.failed, isSecond, tryAgain })
  // What is said in it can be read all the same, where somebody wrote it down.
  const isUnheard = why?.retryable === false && transcript.segments.length === 0
  useUnshown(id, media?.id ?? null, isUnheard ? false : player.loaded || null)
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
          {player.failed && <MissingMedia what="sound" why={why} onRetry={retry} />}
        </>
      )}
      {pictures.length > 0 && (
        <div className={styles.pictures}>
          <Pictures prepared={prepared} pictures={pictures} words={<VeilWords />} />
        </div>
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
