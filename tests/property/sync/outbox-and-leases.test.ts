import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import fc from 'fast-check'
import { test } from 'vitest'
import { createCipher } from '../../../renderer/data/cipher.ts'
import { openDexieStore } from '../../../renderer/data/dexie-store.ts'
import { createRig, type Rig } from '../../helpers/sync/rig.ts'
import { checkAfterQuiet, quiet } from './checks.ts'
import { anyCommand, restart } from './commands.ts'
import { createModel, type Model } from './model.ts'

const RUNS = Number(process.env.TEDUH_PROPERTY_RUNS ?? 200)
const SEED = Number(process.env.TEDUH_PROPERTY_SEED ?? Date.now() % 1_000_000_007)
async function runAll(rig: Rig, commands: readonly fc.AsyncCommand<Model, Rig>[]): Promise<void> {
  const model = createModel()
  await restart(model, rig)
  for (const command of commands) await command.run(model, rig)
  await quiet(model, rig)
  await checkAfterQuiet(model, rig)
}

const EIGHTY = { minLength: 80, maxLength: 80 }

/**
 * The real outbox, drain and lease keeper against a server and a wire that do whatever servers and wires do,
 * for a reviewer who does whatever reviewers do. Promises P2, P3, P5, P6, P7.
 */
test('whatever happens on the wire, no decision is lost, doubled, or sent after it was taken back', async () => {
  process.stdout.write(`model-based run: seed ${SEED}, ${RUNS} runs of 80 commands\n`)
  await fc.assert(
    fc.asyncProperty(fc.array(anyCommand, EIGHTY), async (commands) => {
      await runAll(createRig(), commands)
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

/** Fewer, because a real database takes its time. */
const RUNS_ON_DISK = 15

test('the same holds on IndexedDB with real encryption', async () => {
  process.stdout.write(`on IndexedDB: seed ${SEED}, ${RUNS_ON_DISK} runs of 80 commands\n`)
  await fc.assert(
    fc.asyncProperty(fc.array(anyCommand, EIGHTY), async (commands) => {
      const engine = { indexedDB: new IDBFactory(), IDBKeyRange }
      const rig = createRig({ openDisk: () => openDexieStore('test', engine), createCipher })
      await runAll(rig, commands)
    }),
    { numRuns: RUNS_ON_DISK, seed: SEED, interruptAfterTimeLimit: 120_000, markInterruptAsFailure: true },
  )
})
