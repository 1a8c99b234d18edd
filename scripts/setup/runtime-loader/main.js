/**
 * What `electron FOLDER` does in a stock Electron: loads the app of the first argument that is no flag.
 * Electron holds its `ready` event until this module, with everything it awaits, has run, so the app can still
 * register schemes and switches.
 */
import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const args = process.argv.slice(1)
const preloads = []
let target
for (let at = 0; at < args.length && target === undefined; at++) {
  const arg = args[at]
  if (arg === '-r' || arg === '--require') preloads.push(args[++at])
  else if (arg && !arg.startsWith('-')) target = resolve(arg)
}

if (target === undefined) {
  process.stderr.write('usage: electron [-r MODULE] FOLDER\n')
  app.exit(2)
} else {
  Object.defineProperty(process, 'defaultApp', { value: true, configurable: false, enumerable: true })
  let main = target
  if (statSync(target).isDirectory()) {
    const about = JSON.parse(readFileSync(join(target, 'package.json'), 'utf8'))
    if (about.productName ?? about.name) app.setName(about.productName ?? about.name)
    if (about.version) app.setVersion(about.version)
    if (about.desktopName) app.setDesktopName(about.desktopName)
    main = join(target, about.main ?? 'index.js')
    app.setAppPath(target)
  } else {
    app.setAppPath(dirname(target))
  }
  // As Electron itself does after naming the app: each app has its own profile folder.
  app.setPath('userData', join(app.getPath('appData'), app.getName()))
  const require = createRequire(join(app.getAppPath(), 'package.json'))
  for (const module of preloads) require(resolve(module))
  await import(pathToFileURL(main).href)
}
