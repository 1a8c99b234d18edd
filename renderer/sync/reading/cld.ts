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
      const { loadModule } = await import('cld3-asm')
      const identifier = (await loadModule()).create(0, 1_000)
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
    return (await loading)(text)
  }
}
