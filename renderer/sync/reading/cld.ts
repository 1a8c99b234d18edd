import type { Detected, DetectLanguage } from './guess-language.ts'

const UNKNOWN: Detected = { language: 'und', likelihood: 0 }

/**
 * The compact language detector (WebAssembly, one megabyte), loaded when the first Latin text needs it. When it
 * cannot be loaded no language is told, and nothing else changes.
 */
export function createCld(): DetectLanguage {
  let loading: Promise<DetectLanguage> | null = null
  const load = async (): Promise<DetectLanguage> => {
    try {
      const { loadCld3 } = await import('./cld3.ts')
      const identifier = (await loadCld3()).create(0, 1_000)
      return async (text) => {
        const { language, probability } = identifier.findLanguage(text)
        return { language, likelihood: probability }
      }
    } catch {
      return async () => UNKNOWN
    }
  }
  return async (text) => {
    loading ??= load()
    try {
      return await (await loading)(text)
    } catch {
      return UNKNOWN
    }
  }
}
