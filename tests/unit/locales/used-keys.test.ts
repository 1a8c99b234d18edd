import { describe, expect, test } from 'vitest'
import { faultLine } from '../../../scripts/locales/checker/fault.ts'
import { readEnglish } from '../../../scripts/locales/checker/read-locales.ts'
import { readSources, unusedKeyFaults } from '../../../scripts/locales/checker/used-keys.ts'

/** A hole of a template, as it stands in a source. */
const HOLE = ['$', '{it}'].join('')

/** Keys that are not used when this is all the page there is, and `made` what the other processes say. */
function unused(keys: readonly string[], page: string, made = ''): readonly string[] {
  const sources = {
    shown: [{ path: 'page.tsx', text: page }],
    made: [{ path: 'main.ts', text: made }],
  }
  return unusedKeyFaults(new Map(keys.map((key) => [key, 'words'])), sources).map(({ key }) => key)
}

test('every English text is shown somewhere', async () => {
  expect(unusedKeyFaults(await readEnglish(), await readSources()).map(faultLine)).toEqual([])
})

describe('a key is used', () => {
  test('where the file’s own namespace holds it', () => {
    const page = "const { t } = useTranslation(['queues', 'common']); t('title'); t('common:retry')"
    expect(unused(['queues:title', 'common:title', 'common:retry'], page)).toEqual(['common:title'])
  })

  test('in all its plural forms', () => {
    expect(unused(['queues:claim_one', 'queues:claim_other'], "t('queues:claim')")).toEqual([])
  })

  test('where a template can become it', () => {
    const page = `useTranslation('common'); t(\`kind.${HOLE}\`); t(\`review:why.${HOLE}.title\`)`
    const keys = ['common:kind.track', 'review:why.now.title', 'review:why.now', 'common:kinds.track']
    expect(unused(keys, page)).toEqual(['review:why.now', 'common:kinds.track'])
  })

  test('but not by a template that can become anything', () => {
    expect(
      unused(['common:retry'], `useTranslation('common'); t(\`${HOLE}\`); key(\`${HOLE}:${HOLE}\`)`),
    ).toEqual(['common:retry'])
  })

  test('as the label of a command, and a row of them by its name', () => {
    const page = `id: 'review.undo'; id: \`review.clause${HOLE}\``
    const keys = ['commands:review.undo', 'commands:review.clause', 'commands:review.clause2']
    expect(unused([...keys, 'commands:review.wider'], page)).toEqual(['commands:review.wider'])
  })

  test('as the words of a failure that something makes', () => {
    const keys = ['errors:code.offline', 'errors:code.quota']
    expect(unused(keys, `t(\`errors:code.${HOLE}\`)`, "fail({ code: 'offline' })")).toEqual([
      'errors:code.quota',
    ])
  })
})
