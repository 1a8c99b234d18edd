import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Guard } from '../../../../electron/vault/key-file.ts'
import { KEYS_UNREADABLE, type Vaults, vaults, WRONG_PASSPHRASE } from '../../../../electron/vault/vaults.ts'
import { packId } from '../../../../shared/contracts/http/common.ts'
import { allBytes, filesIn, temporaryFolder } from '../support/folder.ts'
import { aRecord } from '../support/session-record.ts'

const pack = packId.parse('3f2b1c9e-3c1d-4b5a-9f7e-1a2b3c4d5e6f')
const other = packId.parse('11111111-3c1d-4b5a-9f7e-1a2b3c4d5e6f')
const passphrase: Guard = { protection: 'passphrase', passphrase: 'correct horse battery' }

/** A keyring in memory: XOR with a key of its own is enough to see that what is stored is what it gave. */
function keyring(mask = 0x5a): Guard {
  const turn = (bytes: Uint8Array): Buffer => Buffer.from(bytes.map((byte) => byte ^ mask))
  return {
    protection: 'keyring',
    store: {
      seal: (text) => turn(Buffer.from(`mark:${text}`)),
      open: (sealed) => {
        const text = turn(sealed).toString()
        return text.startsWith('mark:') ? text.slice(5) : null
      },
    },
  }
}

async function reopened(all: Vaults, guard: Guard) {
  const closed = await all.current()
  if (closed === null) throw new Error('no vault')
  return await all.open(closed, guard)
}

describe.each([
  ['a passphrase', passphrase],
  ['a keyring', keyring()],
])('a vault guarded by %s', (_name, guard) => {
  it('gives back session, record key and content keys after a restart', async () => {
    const root = await temporaryFolder()
    const made = await vaults(root).create(aRecord(), guard)
    const contentKey = await made.contentKey(pack)

    const opened = await reopened(vaults(root), guard)
    if (!opened.ok) throw new Error(opened.failure.code)
    expect(opened.value.session()).toEqual(aRecord())
    expect(opened.value.recordKey()).toEqual(made.recordKey())
    expect(await opened.value.contentKey(pack)).toEqual(contentKey)
    expect(opened.value.store).toBe(made.store)
  })

  it('holds no key, token or reviewer in the clear', async () => {
    const root = await temporaryFolder()
    const made = await vaults(root).create(aRecord(), guard)
    const secrets = [made.recordKey(), await made.contentKey(pack)].map((key) => Buffer.from(key))
    const disk = await allBytes(root)
    for (const secret of secrets) {
      expect(disk.includes(secret)).toBe(false)
      expect(disk.includes(secret.toString('base64'))).toBe(false)
    }
    expect(disk.includes('a-token-nobody-may-see')).toBe(false)
  })

  it('forgets a content key for good and keeps the others', async () => {
    const root = await temporaryFolder()
    const made = await vaults(root).create(aRecord(), guard)
    const lost = await made.contentKey(pack)
    const kept = await made.contentKey(other)
    await made.destroyContentKey(pack)

    const opened = await reopened(vaults(root), guard)
    if (!opened.ok) throw new Error(opened.failure.code)
    expect(await opened.value.existingContentKey(pack)).toBeNull()
    expect(await opened.value.existingContentKey(other)).toEqual(kept)
    expect(await opened.value.contentKey(pack)).not.toEqual(lost)
  })

  it('leaves nothing behind when it is destroyed', async () => {
    const root = await temporaryFolder()
    const all = vaults(root)
    const made = await all.create(aRecord(), guard)
    await made.contentKey(pack)
    await made.destroy()
    await all.makeCurrent(null)
    expect(await filesIn(root)).toEqual([])
    expect([...made.recordKey()].every((byte) => byte === 0)).toBe(true)
  })
})

