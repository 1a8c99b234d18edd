import { spawnSync } from 'node:child_process'

/**
 * Runs a command to its end, its output on our stderr.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] quiet: show the output only if it fails
 * @returns {boolean} whether it ended with 0
 */
export function run(command, args, { cwd, env, quiet = false } = {}) {
  const ended = spawnSync(command, args, {
    cwd,
    env: env ?? process.env,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 2, 2],
    maxBuffer: 64 * 1024 * 1024,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (quiet && ended.status !== 0) process.stderr.write(`${ended.stdout ?? ''}${ended.stderr ?? ''}`)
  if (ended.error) process.stderr.write(`${ended.error.message}\n`)
  return ended.status === 0
}

/**
 * Runs a command and returns what it printed, or undefined when it is missing or fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @returns {string | undefined}
 */
export function read(command, args) {
  const ended = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  return ended.status === 0 ? ended.stdout : undefined
}
