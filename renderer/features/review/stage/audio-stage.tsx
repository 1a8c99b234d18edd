import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PreparedJob } from '../../../data/worker-contract.ts'
import { useServices } from '../../../stores/services.ts'
import { isSound } from '../../../stores/visible-media.ts'
import styles from './audio-stage.module.css'
import { FlagList } from './flag-list.tsx'
import { flaggedRanges } from './flagged-ranges.ts'
import { useIsOnStage } from './on-stage.ts'
import { Timeline } from './timeline.tsx'
import { Transcript } from './transcript.tsx'
import { usePlayer } from './use-player.ts'
import { useSound } from './use-sound.ts'

/** Transcript first, then sound, which nobody but the reviewer starts. */
export function AudioStage({ prepared }: { readonly prepared: PreparedJob }): ReactNode {
  const { t } = useTranslation('review')
  const { mediaAddress } = useServices()
  const { item } = prepared.job
  const media = item.media.find(isSound)
  const ranges = useMemo(() => flaggedRanges(item), [item])
  const isOnStage = useIsOnStage()
  const element = useSound(media === undefined || !isOnStage ? null : mediaAddress(media.id))
  const player = usePlayer(element, ranges, media?.durationSeconds)
  const at = (item.transcript ?? []).findIndex(({ start, end }) => player.time >= start && player.time < end)
  return (
    <div className={styles.audio}>
      {media === undefined ? (
        <p className={styles.problem}>{t('media.missing')}</p>
      ) : (
        <>
          <Timeline player={player} ranges={ranges} />
          {player.failed && <p className={styles.problem}>{t('media.soundUnavailable')}</p>}
        </>
      )}
      <FlagList ranges={ranges} time={player.time} onSeek={player.seekTo} />
      <Transcript item={item} ranges={ranges} at={player.time > 0 ? at : -1} onSeek={player.seekTo} />
    </div>
  )
}
