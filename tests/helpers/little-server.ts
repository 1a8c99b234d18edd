import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { onTestFinished } from 'vitest'

export interface LittleServer {
  readonly url: string
  readonly port: number
  /** Every request so far, oldest first. */
  readonly requests: readonly { readonly line: string; readonly headers: IncomingMessage['headers'] }[]
  close(): Promise<void>
}

/** A real HTTP server on loopback that answers as the test says; gone when the test is over. */
export async function littleServer(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<LittleServer> {
  const requests: { line: string; headers: IncomingMessage['headers'] }[] = []
  const server = createServer((request, response) => {
    requests.push({ line: `${request.method} ${request.url}`, headers: request.headers })
    answer(request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const close = async (): Promise<void> => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
  onTestFinished(close)
  return { url: `http://127.0.0.1:${address.port}`, port: address.port, requests, close }
}

export function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
}
