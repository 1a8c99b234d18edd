import { chooseFormats } from '../lib/fmt/fmt-for.ts'
import type { LanguageControl } from '../lib/i18n/language.ts'
import type { SettingsStore } from '../stores/settings-store.ts'

/** Shows years and digits as the reader chose them, from the moment of the choice. */
export function followFormats(settings: SettingsStore, control: Pick<LanguageControl, 'redraw'>): () => void {
  return settings.store.subscribe(({ settings: now }, { settings: before }) => {
    if (now.years === before.years && now.digits === before.digits) return
    chooseFormats(now)
    void control.redraw()
  })
}
