import type { LocaleRow } from '../i18n/locale-table.ts'

/** Waiting longer would cost more than a late font does. */
const PATIENCE_MS = 400

/**
 * Fetches the fonts that a locale's first paint needs, so that no text is drawn twice. A font that does not come in
 * time or at all is no error: the text is drawn by the next font of the stack.
 */
export async function preloadFonts(row: LocaleRow): Promise<void> {
  if (typeof document === 'undefined' || !('fonts' in document)) return
  const family = row.font ?? 'Inter Variable'
  const wanted = [
    document.fonts.load(`400 15px '${family}'`, row.sample),
    document.fonts.load(`600 15px '${family}'`, row.sample),
    document.fonts.load("400 15px 'Inter Variable'", 'Aa1'),
  ]
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
  await Promise.race([Promise.allSettled(wanted), patience])
}
