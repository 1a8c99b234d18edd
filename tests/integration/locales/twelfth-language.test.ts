import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type * as LanguageModule from '../../../renderer/lib/i18n/language.ts'
import type * as LocaleFilesModule from '../../../renderer/lib/i18n/locale-files.ts'
import type * as NearestModule from '../../../shared/domain/nearest-language.ts'

const root = join(import.meta.dirname, '../../..')

/** What docs/LANGUAGES.md tells somebody to do, done to a copy of the sources. */
const TAG = `'ta', 'jv'] as const`
const ROW = `
  jv: {
    ...LATIN,
    nativeName: 'Basa Jawa',
    intl: 'jv',
    lineHeight: 1.3,
    unknownLanguage: 'Basa ora dingerteni',
  },
}

/** The row of one interface language. */`

let copy: string
let server: ViteDevServer

function edit(path: string, before: string, after: string): void {
  const text = readFileSync(join(copy, path), 'utf8')
  if (!text.includes(before)) throw new Error(`${path} has no ${before}`)
  writeFileSync(
    join(copy, path),
    text.replace(before, () => after),
  )
}

beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), 'teduh-twelfth-'))
  const isSource = (path: string): boolean => !/backend\/demo/.test(path)
  for (const folder of [
    'locales',
    'shared',
    'renderer',
    'electron',
    'backend',
    'scripts/locales',
    'package.json',
  ])
    cpSync(join(root, folder), join(copy, folder), { recursive: true, filter: isSource })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  // One folder: Indonesian texts stand in for Javanese ones.
  cpSync(join(copy, 'locales/id'), join(copy, 'locales/jv'), { recursive: true })
  edit('locales/jv/queues.json', '"title": "Antrean"', '"title": "Antrean Jawa"')
  // One tag and one row.
  edit('shared/domain/languages.ts', `'ta'] as const`, TAG)
  edit('renderer/lib/i18n/locale-table.ts', '\n}\n\n/** The row of one interface language. */', ROW)
  server = await createServer({
    configFile: false,
    root: copy,
    logLevel: 'error',
    server: { middlewareMode: true, ws: false, watch: null, fs: { strict: false } },
    optimizeDeps: { noDiscovery: true },
    appType: 'custom',
  })
})
afterAll(async () => {
  await server.close()
  rmSync(copy, { recursive: true, force: true })
})

describe('a twelfth language is one folder, one tag and one row', () => {
  test('the checker takes it, and finds what is missing in it', () => {
    const check = (): { status: number | null; stdout: string } =>
      spawnSync(process.execPath, [join(copy, 'scripts/locales/check.ts'), 'jv'], { encoding: 'utf8' })
    expect(check().stdout).toMatch(/^jv: \d+ texts, 0 faults$/m)
    const path = join(copy, 'locales/jv/sync.json')
    const whole = readFileSync(path, 'utf8')
    writeFileSync(path, whole.replace(/ {2}"offline": .*\n/, ''))
    const broken = check()
    writeFileSync(path, whole)
    expect(broken.stdout).toContain('sync:offline  missing_key')
    expect(broken.status).toBe(1)
  })

  test('the app offers it as a draft and speaks it', async () => {
    const load = async <Module>(path: string): Promise<Module> =>
      (await server.ssrLoadModule(join(copy, path))) as Module
    const files = await load<typeof LocaleFilesModule>('renderer/lib/i18n/locale-files.ts')
    expect(files.availableLocales().map(({ tag, status }) => `${tag} ${status}`)).toContain('jv draft')
    const { startLanguage } = await load<typeof LanguageModule>('renderer/lib/i18n/language.ts')
    const lines: string[] = []
    const { nearestLanguage } = await load<typeof NearestModule>('shared/domain/nearest-language.ts')
    // A system in Javanese got Indonesian until now.
    const { i18n } = await startLanguage(nearestLanguage(['jv-ID']), (line) => lines.push(line))
    expect([i18n.language, i18n.t('queues:title'), lines]).toEqual(['jv', 'Antrean Jawa', []])
    expect(i18n.t('queues:claim', { count: 12 })).toContain('12')
  })
})
