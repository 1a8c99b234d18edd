import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useServices, useSetting } from '../../../stores/services.ts'
import styles from './side-panel.module.css'

export const NARROWEST = 280
export const WIDEST = 640
const STEP = 20

const clamp = (width: number): number => Math.min(WIDEST, Math.max(NARROWEST, Math.round(width)))

/** Drags the panel's edge, or moves it by the arrow keys; where a drag ends is remembered. */
export function PanelResizer(): ReactNode {
  const { t } = useTranslation('review')
  const { settings } = useServices()
  const width = useSetting('panelWidth')
  const start = useRef<{ readonly x: number; readonly width: number } | null>(null)

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
    event.preventDefault()
    void settings.set({ panelWidth: clamp(width + (event.key === 'ArrowLeft' ? STEP : -STEP)) })
  }
  const onPointerDown = (event: PointerEvent<HTMLHRElement>): void => {
    start.current = { x: event.clientX, width }
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const onPointerMove = (event: PointerEvent): void => {
    if (start.current === null) return
    settings.preview({ panelWidth: clamp(start.current.width + start.current.x - event.clientX) })
  }
  /** However the drag ends: by letting go, or because the system took the pointer away. */
  const onEnd = (): void => {
    const before = start.current
    start.current = null
    if (before === null) return
    const { panelWidth } = settings.store.getState().settings
    if (panelWidth !== before.width) void settings.set({ panelWidth })
  }
  return (
    <hr
      className={styles.resizer}
      aria-orientation="vertical"
      aria-label={t('panelWidth')}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      aria-valuenow={width}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onEnd}
      onPointerCancel={onEnd}
      onLostPointerCapture={onEnd}
    />
  )
}
