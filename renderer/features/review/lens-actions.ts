import { stepped } from '../../stores/look.ts'
import type { Services } from '../../stores/services.ts'

export function isLensOpen({ reveal }: Services): boolean {
  const { level, by } = reveal.store.getState()
  return level !== 'veil' && by === 'lens'
}

/** One step in a direction of the screen. */
export function moveLens({ reveal }: Services, right: number, down: number): void {
  const { spot, look } = reveal.store.getState()
  reveal.pointAt(stepped(spot, look, right, down))
}
