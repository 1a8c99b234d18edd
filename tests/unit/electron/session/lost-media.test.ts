import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { discardLostMedia } from '../../../../electron/session/lost-media.ts'
import { vaults } from '../../../../electron/vault/vaults.ts'
import { packId } from '../../../../shared/contracts/http/common.ts'
import { filesIn, temporaryFolder } from '../support/folder.ts'
import { aRecord } from '../support/session-record.ts'

const live = packId.parse('3f2b1c9e-3c1d-4b5a-9f7e-1a2b3c4d5e6f')
const dead = packId.parse('11111111-3c1d-4b5a-9f7e-1a2b3c4d5e6f')

it('media whose key is gone is deleted at the next start, and nothing else', async () => {
  const profile = await temporaryFolder()
  const all = vaults(join(profile, 'vault'))
  const guard = { protection: 'passphrase', passphrase: 'a long passphrase' } as const
  const other = await all.create(aRecord('moderator-th'), guard)
  const mine = await all.create(aRecord(), guard)
  await mine.contentKey(live)
  await mine.contentKey(dead)
  await mine.destroyContentKey(dead)

  const closed = await all.create(aRecord('moderator-id'), guard)
  const asListed = (await all.list()).find(({ store }) => store === closed.store)
  if (asListed === undefined) throw new Error('not listed')
  await all.setAside(asListed)

  const root = join(profile, 'media')
  const kept = [
    join(root, mine.store, live, 'a.media'),
    join(root, other.store, dead, 'b.media'),
    join(root, closed.store, live, 'f.media'),
  ]
  const lost = [
    join(root, mine.store, dead, 'c.media'),
    join(root, mine.store, 'no-pack', 'd'),
    join(root, 'gone', live, 'e'),
  ]
  for (const file of [...kept, ...lost]) {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, 'x')
  }
  await discardLostMedia(root, all, mine)
  expect((await filesIn(root)).sort()).toEqual([...kept].sort())
})
