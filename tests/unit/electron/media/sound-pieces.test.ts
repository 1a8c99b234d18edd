import { expect, it } from 'vitest'
import { randomKey } from '../../../../electron/lib/bytes.ts'
import { inputRests } from '../../../../electron/lib/input-rests.ts'
import { systemTimers } from '../../../../electron/lib/timers.ts'
import { CHUNK_BYTES } from '../../../../electron/media/chunk-layout.ts'
import { diskCache } from '../../../../electron/media/disk-cache.ts'
import { mediaLibrary } from '../../../../electron/media/media-library.ts'
import { packId } from '../../../../shared/contracts/http/common.ts'
import { OFFLINE } from '../../../../shared/contracts/ipc/port.ts'
import { PEAK_COLUMNS } from '../../../../shared/domain/peaks.ts'
import { failed } from '../../../../shared/lib/failure.ts'
import { allBytes, filesIn, temporaryFolder } from '../support/folder.ts'
import { listLog } from '../support/log.ts'
import { idOf, someBytes } from './support.ts'

const pack = packId.parse('3f2b1c9e-3c1d-4b5a-9f7e-1a2b3c4d5e6f')
const sound = someBytes(CHUNK_BYTES + 17)
const id = idOf(sound)
const peaks = someBytes(PEAK_COLUMNS, 5)

/** A library whose cache holds one sound; the backend is away. */
async function stage() {
  const root = await temporaryFolder()
  const cache = diskCache(root)
  const key = randomKey()
  const file = await cache.begin(pack, id, key, { type: 'audio/mpeg', total: sound.length })
  await file.write(0, sound.subarray(0, CHUNK_BYTES))
  await file.write(1, sound.subarray(CHUNK_BYTES))
  await file.close()
  await cache.finish(pack, id)
  const library = mediaLibrary({
    source: { fetch: async () => failed(OFFLINE) },
    cache,
    keyOf: async (of) => (of === pack ? key : null),
    freeBytes: async () => 10 ** 12,
    timers: systemTimers,
    inTurn: inputRests(systemTimers, Date.now).next,
    log: listLog(),
  })
  return { root, library }
}

it('gives a sound piece by piece, and nothing that lies elsewhere', async () => {
  const { library } = await stage()
  library.allow(pack, false, [id])
  expect(await library.piece(pack, id, 1)).toEqual({
    bytes: sound.slice(CHUNK_BYTES),
    type: 'audio/mpeg',
    total: sound.length,
  })
  expect(await library.piece(pack, id, 2)).toBeNull()
  expect(await library.piece(pack, idOf(peaks), 0)).toBeNull()
})

it('keeps the picture of a sound encrypted beside it, until its pack is destroyed', async () => {
  const { library, root } = await stage()
  library.allow(pack, false, [id])
  expect(await library.peaks(pack, id)).toBeNull()
  await library.keepPeaks(pack, id, peaks)
  expect(await library.peaks(pack, id)).toEqual(peaks)
  expect((await allBytes(root)).includes(Buffer.from(peaks.subarray(0, 100)))).toBe(false)
  await library.destroyPack(pack)
  expect(await filesIn(root)).toEqual([])
  await library.keepPeaks(pack, id, peaks)
  expect(await library.peaks(pack, id)).toBeNull()
})

it('writes nothing of a sound that must not touch the disk (S7)', async () => {
  const { library, root } = await stage()
  library.allow(pack, true, [id])
  const before = await filesIn(root)
  await library.keepPeaks(pack, id, peaks)
  expect(await filesIn(root)).toEqual(before)
  expect(await library.piece(pack, id, 0)).toBeNull()
})
