import { createSocket } from 'node:dgram'
import { createServer } from 'node:net'

/** Something on this machine that notices every packet sent to it, whatever the protocol. */
export interface Listener {
  readonly port: number
  /** Connections and datagrams so far. */
  reached(): number
  close(): Promise<void>
}

/** Listens on one port by TCP and by UDP; answers HTTP requests with a little script, so that loading one would show. */
export async function listen(): Promise<Listener> {
  let reached = 0
  const tcp = createServer((socket) => {
    reached++
    socket.on('error', () => undefined)
    socket.on('data', () => {
      const body = 'globalThis.injected = true'
      const head = `HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Type: text/javascript\r\n`
      socket.end(`${head}Content-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`)
    })
  })
  await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve))
  const address = tcp.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const udp = createSocket('udp4')
  udp.on('message', () => {
    reached++
  })
  await new Promise<void>((resolve) => udp.bind(address.port, '127.0.0.1', resolve))
  return {
    port: address.port,
    reached: () => reached,
    close: async () => {
      await new Promise<void>((resolve) => udp.close(resolve))
      await new Promise((resolve) => tcp.close(resolve))
    },
  }
}
