import { spawn } from 'node:child_process'
import { root } from '../../setup/paths.mjs'

/** How many tests of a stage passed and failed. A stage that could not run has failed at least once. */
export interface Tally {
  readonly passed: number
  readonly failed: number
}

/** One step of `npm test`. It never throws for a failing test: it counts it. */
export interface Stage {
  readonly name: string
  readonly run: () => Promise<Tally>
}

/**
 * Runs a program of the project to its end, its output shown.
 * @param args script and arguments for the pinned Node
 * @returns its exit code; 1 when a signal ended it
 */
export async function runNode(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  return await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/** A check that is right or wrong as a whole: it counts as one test. */
export function check(name: string, args: readonly string[]): Stage {
  return {
    name,
    run: async () => ((await runNode(args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }),
  }
}

/**
 * Makes a count believable: a runner that failed has failed somewhere, one that ran nothing has failed,
 * and a skipped test is a promise that nobody holds.
 */
export function honest(exitCode: number, counted: Tally & { readonly skipped: number }): Tally {
  const { passed, skipped } = counted
  const failed = counted.failed + skipped
  const ranNothing = passed + failed === 0
  return { passed, failed: failed === 0 && (exitCode !== 0 || ranNothing) ? 1 : failed }
}
