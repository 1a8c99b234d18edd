/** Turns what was written by hand into demo items: ids, ages, authors, reports and times, all from a seed. */
import type { DemoItem } from '../../backend/demo/types.ts'
import type { ItemKind } from '../../shared/domain/kinds.ts'
import type { Language } from '../../shared/domain/languages.ts'
import type { Reporter } from '../../shared/domain/vocabulary.ts'
import { filmSize } from './media/films.ts'
import { type Random, seededRandom } from './random.ts'
import type { ItemSpec } from './spec.ts'
import { recordingLength, timeLines } from './timing.ts'

type Signal = NonNullable<DemoItem['signals']>[number]
type Media = NonNullable<DemoItem['media']>[number]
type Child = NonNullable<DemoItem['children']>[number]

const markets: Record<Language, string> = {
  en: 'SG',
  id: 'ID',
  ms: 'MY',
  th: 'TH',
  vi: 'VN',
  fil: 'PH',
  my: 'MM',
  km: 'KH',
  lo: 'LA',
  'zh-Hans': 'SG',
  ta: 'SG',
}
const mimeTypes = {
  png: 'image/png',
  jpg: 'image/jpeg',
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
  webm: 'video/webm',
} as const

/** Builds one item. The id follows the language and the place in its list, so it stays when others change. */
export function assembleItem(spec: ItemSpec, language: Language, place: number): DemoItem {
  const id = `demo-${language.toLowerCase()}-${String(place + 1).padStart(2, '0')}`
  const random = seededRandom(id)
  const transcript = spec.sound ? timeLines(spec.sound.lines, language) : undefined
  const media = mediaOf(spec, id, transcript ? recordingLength(transcript) : 0)
  const signals = spec.signals?.map(({ segments, range, ...rest }): Signal => {
    const first = segments && transcript?.[segments[0]]
    const last = segments && transcript?.[segments[1]]
    if (first && last) return { ...rest, range: [first.start, last.end] }
    return range ? { ...rest, range: [range[0], range[1]] } : rest
  })
  const createdHoursAgo = tenths(random.between(6, 110))
  return {
    id,
    kind: spec.kind,
    language,
    title: spec.title,
    ...(spec.caption === undefined ? {} : { caption: spec.caption }),
    ...(spec.text === undefined
      ? {}
      : { fields: [{ name: spec.kind === 'message' ? 'body' : 'text', text: spec.text }] }),
    ...(media ? { media: [media] } : {}),
    ...(transcript ? { transcript } : {}),
    ...(signals ? { signals } : {}),
    ...(spec.classification
      ? { classification: spec.classification.map(([harmClass, score]) => ({ harmClass, score })) }
      : {}),
    ...(spec.children ? { children: childrenOf(spec, id, random) } : {}),
    reports: spec.reports.map((reason, rank) => ({
      reason,
      reporter: reporterOf(reason, rank, spec, random),
      hoursAgo: tenths(random.between(0.2, createdHoursAgo * 0.9)),
    })),
    ...(spec.severity ? { severity: spec.severity } : {}),
    market: spec.market ?? markets[language],
    ...(spec.highProfile ? { highProfile: true } : {}),
    ...(spec.legalDeadlineHours === undefined ? {} : { legalDeadlineHours: spec.legalDeadlineHours }),
    ...(spec.internalDeadlineHours === undefined
      ? {}
      : { internalDeadlineHours: spec.internalDeadlineHours }),
    truth: spec.breaks ? 'violation' : 'no_violation',
    ...(spec.breaks ? { truthClause: spec.breaks } : {}),
    author: authorOf(spec, createdHoursAgo),
    createdHoursAgo,
  }
}

/** The file a media item's sound, picture or film is kept in, under the demo folder. */
function mediaOf(spec: ItemSpec, id: string, soundSeconds: number): Media | undefined {
  if (spec.picture) {
    const { type, alt, size } = spec.picture
    return {
      file: `media/${id}.${type}`,
      type: mimeTypes[type],

      width: size[0],
      height: size[1],
      alt,
    }
  }
  if (spec.sound) {
    const type = spec.sound.type === 'webm' ? 'audio/webm' : mimeTypes[spec.sound.type]
    return { file: `media/${id}.${spec.sound.type}`, type, durationSeconds: soundSeconds }
  }
  if (spec.film) {
    const { type, alt, seconds } = spec.film
    const { width, height } = filmSize
    return {
      file: `media/${id}.${type}`,
      type: mimeTypes[type],

      width,
      height,
      durationSeconds: seconds,
      alt,
    }
  }
  return undefined
}

function childrenOf(spec: ItemSpec, id: string, random: Random): Child[] {
  const kind: ItemKind = spec.kind === 'show' ? 'episode' : 'track'
  const [shortest, longest] = spec.kind === 'show' ? [900, 3600] : [95, 320]
  const { titles, flagged } = spec.children ?? { titles: [], flagged: [] }
  return titles.map((title, index) => ({
    id: `${id}-c${String(index + 1).padStart(2, '0')}`,
    title,
    kind,
    durationSeconds: random.whole(shortest, longest),
    ...(flagged.includes(index) ? { flagged: true } : {}),
  }))
}

/** Rights come from their holders; the first report of a detected item is the detector's. */
function reporterOf(reason: string, rank: number, spec: ItemSpec, random: Random): Reporter {
  if (reason === 'intellectual_property') return 'rights_holder'
  if (rank === 0 && (spec.signals?.[0]?.score ?? 0) > 0.5) return 'automated'
  return random.next() < 0.2 ? 'trusted_flagger' : 'listener'
}

/** The same handle is the same author everywhere in the demo. */
function authorOf(spec: ItemSpec, itemAge: number): DemoItem['author'] {
  const random = seededRandom(`author ${spec.author}`)
  const history = spec.history ?? []
  const age = Math.round(itemAge + random.between(history.length > 0 ? 3000 : 400, 30_000))
  return {
    id: `author-${spec.author}`,
    displayName: spec.author,
    createdHoursAgo: age,
    followers: Math.round(10 ** random.between(0.5, spec.highProfile ? 6 : 4)),
    strikes: history.filter(([, outcome]) => outcome === 'violation').length,
    history: history.map(([clauseId, outcome], rank) => ({
      hoursAgo: Math.round(age * (0.3 + 0.25 * rank)),
      clauseId,
      outcome,
    })),
  }
}

function tenths(hours: number): number {
  return Math.round(hours * 10) / 10
}
