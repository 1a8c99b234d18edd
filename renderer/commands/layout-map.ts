import { useSyncExternalStore } from 'react'
import type { LayoutMap } from './key-labels.ts'

interface KeyboardApi {
  readonly getLayoutMap: () => Promise<LayoutMap>
}

let current: LayoutMap = new Map()
const listeners = new Set<() => void>()

function hasKeyboard(value: object): value is { readonly keyboard: KeyboardApi } {
  return 'keyboard' in value && typeof value.keyboard === 'object' && value.keyboard !== null
}

/** Asks again on focus: people switch layouts while they work, and there is no event for it. */
async function refresh(): Promise<void> {
  if (!hasKeyboard(navigator)) return
  try {
    current = new Map(await navigator.keyboard.getLayoutMap())
    for (const listener of listeners) listener()
  } catch {
    // Refused in a frame without the permission: Latin names are shown, and the keys work all the same.
  }
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener('focus', refresh)
    void refresh()
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) window.removeEventListener('focus', refresh)
  }
}

/** What the keyboard in use prints on its keys. */
export function useLayoutMap(): LayoutMap {
  return useSyncExternalStore(subscribe, () => current)
}
