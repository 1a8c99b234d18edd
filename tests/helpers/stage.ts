import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { theRuntime } from '../../scripts/run/electron.ts'
import { root } from '../../scripts/setup/paths.mjs'
import { openToOrdinaryUser } from './ordinary-user.ts'

/** Where the built app and its Electron lie for the user who runs them. */
export interface Stage {
  readonly app: string
  readonly electron: string
}

/** What the bundles leave in node_modules (see electron.vite.config.ts). */
const keptOutside = ['@electric-sql/pglite', 'pg']
/** What the app reads beside its bundles when it is not packaged. */
const readAtRunTime = ['package.json', 'out', 'locales', 'backend/demo']

/** A package's folder and those of everything it needs, by the rules Node follows. */
function packageFolders(name: string, from: string, found = new Set<string>()): Set<string> {
  const lookup = createRequire(join(from, 'package.json')).resolve.paths(name) ?? []
  const folder = lookup
    .map((place) => join(place, name))
    .find((place) => existsSync(join(place, 'package.json')))
  if (!folder || found.has(folder)) return found
  found.add(folder)
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>
  }
  for (const needed of Object.keys(about.dependencies ?? {})) packageFolders(needed, folder, found)
  return found
}

function isOpen(): boolean {
  const needed = [join(root, 'out/main/main.js'), join(root, 'package.json'), theRuntime().executable]
  const packages = keptOutside.map((name) => join(root, 'node_modules', name, 'package.json'))
  return [...needed, ...packages].every((path) => existsSync(path) && openToOrdinaryUser(path))
}

/**
 * The app where the ordinary user can read it: in place when the checkout is open, else as a copy in `folder`
 * (a checkout in root's home is closed to everybody else).
 * @throws when the app has not been built
 */
export function stage(folder: string): Stage {
  if (!existsSync(join(root, 'out/main/main.js')))
    throw new Error('The app is not built. Type: npm run build')
  if (isOpen()) return { app: root, electron: theRuntime().executable }
  const app = join(folder, 'app')
  for (const path of readAtRunTime) if (existsSync(join(root, path))) copy(join(root, path), join(app, path))
  const packages = new Set(keptOutside.flatMap((name) => [...packageFolders(name, root)]))
  for (const place of packages) copy(place, join(app, place.slice(root.length + 1)))
  const runtime = join(folder, 'electron')
  copy(theRuntime().folder, runtime)
  chmodSync(folder, 0o755)
  execFileSync('chmod', ['-R', 'a+rX', app, runtime])
  return { app, electron: join(runtime, theRuntime().executable.slice(theRuntime().folder.length + 1)) }
}

function copy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  if (statSync(from).isDirectory() && readdirSync(from).length === 0) mkdirSync(to, { recursive: true })
  else cpSync(from, to, { recursive: true, dereference: true })
}
