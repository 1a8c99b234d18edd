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

/** One in four is a picture. */
export function isPicture(index: number): boolean {
  return index % 4 === 3
}

/**
 * A text of about 1 KB, or a picture: alike but never equal, so that none is claimed along with another, and
 * without randomness.
 */
export function benchItem(
  index: number,
  picture: { readonly id: string; readonly type: string } | undefined,
): Wire {
  const words = Array.from({ length: 160 }, (_, word) => WORDS[(index * 7 + word * word) % WORDS.length])
  const text = [...words, index].join(' ')
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
