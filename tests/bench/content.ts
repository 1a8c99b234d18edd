import type { IngestItem } from '../../shared/contracts/http/ingest.ts'
import type { Row } from './figures.ts'

/** What a section of the bench gives back. */
export interface Section {
  readonly rows: readonly Row[]
  /** Everything measured, for the JSON. */
  readonly raw: unknown
}

type Wire = Omit<IngestItem, 'id'> & { readonly id: string }

const WORDS =
  'play this song free plays cheap listeners follow channel win prize today link profile new episode please share track artist label remix radio'.split(
    ' ',
  )

/** Texts of about 1 KB and, one in four, a picture: alike but never equal, without randomness. */
export function benchItem(
  index: number,
  pictures: readonly { readonly id: string; readonly type: string }[],
): Wire {
  const picture = index % 4 === 3 ? pictures[index % Math.max(1, pictures.length)] : undefined
  const text = Array.from({ length: 160 }, (_, word) => WORDS[(index * 7 + word * word) % WORDS.length]).join(
    ' ',
  )
  const at = new Date(Date.UTC(2026, 0, 1) + index * 1_000).toISOString()
  return {
    id: `bench-${index}`,
    kind: picture === undefined ? 'comment' : 'cover_art',
    language: 'en',
    title: `Reported ${picture === undefined ? 'comment' : 'cover'} ${index}`,
    ...(picture === undefined ? { fields: [{ name: 'text', text }] } : { media: [picture] }),
    reports: [{ reason: 'spam', reporter: 'listener', at }],
    severity: 'medium',
    author: { id: `author-${index % 997}` },
    createdAt: at,
  } as Wire
}
