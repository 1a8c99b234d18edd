import { randomBytes, scrypt } from 'node:crypto'
import { KEY_BYTES } from '../lib/bytes.ts'

/** How a passphrase becomes a key; kept with what it seals, so that the costs can be raised later. */
export interface PassphraseCosts {
  readonly salt: string
  readonly n: number
  readonly r: number
  readonly p: number
}

/** 32 MB and about 0.1 s a guess on the machines we measured. */
export function newPassphraseCosts(): PassphraseCosts {
  return { salt: randomBytes(16).toString('base64'), n: 2 ** 15, r: 8, p: 1 }
}

/** scrypt of the passphrase in NFKC, so that it is the same however a keyboard composes its letters. */
export async function keyFromPassphrase(passphrase: string, costs: PassphraseCosts): Promise<Uint8Array> {
  const { n, r, p } = costs
  return await new Promise((resolve, reject) => {
    scrypt(
      passphrase.normalize('NFKC'),
      Buffer.from(costs.salt, 'base64'),
      KEY_BYTES,
      { N: n, r, p, maxmem: 256 * n * r },
      (error, key) => (error === null ? resolve(key) : reject(error)),
    )
  })
}
