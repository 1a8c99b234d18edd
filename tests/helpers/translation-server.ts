import { createServer } from 'node:http'
import { z } from 'zod'

const request = z.strictObject({
  q: z.array(z.string()),
  source: z.string(),
  target: z.string(),
  format: z.literal('text'),
  api_key: z.string().exactOptional(),
})

export interface TranslationServer {
  readonly url: string
  readonly requests: readonly z.output<typeof request>[]
  /** What every request is answered with from now on; null: a translation. */
  refuse: { readonly status: number; readonly error: string } | null
  readonly stop: () => Promise<void>
}

/** A service shaped like LibreTranslate, on loopback; it translates a text by saying into what. */
export async function startTranslationServer(): Promise<TranslationServer> {
  const requests: z.output<typeof request>[] = []
  const server = createServer((incoming, response) => {
    const pieces: Buffer[] = []
    incoming.on('data', (piece: Buffer) => pieces.push(piece))
    incoming.on('end', () => {
      const parsed = request.safeParse(JSON.parse(Buffer.concat(pieces).toString('utf8')))
      const refusal =
        incoming.url !== '/translate' || !parsed.success ? { status: 400, error: 'bad request' } : here.refuse
      if (parsed.success) requests.push(parsed.data)
      response.writeHead(refusal?.status ?? 200, { 'Content-Type': 'application/json' })
      response.end(
        JSON.stringify(
          refusal === null || !parsed.success
            ? { translatedText: parsed.data?.q.map((text) => `${parsed.data.target}: ${text}`) }
            : { error: refusal.error },
        ),
      )
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const here: TranslationServer = {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    refuse: null,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return here
}
