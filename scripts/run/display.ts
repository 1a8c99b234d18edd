import { release, spawnTied } from './tied.ts'

/** A virtual screen that nobody sees. */
export interface Display {
  /** Value for DISPLAY, such as `:99`. */
  readonly name: string
  /** Ends the screen; windows on it close with it. */
  readonly stop: () => Promise<void>
}

/** Xvfb is up in a few tens of milliseconds; past this something is wrong. */
const startMs = 10_000

/**
 * Starts a virtual display with a number of its own, 24-bit, on a local socket only.
 * @param size in pixels; the largest window the tests look at fits in the default
 * @throws when Xvfb is missing or does not answer within 10 s
 */
export async function startDisplay(size = '1920x1080'): Promise<Display> {
  // -displayfd lets Xvfb choose a free number: two runs on one machine never meet.
  const server = spawnTied('Xvfb', [
    '-displayfd',
    '3',
    '-screen',
    '0',
    `${size}x24`,
    '-nolisten',
    'tcp',
    '-noreset',
  ])
  let said = ''
  server.errors.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  try {
    const name = await new Promise<string>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`no answer within ${startMs / 1000} s`)), startMs)
      server.process.once('error', reject)
      server.process.once('exit', () => reject(new Error('it ended at once')))
      let text = ''
      server.side.setEncoding('utf8').on('data', (part: string) => {
        text += part
        if (!text.includes('\n')) return
        clearTimeout(late)
        resolve(`:${text.trim()}`)
      })
    })
    release(server)
    return { name, stop: server.stop }
  } catch (error) {
    await server.stop()
    throw new Error(`The virtual display (Xvfb) did not start: ${(error as Error).message}. ${said}`.trim())
  }
}
