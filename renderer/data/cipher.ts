import type { Sealed, TableName } from './records.ts'

/** What a record is bound to: moved to another row or table, or read as another version, it does not open. */
export interface Place {
  readonly table: TableName
  readonly id: string
}

export interface RecordCipher {
  /** The value as JSON under the key; a fresh random IV each time. */
  seal(place: Place, value: unknown): Promise<Sealed>
  /**
   * The value that was sealed, still to be parsed by its schema.
   *
   * @returns null when the bytes are not what was sealed at this place under this key.
   */
  open(place: Place, sealed: Sealed): Promise<unknown>
}

const FORMAT = 1
const IV_BYTES = 12
const HEAD = 1 + IV_BYTES

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true })

/**
 * AES-256-GCM for records of one key. The key cannot be exported again, and the bytes it was made of are
 * overwritten. Random 96-bit IVs are safe for 2^32 records of a key; a content key lives for one pack.
 */
export async function createCipher(keyBytes: Uint8Array<ArrayBuffer>): Promise<RecordCipher> {
  const key = await crypto.subtle.importKey('raw', keyBytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
  keyBytes.fill(0)
  return {
    seal: async (place, value) => {
      const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
      const plain = encoder.encode(JSON.stringify(value))
      const parameters = { name: 'AES-GCM', iv, additionalData: bound(place) }
      const body = await crypto.subtle.encrypt(parameters, key, plain)
      const sealed = new Uint8Array(HEAD + body.byteLength)
      sealed[0] = FORMAT
      sealed.set(iv, 1)
      sealed.set(new Uint8Array(body), HEAD)
      return sealed
    },
    open: async (place, sealed) => {
      if (sealed[0] !== FORMAT) return null
      const iv = sealed.subarray(1, HEAD)
      const parameters = { name: 'AES-GCM', iv, additionalData: bound(place) }
      try {
        const plain = await crypto.subtle.decrypt(parameters, key, sealed.subarray(HEAD))
        const value: unknown = JSON.parse(decoder.decode(plain))
        return value
      } catch {
        // Another key, another place, a half-written or altered record: all the same from here.
        return null
      }
    },
  }
}

function bound(place: Place): Uint8Array<ArrayBuffer> {
  return encoder.encode(`${place.table}|${place.id}|${FORMAT}`)
}