describe('vaults', () => {
  it('do not open with another passphrase, and are unharmed by the attempt', async () => {
    const root = await temporaryFolder()
    await vaults(root).create(aRecord(), passphrase)
    const wrong = await reopened(vaults(root), {
      protection: 'passphrase',
      passphrase: 'correct horse batter',
    })
    expect(wrong).toEqual({ ok: false, failure: WRONG_PASSPHRASE })
    expect((await reopened(vaults(root), passphrase)).ok).toBe(true)
  })

  it('open however a keyboard composes the letters of the passphrase', async () => {
    const root = await temporaryFolder()
    await vaults(root).create(aRecord(), { protection: 'passphrase', passphrase: 'caf\u00e9 au lait' })
    const opened = await reopened(vaults(root), {
      protection: 'passphrase',
      passphrase: 'cafe\u0301 au lait',
    })
    expect(opened.ok).toBe(true)
  })

  it('do not open when the keyring has lost its key', async () => {
    const root = await temporaryFolder()
    await vaults(root).create(aRecord(), keyring())
    expect(await reopened(vaults(root), keyring(0x11))).toEqual({ ok: false, failure: KEYS_UNREADABLE })
  })

  it.each(['session.sealed', 'key.json'])('do not open when one bit of %s was changed', async (name) => {
    const root = await temporaryFolder()
    const made = await vaults(root).create(aRecord(), passphrase)
    const path = join(root, made.store, name)
    const bytes = await readFile(path)
    const at = name === 'key.json' ? bytes.indexOf('"bytes":"') + 20 : bytes.length >> 1
    bytes[at] = (bytes[at] ?? 0) === 0x41 ? 0x42 : 0x41
    await writeFile(path, bytes)
    expect((await reopened(vaults(root), passphrase)).ok).toBe(false)
  })

  it("do not take one pack's key file for another's", async () => {
    const root = await temporaryFolder()
    const made = await vaults(root).create(aRecord(), passphrase)
    await made.contentKey(pack)
    const folder = join(root, made.store, 'packs')
    await writeFile(join(folder, `${other}.sealed`), await readFile(join(folder, `${pack}.sealed`)))
    const opened = await reopened(vaults(root), passphrase)
    if (!opened.ok) throw new Error(opened.failure.code)
    expect(await opened.value.existingContentKey(other)).toBeNull()
    expect(await opened.value.existingContentKey(pack)).not.toBeNull()
  })

  it('in memory write nothing at all', async () => {
    const root = await temporaryFolder()
    const made = await vaults(root).create(aRecord(), null)
    await made.contentKey(pack)
    await made.saveSession(aRecord('moderator-en', 'another token'))
    expect(made.protection).toBe('memory')
    expect(await filesIn(root)).toEqual([])
  })

  it('give the same person a new store after a sign-out, so that old noise is never met', async () => {
    const root = await temporaryFolder()
    const all = vaults(root)
    const first = await all.create(aRecord(), passphrase)
    await first.destroy()
    expect((await all.create(aRecord(), passphrase)).store).not.toBe(first.store)
  })

  it('are found by server and account', async () => {
    const root = await temporaryFolder()
    const all = vaults(root)
    const mine = await all.create(aRecord('moderator-id'), passphrase)
    await all.create(aRecord('moderator-th'), passphrase)
    expect((await all.find({ type: 'embedded' }, 'moderator-id'))?.store).toBe(mine.store)
    expect(await all.find({ type: 'remote', url: 'https://example.com' }, 'moderator-id')).toBeNull()
  })

  it('hand out keys in memory of their own: a clone carries nothing beside them, and wiping one harms nothing', async () => {
    const root = await temporaryFolder()
    await (await vaults(root).create(aRecord(), passphrase)).contentKey(pack)
    const opened = await reopened(vaults(root), passphrase)
    if (!opened.ok) throw new Error(opened.failure.code)
    for (const key of [
      async () => opened.value.recordKey(),
      async () => await opened.value.contentKey(pack),
    ]) {
      const given = await key()
      expect(given.buffer.byteLength).toBe(32)
      given.fill(0)
      expect((await key()).some((byte) => byte !== 0)).toBe(true)
    }
  })
})

it('S6: a vault that was destroyed writes nothing any more: its key is all noughts', async () => {
  const root = await temporaryFolder()
  const made = await vaults(root).create(aRecord(), passphrase)
  await made.destroy()
  await expect(made.saveSession(aRecord())).rejects.toThrow('destroyed')
  await expect(made.contentKey(pack)).rejects.toThrow('destroyed')
  expect(await filesIn(join(root, made.store))).toEqual([])
})
