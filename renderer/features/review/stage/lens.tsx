import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import type { OpenLevel } from '../../../../shared/domain/vocabulary.ts'
import { useReveal } from '../../../stores/services.ts'
import { blank } from './blank.ts'
import styles from './lens.module.css'
import { type LensSource, partAt, placeOver } from './lens-source.ts'

interface LensProps {
  readonly source: LensSource
  readonly level: OpenLevel
  /** Of the picture: width by height. */
  readonly ratio: number
}

/** A circle over the veil that shows the level inside it. What is outside it is not in the page. */
export function Lens({ source, level, ratio }: LensProps): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null)
  const ring = useRef<HTMLSpanElement>(null)
  const spot = useReveal((state) => state.spot)
  const zoom = useReveal((state) => state.look.zoom)

  useLayoutEffect(() => {
    const target = canvas.current
    if (target === null || ring.current === null) return
    const part = partAt(spot, zoom)
    placeOver(ring.current, part, ratio)
    // The canvas moves with what is drawn on it, and never shows it in another place.
    source.show(target, part, level, () => placeOver(target, part, ratio))
  }, [source, spot, zoom, level, ratio])

  useEffect(() => {
    const target = canvas.current
    return () => {
      source.stop()
      if (target !== null) blank(target)
    }
  }, [source])

  return (
    <>
      <canvas ref={canvas} width={1} height={1} className={styles.lens} data-testid="lens" />
      <span ref={ring} className={styles.ring} />
    </>
  )
}
