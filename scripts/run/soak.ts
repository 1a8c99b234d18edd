/**
 * `npm run soak [NAME…]`: the tests that have a long form, in it. Each reads its size from a variable of its own; one
 * that is set already is left as it is. For a night, or before a release.
 */
import { runNode } from './test/stage.ts'

/** By test: the variable that says how long it goes on, and how long that is here. */
const LONG: Readonly<Record<string, { readonly variable: string; readonly size: number }>> = {
  'sharp-pixels': { variable: 'TEDUH_CHANGES', size: 1_000 },
  kill: { variable: 'TEDUH_KILLS', size: 200 },
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => LONG[name] === undefined)
if (unknown.length > 0) {
  process.stderr.write(`No long form: ${unknown.join(', ')}. There are: ${Object.keys(LONG).join(', ')}\n`)
  process.exit(1)
}
let faulty = 0
for (const [name, { variable, size }] of Object.entries(LONG)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const long = process.env[variable] ?? String(size)
  process.stdout.write(`\n=== ${name}, ${variable}=${long}\n`)
  const runner = ['node_modules/@playwright/test/cli.js', 'test', `${name}.e2e.ts`]
  if ((await runNode(runner, { [variable]: long })) !== 0) faulty += 1
}
process.exitCode = faulty > 0 ? 1 : 0
