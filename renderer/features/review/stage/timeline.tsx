import { Pause, Play, Repeat, Volume2, VolumeX } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { CommandKey } from '../../../commands/command-key.tsx'
import { cx } from '../../../lib/cx.ts'
import { useFmt } from '../../../lib/fmt/use-fmt.ts'
import type { Marked } from '../../../stores/evidence-store.ts'
import { useServices } from '../../../stores/services.ts'
import type { FlaggedRange } from './flagged-ranges.ts'
import type { Loop } from './repeat-range.ts'
import styles from './timeline.module.css'
import type { PlayerState } from './use-player.ts'
import { Waveform } from './waveform.tsx'

interface TimelineProps {
  readonly player: PlayerState
  readonly ranges: readonly FlaggedRange[]
  /** Absent: this timeline has no room for a waveform. Null: there is none yet, or none at all. */
  readonly peaks?: Uint8Array | null
  readonly marker: Marked & { readonly loop: Loop | null }
}

const KEYS = [
  'media.back',
  'media.toggle',
  'media.forward',
  'media.slower',
  'media.faster',
  'media.mute',
  'media.nextFlag',
]

const percent = (part: number, whole: number): string =>
  `${whole > 0 ? Math.min(100, (part / whole) * 100) : 0}%`

/** Where one is in a sound or film, what is flagged, and the keys that move it. */
export function Timeline({ player, ranges, marker, peaks }: TimelineProps): ReactNode {
  const { t } = useTranslation('review')
  const { handles } = useServices()
  const fmt = useFmt()
  const { playing, time, duration, muted, speed } = player
  const Icon = playing ? Pause : Play
  const Sound = muted ? VolumeX : Volume2
  return (
    <div className={cx(styles.player, peaks !== undefined && styles.tall)} data-playing={playing}>
      <button
        type="button"
        className={styles.play}
        aria-label={playing ? t('media.pause') : t('media.play')}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => handles.player.get()?.toggle()}
      >
        <Icon size={18} strokeWidth={2} aria-hidden="true" />
      </button>
      <span className={styles.time}>{fmt.clock(time * 1_000)}</span>
      <div className={styles.track}>
        {peaks != null && <Waveform peaks={peaks} />}
        <div className={styles.done} style={{ width: percent(time, duration) }} />
        {ranges.map((range) => (
          <div
            key={`${range.start}:${range.name}`}
            className={styles.flag}
            style={{
              left: percent(range.start, duration),
              width: percent(range.end - range.start, duration),
            }}
          />
        ))}
        {marker.ranges.map((range) => (
          <div
            key={`${range.start}-${range.end}`}
            className={styles.evidence}
            style={{
              left: percent(range.start, duration),
              width: percent(range.end - range.start, duration),
            }}
          />
        ))}
        {marker.openAt !== null && (
          <div className={styles.open} style={{ left: percent(marker.openAt, duration) }} />
        )}
        <div className={styles.head} style={{ left: percent(time, duration) }} />
      </div>
      <span className={styles.time}>{fmt.clock(duration * 1_000)}</span>
      <span className={cx(styles.detail, speed !== 1 && styles.changed)}>
        {t('media.speed', { speed: fmt.number(speed) })}
      </span>
      <span className={cx(styles.loop, marker.loop !== null && styles.changed)} title={t('media.looping')}>
        {marker.loop !== null && <Repeat size={15} strokeWidth={2} aria-label={t('media.looping')} />}
      </span>
      <span className={styles.detail} title={muted ? t('media.muted') : t('media.sound')}>
        <Sound size={15} strokeWidth={1.75} aria-hidden="true" />
      </span>
      <span className={styles.keys}>
        {KEYS.map((id) => (
          <CommandKey key={id} id={id} quiet />
        ))}
      </span>
    </div>
  )
}
