import { utilityProcess } from 'electron'
import type { BackendChild } from './child.ts'

/** What a program needs of its surroundings. Not `DATABASE_URL`: the embedded backend has its own folder. */
const PASSED_ON = ['HOME', 'LANG', 'PATH', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR', 'USERPROFILE']

/**
 * Starts the backend's bundle in a utility process.
 *
 * @param settings of the backend's own, beside those
 * @param onOutput hears what it writes to its error stream, in pieces
 */
export function forkBackend(
  bundle: string,
  settings: Readonly<Record<string, string>>,
  onOutput: (text: string) => void,
): BackendChild {
  const passedOn = Object.entries(process.env).filter(([name]) => PASSED_ON.includes(name))
  const env = { ...Object.fromEntries(passedOn), ...settings }
  const child = utilityProcess.fork(bundle, [], { serviceName: 'Teduh backend', stdio: 'pipe', env })
  child.stdout?.resume()
  child.stderr?.setEncoding('utf8').on('data', onOutput)
  return {
    postMessage: (message) => child.postMessage(message),
    onMessage: (hear) => {
      child.on('message', hear)
    },
    onExit: (hear) => {
      child.on('exit', hear)
    },
    kill: () => {
      child.kill()
    },
  }
}
