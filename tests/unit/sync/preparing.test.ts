import { expect, test } from 'vitest'
import type { PictureMaker } from '../../../renderer/sync/outside.ts'
import { success } from '../../../shared/lib/failure.ts'
import { startedWith, viewOf } from '../../helpers/sync/page.ts'
import { createRig } from '../../helpers/sync/rig.ts'
import { jobIdOf } from '../../helpers/sync/samples.ts'

const MEDIA = 'ab'.repeat(32)

/** Pictures that come when the test says so, and know whether they were closed. */
function heldPictures() {
  let show: () => void = () => undefined
  const shown = new Promise<void>((resolve) => {
    show = resolve
  })
  const pictures: { closed: boolean }[] = []
  const make: PictureMaker['make'] = async () => {
    await shown
    const picture = { closed: false }
    pictures.push(picture)
    const bitmap = {
      close: () => {
        picture.closed = true
      },
    }
    return success(bitmap as Partial<ImageBitmap> as ImageBitmap)
  }
  return { make, pictures, show }
}

/** Three jobs with a picture each, claimed; `show` lets their pixels come. */
async function claimedWithPictures() {
  const { make, pictures, show } = heldPictures()
  const rig = createRig({ makePicture: make })
  for (const n of [0, 1, 2]) rig.server.media.set(n, [MEDIA])
  rig.boot()
  void rig.call('start', {})
  await rig.time.advance(100)
  void rig.call('claim', { queueIds: ['text' as never], languages: [], count: 3 })
  await rig.time.advance(200)
  return { rig, pictures, show }
}

test('the pixels of a job that was lost while it was prepared are let go', async () => {
  const { rig, pictures, show } = await claimedWithPictures()
  const leaseId = rig.server.otherDecides(jobIdOf(1))
  if (leaseId === null) throw new Error('no lease')
  const data = { type: 'lease_revoked', leaseId, jobId: jobIdOf(1), reason: 'decided' } as const
  rig.wire.tell({ event: 'server', data })
  await rig.settle()
  show()
  await rig.settle()
  expect(viewOf(rig.posts).prepared.map((job) => job.id)).toEqual([jobIdOf(0), jobIdOf(2)])
  expect(pictures.map((picture) => picture.closed)).toEqual([false, true, false])
})

test('the pixels of jobs behind one that cannot be prepared are let go', async () => {
  const { rig, pictures, show } = await claimedWithPictures()
  const [row] = await rig.store().readyJobs(1)
  if (row === undefined) throw new Error('no job')
  const content = await rig.store().get('contents', row.contentId ?? '')
  if (content === undefined) throw new Error('no content')
  show()
  await rig.settle()
  // It does not open and the disk is full: that it cannot be read cannot be noted, so those behind it wait.
  await rig.store().commit({
    contents: { put: [{ ...content, items: { ...content.items, [row.id]: new Uint8Array([9]) } }] },
  })
  rig.crash('now')
  rig.diskFailure = { code: 'storage_full', message: 'no room', retryable: true }
  pictures.length = 0
  await startedWith(rig, 0)
  expect(viewOf(rig.posts).prepared).toEqual([])
  expect(pictures.length).toBeGreaterThan(0)
  expect(pictures.every((picture) => picture.closed)).toBe(true)
})
