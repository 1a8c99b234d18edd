import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const run = promisify(execFile)
const root = resolve(import.meta.dirname, '../../..')
let folder = ''
let said = ''

const CASES = [
  [
    'known',
    "i18n.t('queues:title'); i18n.t('queues:claim', { count: 2 }); i18n.t('queues:claimFrom', { queue: 'x' })",
  ],
  ['unknown-key', "i18n.t('queues:titel')"],
  ['unknown-namespace', "i18n.t('queue:title')"],
  ['missing-variable', "i18n.t('queues:claimFrom', {})"],
  ['no-variables-at-all', "i18n.t('queues:claimFrom')"],
] as const

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'teduh-typed-keys-'))
  for (const [name, code] of CASES) {
    const lines = ["import type { i18n as I18n } from 'i18next'", 'declare const i18n: I18n', code, '']
    await writeFile(join(folder, `${name}.ts`), lines.join('\n'))
  }
  const config = {
    extends: join(root, 'tsconfig.web.json'),
    include: [join(folder, '*.ts'), join(root, 'renderer/lib/i18n/*.ts')],
    compilerOptions: {
      typeRoots: [join(root, 'node_modules/@types'), join(root, 'node_modules')],
      paths: { '*': [join(root, 'node_modules/*')] },
    },
  }
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config))
  const tsc = join(root, 'node_modules/.bin/tsc')
  said = await run(tsc, ['-p', folder, '--pretty', 'false'], { cwd: folder }).then(
    ({ stdout }) => stdout,
    (error: { stdout?: string }) => error.stdout ?? '',
  )
}, 60_000)

afterAll(() => rm(folder, { recursive: true, force: true }))

test('known keys with their variables compile', () => {
  expect(said).not.toContain('known.ts(')
  expect(said).not.toContain('renderer')
})

test.each(CASES.slice(1).map(([name]) => name))('%s does not compile', (name) => {
  expect(said).toContain(`${name}.ts(`)
})
