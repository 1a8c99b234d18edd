import { LANGUAGES, type Language } from '../../shared/domain/languages.ts'

/** Tags by which systems call languages that we call otherwise. */
const OTHER_NAMES: Readonly<Record<string, Language>> = {
  in: 'id',
  tl: 'fil',
  zh: 'zh-Hans',
}

/**
 * The first of the system's languages that we have, else English.
 *
 * @param preferred BCP 47 tags, best first
 */
export function systemLocale(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const known = nearest(tag)
    if (known !== null) return known
  }
  return 'en'
}

function nearest(tag: string): Language | null {
  const whole = LANGUAGES.find((language) => language.toLowerCase() === tag.toLowerCase())
  if (whole !== undefined) return whole
  const [base = ''] = tag.toLowerCase().split(/[-_]/)
  // Traditional characters are another written language.
  if (base === 'zh' && /hant|tw|hk|mo/i.test(tag)) return null
  return LANGUAGES.find((language) => language === base) ?? OTHER_NAMES[base] ?? null
}
