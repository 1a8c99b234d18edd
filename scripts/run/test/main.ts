/** `npm test`: every stage in turn, whatever fails, and at the end one line with the total. */

import type { Tally } from './stage.ts'
import { stages } from './stages/index.ts'

const results: { name: string; tally: Tally; seconds: number }[] = []
for (const stage of stages) {
  process.stdout.write(`\n=== ${stage.name}\n`)
  const start = performance.now()
  let tally: Tally
  try {
    tally = await stage.run()
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    tally = { passed: 0, failed: 1 }
  }
  results.push({ name: stage.name, tally, seconds: (performance.now() - start) / 1000 })
}

process.stdout.write('\n')
for (const { name, tally, seconds } of results) {
  const line = `${tally.passed} passed, ${tally.failed} failed in ${seconds.toFixed(1)} s`
  process.stdout.write(`${tally.failed > 0 ? '✗' : '✓'} ${name}: ${line}\n`)
}
const passed = results.reduce((sum, { tally }) => sum + tally.passed, 0)
const failed = results.reduce((sum, { tally }) => sum + tally.failed, 0)
process.stdout.write(`${passed} passed, ${failed} failed\n`)
// Not process.exit: what is still in the pipe to CI must get there.
process.exitCode = failed > 0 || passed === 0 ? 1 : 0
