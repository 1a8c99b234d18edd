import { memo, type ReactNode, useLayoutEffect, useRef } from 'react'
import { PEAK_COLUMNS } from '../../../../shared/domain/peaks.ts'
import { useSetting } from '../../../stores/services.ts'
import styles from './timeline.module.css'

const HEIGHT_PX = 48

/**
 * A sound as a picture, in the room that the timeline has for it anyway: when it comes, nothing moves. A canvas of our
 * own: wavesurfer.js writes a style element into its markup, and the page's policy takes styles from files only.
 */
export const Waveform = memo(function Waveform({ peaks }: { readonly peaks: Uint8Array }): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null)
  const theme = useSetting('theme')
  useLayoutEffect(() => {
    const target = canvas.current
    const context = target?.getContext('2d') ?? null
    // Drawn in the theme's own ink, so another theme is another drawing.
    if (target === null || context === null || theme === null) return
    context.clearRect(0, 0, PEAK_COLUMNS, HEIGHT_PX)
    context.fillStyle = getComputedStyle(target).color
    for (const [column, peak] of peaks.entries()) {
      const height = Math.max(1, (peak / 255) * HEIGHT_PX)
      context.fillRect(column, (HEIGHT_PX - height) / 2, 1, height)
    }
  }, [peaks, theme])
  return (
    <canvas
      ref={canvas}
      className={styles.waveform}
      width={PEAK_COLUMNS}
      height={HEIGHT_PX}
      data-testid="waveform"
    />
  )
})
