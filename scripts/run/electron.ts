import { spawn } from 'node:child_process'
import { hasDisplay } from '../setup/libraries.mjs'
import { isRoot } from '../setup/paths.mjs'
import { findRuntime, type Runtime } from '../setup/runtime.mjs'
import { startDisplay } from './display.ts'

/**
 * The Electron that set-up prepared.
 * @throws when set-up has not run
 */
export function theRuntime(): Runtime {
  const runtime = findRuntime()
  if (!runtime) throw new Error('There is no Electron yet. Type: node scripts/setup/main.mjs app')
  return runtime
}

/** Flags that this machine forces on the developer's own launcher. A packaged app never gets them. */
export function forcedFlags(): string[] {
  if (process.platform !== 'linux' || !isRoot) return []
  process.stderr.write(
    'WARNING: started as root, so Chromium runs WITHOUT its sandbox (--no-sandbox). ' +
      'Use an ordinary user for anything but a look.\n',
  )
  return ['--no-sandbox']
}

/** The environment with a display in it: the person's, or an invisible one. */
export async function withDisplay(env: NodeJS.ProcessEnv): Promise<NodeJS.ProcessEnv> {
  if (hasDisplay(env)) return env
  const display = await startDisplay()
  process.stderr.write(`There is no display here: the window opens on the virtual display ${display.name}.\n`)
  return { ...env, DISPLAY: display.name }
}

/**
 * Runs a program in the foreground until it ends, as if it had been typed: same input, output and signals.
 * @returns its exit code, or 128 and more when a signal ended it
 */
export async function foreground(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const child = spawn(command, args, { stdio: 'inherit', env })
  // Ctrl+C reaches the child from the terminal itself; a second SIGINT would cut its clean end short.
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  // A SIGTERM to npm ends npm's shell without reaching us: being orphaned is then the only sign.
  const parent = process.ppid
  const orphaned = (): boolean => process.env.npm_lifecycle_event !== undefined && process.ppid !== parent
  setInterval(() => orphaned() && child.kill('SIGTERM'), 500).unref()
  return await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)))
  })
}
