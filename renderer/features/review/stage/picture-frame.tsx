import { type CSSProperties, type PointerEvent, type ReactNode, useRef } from 'react'
import { moved, STILL, spotUnder, transformOf, zoomed } from '../../../stores/look.ts'
import { useServices } from '../../../stores/services.ts'
import { Lens } from './lens.tsx'
import type { LensSource } from './lens-source.ts'
import { useAskOnStage, useLensLevel, useRevealHere } from './on-stage.ts'
import styles from './picture.module.css'

interface PictureFrameProps {
  /** Of the picture: width by height. */
  readonly ratio: number
  /** Null: this picture has no lens yet. */
  readonly lens: LensSource | null
  /** What stands in the picture's place when there is none. */
  readonly problem: ReactNode
  /** The canvas. */
  readonly children: ReactNode
}

/**
 * Where a picture lies: enlarged, turned and moved as the reviewer wants it, with the lens over it. It moves the
 * canvas as it is; how many pixels that has is its level's affair.
 */
export function PictureFrame({ ratio, lens, problem, children }: PictureFrameProps): ReactNode {
  const { reveal } = useServices()
  const isOnStage = useAskOnStage()
  const look = useRevealHere((state) => state.look, STILL)
  const lensLevel = useLensLevel()
  const frame = useRef<HTMLDivElement>(null)

  const onPointerMove = (event: PointerEvent): void => {
    const box = frame.current?.getBoundingClientRect()
    if (!isOnStage() || box === undefined || box.width === 0) return
    if (event.buttons === 1) {
      reveal.look((now) => moved(now, event.movementX / box.width, event.movementY / box.height))
    }
    const place = { x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height }
    reveal.pointAt(spotUnder(look, ratio, place))
  }

  return (
    <div
      ref={frame}
      className={styles.frame}
      style={sizeOf(ratio)}
      onPointerMove={onPointerMove}
      onWheel={(event) => {
        if (isOnStage() && event.deltaY !== 0)
          reveal.look((now) => zoomed(now, event.deltaY < 0 ? 0.5 : -0.5))
      }}
    >
      <div
        className={styles.laid}
        data-zoom={look.zoom}
        data-turns={look.quarterTurns}
        style={look === STILL ? undefined : { transform: transformOf(look, ratio) }}
      >
        {children}
        {lens !== null && lensLevel !== null && <Lens source={lens} level={lensLevel} ratio={ratio} />}
      </div>
      {problem}
    </div>
  )
}

/** As wide as the room allows, but never higher than it: cqh is the room's height. */
function sizeOf(ratio: number): CSSProperties {
  return { aspectRatio: `${ratio}`, width: `min(100cqw, 100cqh * ${ratio})` }
}
