import { connect, createServer, type Server, type Socket } from 'node:net'
import { Transform } from 'node:stream'

/** A piece of wire between the app and a backend that a test can cut and mend. */
export interface Network {
  /** What the app is given instead of the backend's address. */
  readonly url: string
  /** Breaks every connection and refuses new ones, as a pulled plug does. */
  cut(): void
  mend(): void
  /** From now on the backend's bytes pass at this pace; null: as fast as they come. */
  slow(bytesPerSecond: number | null): void
  close(): Promise<void>
}

/** Forwards bytes to `backendUrl` until it is cut. Real sockets: nothing in the app knows of it. */
export async function openNetwork(backendUrl: string): Promise<Network> {
  const backend = new URL(backendUrl)
  const open = new Set<Socket>()
  let whole = true
  let pace: number | null = null
  const paced = (): Transform =>
    new Transform({
      transform: (bytes: Buffer, _encoding, passed) => {
        if (pace === null) passed(null, bytes)
        else setTimeout(passed, (bytes.length / pace) * 1_000, null, bytes)
      },
    })

  const server: Server = createServer((near) => {
    if (!whole) {
      near.destroy()
      return
    }
    const far = connect(Number(backend.port), backend.hostname)
    for (const socket of [near, far]) {
      open.add(socket)
      socket.on('error', () => socket.destroy())
      socket.on('close', () => {
        open.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    near.pipe(far)
    far.pipe(paced()).pipe(near)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the proxy has no port')

  const cut = () => {
    whole = false
    for (const socket of open) socket.destroy()
  }
  return {
    url: `http://127.0.0.1:${address.port}`,
    cut,
    mend() {
      whole = true
    },
    slow(bytesPerSecond) {
      pace = bytesPerSecond
    },
    async close() {
      cut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
