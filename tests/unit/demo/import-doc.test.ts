import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { ingestItem } from '../../../shared/contracts/http/ingest.ts'
import { policyDraft } from '../../../shared/contracts/http/policies.ts'
import { queueSettings } from '../../../shared/contracts/http/queues.ts'
import { ITEM_KINDS } from '../../../shared/domain/kinds.ts'
import { CONTENT_LANGUAGES } from '../../../shared/domain/languages.ts'
import { HARM_CLASSES, REPORTERS, SEVERITIES } from '../../../shared/domain/vocabulary.ts'

const page = await readFile(new URL('../../../docs/IMPORT.md', import.meta.url), 'utf8')
const table = page.slice(page.indexOf('| field |'), page.indexOf('**Kinds**'))

describe('docs/IMPORT.md', () => {
  it('shows examples that the schema takes', () => {
    const examples = [...page.matchAll(/```json\n(.+)\n```/g)].map((match) => match[1] ?? '')
    expect(examples).toHaveLength(2)
    for (const example of examples) expect(ingestItem.safeParse(JSON.parse(example)).error).toBeUndefined()
  })

  it('shows settings that the schemas take', () => {
    const example = (kind: string): unknown =>
      JSON.parse(new RegExp(`\`\`\`json ${kind}\n(.+)\n\`\`\``).exec(page)?.[1] ?? 'null')
    expect(queueSettings.safeParse(example('queues')).error).toBeUndefined()
    expect(policyDraft.safeParse(example('policies')).error).toBeUndefined()
  })

  it('names every field of a record, which are needed, and no other', () => {
    const rows = [...table.matchAll(/^\| `(\w+)` \|[^|]*\| (yes )?\|/gm)].map((row) => ({
      name: row[1],
      needed: row[2] !== undefined,
    }))
    const fields = Object.entries(ingestItem.shape).map(([name, schema]) => ({
      name,
      needed: !schema.safeParse(undefined).success,
    }))
    const byName = (a: { name?: string | undefined }, b: { name?: string | undefined }): number =>
      (a.name ?? '').localeCompare(b.name ?? '')
    expect(rows.sort(byName)).toEqual(fields.sort(byName))
  })

  it('lists every word of each vocabulary', () => {
    for (const word of [...ITEM_KINDS, ...HARM_CLASSES, ...REPORTERS, ...SEVERITIES]) {
      expect(page, word).toContain(`\`${word}\``)
    }
    for (const language of CONTENT_LANGUAGES) expect(table).toMatch(new RegExp(`[\`\\s]${language}[\`\\s]`))
  })
})
