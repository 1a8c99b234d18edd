import { TRANSLATED_CHARACTERS } from '../../../../shared/contracts/http/translation.ts'
import { languageFor } from '../../../../shared/contracts/ipc/interface-language.ts'
import { harmClassesOf } from '../../../../shared/domain/claimable.ts'
import type { PreparedJob } from '../../../data/worker-contract.ts'
import type { Services } from '../../../stores/services.ts'

/** What one exchange carries at most; a transcript goes as one text. */
const MOST_FIELDS = 40

export interface Original {
  readonly texts: readonly string[]
  /** More was there than one exchange carries. */
  readonly isCut: boolean
}

/** The item's own words in reading order, Zawgyi in Unicode; what other people say about it stays here. */
export function originalOf({ job: { item }, reading }: PreparedJob): Original {
  const { caption = '', fields = [], transcript = [] } = item
  const said = transcript.map((segment) => unicode(segment.text)).join('\n')
  const all = [item.title, caption, ...fields.map((field) => field.text)].map(unicode)
  const wanted = [...all.slice(0, MOST_FIELDS), said].filter((text) => text.trim() !== '')
  const texts: string[] = []
  let room = TRANSLATED_CHARACTERS
  for (const text of wanted) {
    if (room <= 0) break
    const part = text.slice(0, room).replace(/[\ud800-\udbff]$/, '')
    if (part !== '') texts.push(part)
    room -= text.length
  }
  return { texts, isCut: room < 0 || texts.length < wanted.length || all.length > MOST_FIELDS }

  function unicode(text: string): string {
    return reading.texts.get(text)?.converted?.text ?? text
  }
}

/** Whether the organisation has a service at all. */
export function isTranslationOffered({ review }: Services): boolean {
  return review.store.getState().translation !== null
}

/** Whether the item on the screen has words that may be sent, or a translation that is here already. */
export function canTranslate({ review, text }: Services): boolean {
  const { current, translation } = review.store.getState()
  if (current === null) return false
  if (text.wasTranslated(current.job.id)) return true
  if (translation === null) return false
  const stays = harmClassesOf(current.job.item).some((one) => translation.never.includes(one))
  return !stays && originalOf(current).texts.length > 0
}

/**
 * Asks for a translation of the item on the screen; with one there, shows it or puts it away. One is under way at a
 * time: whoever has gone on before its turn came no longer wants it.
 */
export async function translateCurrent(services: Services): Promise<void> {
  const { review, text, worker, settings, session, environment } = services
  const { current } = review.store.getState()
  if (current === null) return
  const { job, reading } = current
  const known = text.store.getState().translations.get(job.id)
  if (known?.state === 'asked') return
  if (known?.state === 'here') {
    text.togglePane(job.id)
    return
  }
  const into = languageFor(settings.store.getState().settings, session.store.getState().view, environment)
  const declared = text.languageOf(job.id) ?? job.item.language
  const from = declared === 'und' ? reading.language.guess : declared
  const { texts, isCut } = originalOf(current)
  text.translated(job.id, { state: 'asked' })
  // A text that is said to be in the reader's own language is in another one, or nobody would ask.
  const words = { texts, from: from === into ? 'und' : from, to: into } as const
  // Signed out meanwhile: what waits or comes now belongs to nobody here.
  const isWanted = (): boolean => text.store.getState().translations.get(job.id)?.state === 'asked'
  await text.inTurn(async () => {
    if (!isWanted()) return
    if (review.store.getState().current?.job.id !== job.id) return text.notTranslated(job.id)
    const answer = await worker.call('translate', { jobId: job.id, ...words })
    if (!isWanted()) return
    text.translated(
      job.id,
      answer.ok
        ? { state: 'here', parts: answer.value.texts, into, isCut }
        : { state: 'failed', failure: answer.failure },
    )
  })
}
