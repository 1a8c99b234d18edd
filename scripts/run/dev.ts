/** `npm run dev`: rebuilds and reloads as files change, on the same Electron as `npm start`. */
import { join } from 'node:path'
import { root } from '../setup/paths.mjs'
import { forcedFlags, foreground, theRuntime, withDisplay } from './electron.ts'

const tool = join(root, 'node_modules/electron-vite/bin/electron-vite.js')
// electron-vite has its own word for the flag that root needs.
const sandbox = forcedFlags().length > 0 ? ['--noSandbox'] : []
const env = { ...(await withDisplay(process.env)), ELECTRON_EXEC_PATH: theRuntime().executable }
process.exit(
  await foreground(process.execPath, [tool, 'dev', '--watch', ...sandbox, ...process.argv.slice(2)], env),
)
