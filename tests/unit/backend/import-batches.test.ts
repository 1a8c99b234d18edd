import { expect, test } from 'vitest'
import { BODY_LIMIT_BYTES } from '../../../backend/api/body.ts'
import { LONGEST_LINE_BYTES } from '../../../backend/import/read-lines.ts'
import { runImport } from '../../../backend/import/run-import.ts'

const noMedia = {
  find: () => Promise.reject(new Error('none')),
  head: () => Promise.reject(new Error('none')),
}

function line(id: string, texts: readonly string[]): string {
  return JSON.stringify({
    id,
    kind: 'comment',
    language: 'th',
    title: id,
    fields: texts.map((text) => ({ name: 'text', text })),
    reports: [{ reason: 'noise', reporter: 'listener', at: '2026-01-01T00:00:00.000Z' }],
    author: { id: 'author-1' },
    createdAt: '2026-01-01T00:00:00.000Z',
  })
}

/** What each request of an import of these lines would hold, and what was said of bad lines. */
async function importOf(lines: readonly string[]) {
  const requests: { readonly ids: readonly string[]; readonly bytes: number }[] = []
  const bad: string[] = []
  const unused = () => Promise.reject(new Error('not asked here'))
  const tally = await runImport(
    (async function* () {
      for (const one of lines) yield Buffer.from(`${one}\n`)
    })(),
    noMedia,
    {
      name: 'a list',
      publishPolicies: unused,
      saveQueues: unused,
      checkQueue: unused,
      storeMedia: unused,
      close: unused,
      add: async (items) => {
        const ids = (items as readonly { id: string }[]).map((one) => one.id)
        requests.push({ ids, bytes: Buffer.byteLength(JSON.stringify({ items, queueId: 'q'.repeat(200) })) })
        return ids.map((id) => ({ id, outcome: 'created' as const }))
      },
    },
    {
      onBadLine: (number, reason) => bad.push(`${number}: ${reason}`),
      onLeftOut: (number, reason) => bad.push(`${number}: ${reason}`),
      onProgress: () => undefined,
    },
  )
  return { requests, bad, tally }
}

/** Characters of three bytes. */
const thai = (characters: number): string => 'ก'.repeat(characters)

test('no request is larger than the backend takes, whatever script the records are in', async () => {
  const lines = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) =>
    line(id, [thai(500_000), thai(500_000), thai(500_000), thai(430_000)]),
  )
  const { requests, bad, tally } = await importOf([line('small', ['x']), ...lines, line('last', ['x'])])
  expect(bad).toEqual([])
  expect(requests.flatMap((one) => one.ids)).toEqual(['small', 'a', 'b', 'c', 'd', 'e', 'f', 'last'])
  for (const { bytes } of requests) expect(bytes).toBeLessThanOrEqual(BODY_LIMIT_BYTES)
  expect(tally).toMatchObject({ lines: 8, created: 8, bad: 0 })
})

test('a large record behind small ones does not go with them', async () => {
  const big = Array.from({ length: 6 }, () => thai(500_000))
  const { requests } = await importOf([line('a', [thai(400_000)]), line('big', big), line('b', ['x'])])
  expect(requests.map((one) => one.ids)).toEqual([['a'], ['big'], ['b']])
})

test('a record that no request can hold is told by its number and why, and the rest goes in', async () => {
  // As a line just short enough, and too long for a request with anything around it.
  const tooMuch = line('wide', [...Array.from({ length: 6 }, () => thai(500_000)), thai(494_400)])
  expect(Buffer.byteLength(tooMuch)).toBeLessThan(LONGEST_LINE_BYTES)
  const { requests, bad, tally } = await importOf([line('a', ['x']), tooMuch, line('b', ['x'])])
  expect(bad).toHaveLength(1)
  expect(bad[0]).toMatch(/^2: longer than \d+ bytes$/)
  expect(tally).toMatchObject({ lines: 3, created: 2, bad: 1 })
  expect(requests.flatMap((one) => one.ids)).toEqual(['a', 'b'])
})
