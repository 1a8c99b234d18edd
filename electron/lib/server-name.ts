import type { ServerChoice } from '../../shared/contracts/ipc/session.ts'

/** The same text for one server however it was typed. The embedded backend is one, whatever port it got this time. */
export function serverName(server: ServerChoice): string {
  return server.type === 'embedded' ? 'embedded' : new URL(server.url).href.replace(/\/+$/, '')
}

export function isSameServer(a: ServerChoice, b: ServerChoice): boolean {
  return serverName(a) === serverName(b)
}
