import fc from 'fast-check'
import { test } from 'vitest'
import { createRig } from '../../helpers/sync/rig.ts'
import { checkAfterQuiet, quiet } from './checks.ts'
import { anyCommand, restart } from './commands.ts'
import { createModel } from './model.ts'

const RUNS = Number(process.env.TEDUH_PROPERTY_RUNS ?? 200)
const SEED = Number(process.env.TEDUH_PROPERTY_SEED ?? Date.now() % 1_000_000_007)
const EIGHTY = { minLength: 80, maxLength: 80 }

/**
 * The real outbox, drain and lease keeper against a server and a wire that do whatever servers and wires do,
 * for a reviewer who does whatever reviewers do. Promises P2, P3, P5, P6, P7.
 */
test('whatever happens on the wire, no decision is lost, doubled, or sent after it was taken back', async () => {
  process.stdout.write(`model-based run: seed ${SEED}, ${RUNS} runs of 80 commands\n`)
  await fc.assert(
    fc.asyncProperty(fc.array(anyCommand, EIGHTY), async (commands) => {
      const rig = createRig()
      const model = createModel()
      await restart(model, rig)
      for (const command of commands) await command.run(model, rig)
      await quiet(model, rig)
      await checkAfterQuiet(model, rig)
    }),
    {
      numRuns: RUNS,
      seed: SEED,
      endOnFailure: false,
      interruptAfterTimeLimit: 240_000,
      markInterruptAsFailure: true,
    },
  )
})
