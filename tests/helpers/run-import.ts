import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../../scripts/setup/paths.mjs'

export interface ImportRun {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs `npm run import` to its end, without the addresses that this shell may have set. */
export function runImport(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<ImportRun> {
  const { DATABASE_URL: _, TEDUH_BACKEND_URL: __, ...rest } = process.env
  const child = spawn(process.execPath, [join(root, 'backend/import/main.ts'), ...args], {
    env: { ...rest, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, stdout, stderr })))
}
