import { type ChildProcess, spawn } from 'node:child_process'
import type { Readable } from 'node:stream'

/** A side process that ends when this process ends, however this process ends (SIGKILL too). */
export interface Tied {
  readonly process: ChildProcess
  /** What the program writes to file descriptor 3. */
  readonly side: Readable
  /** What it writes to stderr. */
  readonly errors: Readable
  /** Asks it to end (SIGTERM, or `signal`) and waits until it has. */
  readonly stop: () => Promise<void>
}

/**
 * Starts a program tied to this process: a small shell beside it waits on a pipe that the system closes with us,
 * and then ends it. It runs in a session of its own, so Ctrl+C at the terminal does not take it away too early.
 * @param signal name without SIG; for PostgreSQL INT is the quick clean stop
 */
export function spawnTied(
  command: string,
  args: readonly string[],
  options: { readonly env?: NodeJS.ProcessEnv; readonly signal?: string } = {},
): Tied {
  // The program gets /dev/null as its input; the shell keeps the pipe. `wait` returns once the program is gone.
  const script = `"$@" </dev/null & pid=$!
    (cat <&4 >/dev/null; kill -s ${options.signal ?? 'TERM'} $pid 2>/dev/null) 3>&- &
    exec 4<&-
    wait $pid`
  const child = spawn('sh', ['-c', script, 'sh', command, ...args], {
    detached: true,
    env: options.env ?? process.env,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  })
  const [, , errors, side, leash] = child.stdio
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  return {
    process: child,
    side: side as Readable,
    errors: errors as Readable,
    stop: async () => {
      leash?.destroy()
      child.ref()
      await ended
    },
  }
}

/** Lets this process end although the tied one still runs. */
export function release(tied: Tied): void {
  tied.process.unref()
  for (const stream of tied.process.stdio)
    if (stream && 'unref' in stream) (stream as { unref(): void }).unref()
}
