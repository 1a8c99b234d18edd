import { connect, createServer, type Socket } from 'node:net'
import { expect, inject, test } from 'vitest'
import { openPostgres } from '../../../backend/db/postgres.ts'

/** An `ERROR` with the code of a standby, and the word that the server is ready for the next query. */
function refusal(): Buffer {
  const fields = Buffer.from('SERROR\0C25006\0Mcannot execute LISTEN during recovery\0\0')
  const head = Buffer.alloc(5)
  head.write('E')
  head.writeUInt32BE(fields.length + 4, 1)
  return Buffer.concat([head, fields, Buffer.from([0x5a, 0, 0, 0, 5, 0x49])])
}

test('a server that lets one connect and not listen, as a standby does, is left with no connection open', async () => {
  const target = new URL(inject('databaseUrl'))
  const open = new Set<Socket>()
  const all = new Set<Socket>()
  let refused = 0
  const standby = createServer((client) => {
    const server = connect(Number(target.port), target.hostname)
    server.pipe(client)
    all.add(client)
    client.on('data', (data) => {
      if (!data.includes('listen teduh')) {
        server.write(data)
        return
      }
      refused += 1
      open.add(client)
      client.write(refusal())
    })
    for (const socket of [client, server]) socket.on('error', () => undefined)
    client.on('close', () => {
      open.delete(client)
      server.destroy()
    })
  })
  await new Promise<void>((resolve) => standby.listen(0, '127.0.0.1', resolve))
  const address = standby.address()
  const url = new URL(target)
  url.port = typeof address === 'object' ? String(address?.port) : ''
  const database = await openPostgres(url.href)
  try {
    const nothing = (): void => undefined
    await expect(database.listen(nothing, nothing)).rejects.toThrow('during recovery')
    expect(refused).toBe(1)
    await expect.poll(() => open.size, { message: 'the connection that could not listen is closed' }).toBe(0)
  } finally {
    await database.close()
    await new Promise<void>((resolve) => {
      standby.close(() => resolve())
      for (const socket of all) socket.destroy()
    })
  }
})
