import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

export type Bytes = Uint8Array<ArrayBuffer>

/**
 * A copy in memory of its own. Node's small buffers share one block: structured clone would send the whole of it,
 * with whatever secrets lie beside ours.
 */
export function ownBytes(bytes: Uint8Array): Bytes {
  return new Uint8Array(bytes)
}

export function randomKey(): Bytes {
  return ownBytes(randomBytes(KEY_BYTES))
}

export const KEY_BYTES = 32
export const IV_BYTES = 12
export const TAG_BYTES = 16
/** What sealing adds to a length. */
export const SEAL_BYTES = IV_BYTES + TAG_BYTES

/**
 * AES-256-GCM with a fresh random IV: `IV (12) | ciphertext | tag (16)`.
 *
 * @param boundTo what the bytes are and where they belong; opening with anything else fails
 */
export function seal(key: Uint8Array, plain: Uint8Array, boundTo: string): Bytes {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, iv, { authTagLength: TAG_BYTES })
  cipher.setAAD(Buffer.from(boundTo, 'utf8'))
  const head = cipher.update(plain)
  return ownBytes(Buffer.concat([iv, head, cipher.final(), cipher.getAuthTag()]))
}

/** Null when the key is another, or a single bit was changed, or the bytes were sealed as something else. */
export function unseal(key: Uint8Array, sealed: Uint8Array, boundTo: string): Bytes | null {
  if (sealed.length < SEAL_BYTES) return null
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(Buffer.from(boundTo, 'utf8'))
  decipher.setAuthTag(sealed.subarray(sealed.length - TAG_BYTES))
  try {
    const body = sealed.subarray(IV_BYTES, sealed.length - TAG_BYTES)
    return ownBytes(Buffer.concat([decipher.update(body), decipher.final()]))
  } catch {
    return null
  }
}
