import type { ServerResponse } from 'node:http'
import { expect, type SignedInApp, test, untilOnline } from './support/app.ts'
import { listen } from './support/listener.ts'

/** The gateway on Chromium's own network stack: what its unit tests show of another fetch must hold here too. */

const QUEUES = 'GET /v1/queues'

async function queuesWhen(running: SignedInApp, answer: (response: ServerResponse) => void): Promise<string> {
  running.backend.answerAs(QUEUES, answer)
  try {
    const result = await running.page.evaluate(async () => await window.teduh.queues.list())
    return result.ok ? `${result.value.length} queues` : result.failure.code
  } finally {
    running.backend.answerAs(QUEUES, null)
  }
}

// Fails when `redirect` in electron/gateway/http-client.ts is anything but `error`.
test('a redirect is not followed, so the token goes nowhere else', async ({ running }) => {
  const thief = await listen()
  try {
    const outcome = await queuesWhen(running, (response) => {
      response.writeHead(307, { Location: `http://127.0.0.1:${thief.port}/` }).end()
    })
    expect(outcome).toBe('offline')
    expect(thief.reached()).toBe(0)
  } finally {
    await thief.close()
  }
})

// Fails when electron/gateway/http-client.ts does not catch what breaks, or takes a half answer for one.
test('an answer that is dropped, cut or of another protocol is a failure that says which', async ({
  running,
}) => {
  expect(await queuesWhen(running, (response) => response.destroy())).toBe('offline')
  const cut = (response: ServerResponse): void => {
    response.writeHead(200, { 'Content-Length': 1_000 })
    response.write('{"queues":[', () => response.destroy())
  }
  expect(await queuesWhen(running, cut)).toBe('offline')
  expect(await queuesWhen(running, (response) => response.end('<html>sign in to the café</html>'))).toBe(
    'bad_answer',
  )
  expect(await queuesWhen(running, (response) => response.writeHead(502).end())).toBe('offline')
  await untilOnline(running.page)
})

// Fails when an exchange has no time limit, or Electron's fetch does not heed it.
test('a server that never answers is given 20 s, and the app goes on', async ({ running }) => {
  const started = Date.now()
  expect(await queuesWhen(running, () => undefined)).toBe('timed_out')
  expect(Date.now() - started).toBeGreaterThan(19_000)
  expect(Date.now() - started).toBeLessThan(25_000)
})

// Fails when a refused token is not replaced (electron/session/active-session.ts `ask`).
test('a token that ran out is replaced for a demo account, and the call repeated', async ({ running }) => {
  const before = running.backend.tokens.length
  running.backend.answerAs(QUEUES, (response) => {
    running.backend.answerAs(QUEUES, null)
    response.writeHead(401, { 'Content-Type': 'application/json' })
    response.end('{"error":{"code":"token_expired","message":"x","retryable":false}}')
  })
  const result = await running.page.evaluate(async () => await window.teduh.queues.list())
  expect(result.ok).toBe(true)
  expect(running.backend.tokens.length).toBe(before + 1)
})
