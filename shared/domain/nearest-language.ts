import { LANGUAGES, type Language } from './languages.ts'

/** Languages whose readers are served best by a related one, and old or doubled codes. */
const NEAREST: ReadonlyMap<string, Language> = new Map(
  Object.entries({
    // Languages of Indonesia, whose speakers read Indonesian at school and work.
    ...{ jv: 'id', su: 'id', mad: 'id', min: 'id', ban: 'id', bug: 'id', ace: 'id', in: 'id' },
    // Malay in its regional forms; `ms-Arab` (Jawi) too, since we hold no Jawi.
    ...{ zsm: 'ms', zlm: 'ms', meo: 'ms', bjn: 'ms', iba: 'ms' },
    // Languages of the Philippines; `tl` is the older code of Filipino.
    ...{ tl: 'fil', ceb: 'fil', ilo: 'fil', hil: 'fil', war: 'fil', bcl: 'fil', pam: 'fil' },
    ...{ nod: 'th', sou: 'th', tts: 'lo' },
    ...{ shn: 'my', mnw: 'my', ksw: 'my', rki: 'my' },
  }),
)
/** Chinese in traditional characters: many of its readers read simplified ones only with effort. */
const TRADITIONAL: ReadonlySet<string> = new Set(['hant', 'tw', 'hk', 'mo'])

/** The tag itself when it is one of ours. */
export function knownLanguage(tag: string | undefined): Language | undefined {
  return LANGUAGES.find((language) => language === tag)
}

/**
 * The first of the wanted tags (BCP 47, most wanted first) that we can serve, itself or by a near relative; English
 * when there is none. Malformed tags are passed over: they come from the system's settings.
 */
export function nearestLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found = nearestOf(tag)
    if (found !== undefined) return found
  }
  return 'en'
}

function nearestOf(tag: string): Language | undefined {
  // Systems write `th_TH.UTF-8` as well as `th-TH`, in any case.
  const [base = '', ...rest] = tag
    .replace(/[.@].*$/, '')
    .toLowerCase()
    .split(/[-_]/)
  // A script that is named goes before what the region's people mostly write: `zh-Hans-HK` is simplified.
  if (base === 'zh' || base === 'cmn') {
    const isTraditional = !rest.includes('hans') && rest.some((part) => TRADITIONAL.has(part))
    return isTraditional ? undefined : 'zh-Hans'
  }
  return knownLanguage(base) ?? NEAREST.get(base)
}
