import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkedPatch, openSettings } from '../../../../electron/main/settings-store.ts'
import { temporaryFolder } from '../support/folder.ts'
import { listLog } from '../support/log.ts'

async function stage() {
  const folder = await temporaryFolder()
  const path = join(folder, 'settings.json')
  return { folder, path, open: async () => await openSettings(path, listLog()) }
}

describe('settings', () => {
  it('have defaults, and keep what was set over a restart', async () => {
    const { open } = await stage()
    const store = await open()
    expect(store.current()).toMatchObject({ theme: 'dark', graceSeconds: 10, locale: null })
    expect(await store.set({ theme: 'light', locale: 'th' })).toMatchObject({ ok: true })
    expect((await open()).current()).toMatchObject({ theme: 'light', locale: 'th', graceSeconds: 10 })
  })

  it('start with defaults when the file is broken, and keep it beside', async () => {
    const { path, open, folder } = await stage()
    await writeFile(path, '{"theme": "li')
    expect((await open()).current().theme).toBe('dark')
    expect(await readFile(`${path}.broken`, 'utf8')).toBe('{"theme": "li')
    expect(await readdir(folder)).toEqual(['settings.json.broken'])
  })

  it('start with defaults when the file cannot be read or put aside', async () => {
    const { path, open } = await stage()
    await mkdir(path)
    expect((await open()).current().theme).toBe('dark')
    const other = await stage()
    await writeFile(other.path, '{')
    // What the broken file would be put aside as is a folder with something in it: no rename replaces that.
    await mkdir(join(`${other.path}.broken`, 'x'), { recursive: true })
    expect((await other.open()).current().theme).toBe('dark')
  })

  it('heal single values of an older or changed file', async () => {
    const { path, open } = await stage()
    await writeFile(path, JSON.stringify({ theme: 'pink', packSize: 25, gone: true }))
    expect((await open()).current()).toMatchObject({ theme: 'dark', packSize: 25 })
  })

  it('lose none of several changes at once', async () => {
    const { open } = await stage()
    const store = await open()
    await Promise.all([
      store.set({ packSize: 10 }),
      store.set({ graceSeconds: 30 }),
      store.set({ theme: 'light' }),
    ])
    expect((await open()).current()).toMatchObject({ packSize: 10, graceSeconds: 30, theme: 'light' })
  })

  it('stay as they were when the disk refuses', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'file'), '')
    const store = await openSettings(join(await temporaryFolder(), 'settings.json'), listLog())
    const refused = await openSettings(join(folder, 'none', 'settings.json'), listLog())
    await writeFile(join(folder, 'none'), '')
    const answer = await refused.set({ theme: 'light' })
    expect(answer.ok).toBe(false)
    expect(refused.current()).toEqual(store.current())
  })
})

describe('a change of settings', () => {
  it('changes what it names and nothing else', () => {
    expect(checkedPatch({ theme: 'light' })).toEqual({ ok: true, value: { theme: 'light' } })
    expect(checkedPatch({ locale: null })).toEqual({ ok: true, value: { locale: null } })
    expect(checkedPatch({})).toEqual({ ok: true, value: {} })
  })

  it.each([
    [{ theme: 'pink' }],
    [{ packSize: '50' }],
    [{ packSize: 0 }],
    [{ theme: 'light', unknown: 1 }],
    [{ theme: undefined }],
    [['theme']],
    ['theme'],
    [null],
    [undefined],
  ])('is refused whole when any of it is wrong: %j', (patch) => {
    expect(checkedPatch(patch).ok).toBe(false)
  })
})
