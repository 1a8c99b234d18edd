import { Refusal } from '../refusal.ts'

export const BODY_LIMIT_BYTES = 10 * 1024 * 1024

function tooLarge(): Refusal {
  return new Refusal(413, 'too_large', 'the body is too large', { limitBytes: BODY_LIMIT_BYTES })
}

async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > BODY_LIMIT_BYTES) throw tooLarge()
  const pieces: Uint8Array[] = []
  let bytes = 0
  for await (const piece of request.body ?? []) {
    bytes += piece.byteLength
    if (bytes > BODY_LIMIT_BYTES) throw tooLarge()
    pieces.push(piece)
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(pieces))
  } catch {
    throw new Refusal(400, 'bad_json', 'the body is not UTF-8')
  }
}

/**
 * The body as JSON, never holding more than the limit.
 *
 * @throws Refusal `wrong_content_type`, `too_large`, `bad_json`
 */
export async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new Refusal(415, 'wrong_content_type', 'send application/json')
  }
  const text = await readText(request)
  try {
    return JSON.parse(text)
  } catch {
    throw new Refusal(400, 'bad_json', 'the body is not JSON')
  }
}
