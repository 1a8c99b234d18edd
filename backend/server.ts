import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Fetch } from './api/app.ts'
import { StartFailure } from './start-failure.ts'

export interface RunningServer {
  readonly url: string
  readonly stop: () => Promise<void>
}

function sentenceFor(error: Error, host: string, port: number): string {
  const code = 'code' in error ? String(error.code) : ''
  if (code === 'EADDRINUSE') return `Port ${port} on ${host} is taken by another program.`
  if (code === 'EACCES') return `Port ${port} on ${host} may not be opened by this user.`
  return `The server could not listen on ${host}, port ${port}: ${error.message}`
}

/**
 * Listens for HTTP.
 *
 * @param port 0 takes a free one
 * @throws StartFailure when the port cannot be had
 */
export async function startServer(fetch: Fetch, host: string, port: number): Promise<RunningServer> {
  const server = createAdaptorServer({ fetch, hostname: host })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: Error) => reject(new StartFailure(sentenceFor(error, host, port))))
    server.listen(port, host, resolve)
  })
  const address = server.address() as AddressInfo
  const shownHost = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return {
    url: `http://${shownHost}:${address.port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        // Answers under way may finish; connections kept alive for later may not.
        if ('closeIdleConnections' in server) server.closeIdleConnections()
        setTimeout(() => {
          if ('closeAllConnections' in server) server.closeAllConnections()
        }, 2_000).unref()
      }),
  }
}
