import type { Settings } from '../../shared/contracts/ipc/settings.ts'
import type { SettingsStore } from '../stores/settings-store.ts'

/** Puts the chosen theme on the page, and follows the system's when that is the choice. */
export function followTheme(settings: SettingsStore, root: HTMLElement): () => void {
  const light = window.matchMedia('(prefers-color-scheme: light)')
  const apply = (): void => {
    const { theme } = settings.store.getState().settings
    root.dataset.theme = resolve(theme, light.matches)
  }
  apply()
  light.addEventListener('change', apply)
  const stop = settings.store.subscribe(apply)
  return () => {
    light.removeEventListener('change', apply)
    stop()
  }
}

function resolve(theme: Settings['theme'], isLight: boolean): 'dark' | 'light' {
  if (theme === 'system') return isLight ? 'light' : 'dark'
  return theme
}
