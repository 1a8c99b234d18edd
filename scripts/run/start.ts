/** `npm start`: opens the built app. Arguments after `--` go to the app. */
import { root } from '../setup/paths.mjs'
import { forcedFlags, foreground, theRuntime, withDisplay } from './electron.ts'

const env = await withDisplay(process.env)
process.exit(
  await foreground(theRuntime().executable, [...forcedFlags(), root, ...process.argv.slice(2)], env),
)
