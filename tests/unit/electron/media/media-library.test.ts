import { readFile, truncate, writeFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { httpClient } from '../../../../electron/gateway/http-client.ts'
import { type Bytes, randomKey } from '../../../../electron/lib/bytes.ts'
import { inputRests } from '../../../../electron/lib/input-rests.ts'
import { systemTimers, type Timers } from '../../../../electron/lib/timers.ts'
import { CHUNK_BYTES } from '../../../../electron/media/chunk-layout.ts'
import { type DiskCache, diskCache } from '../../../../electron/media/disk-cache.ts'
import { mediaLibrary } from '../../../../electron/media/media-library.ts'
import { mediaAnswer } from '../../../../electron/media/media-scheme.ts'
import { mediaSource } from '../../../../electron/media/media-source.ts'
import { packId } from '../../../../shared/contracts/http/common.ts'
import { mediaAddress } from '../../../../shared/contracts/ipc/port.ts'
import type { MediaId, PackId } from '../../../../shared/domain/ids.ts'
import { littleServer } from '../../../helpers/little-server.ts'
import { eventually } from '../support/eventually.ts'
import { allBytes, filesIn, temporaryFolder } from '../support/folder.ts'
import { listLog } from '../support/log.ts'
import { manualTimers } from '../support/manual-timers.ts'
import { idOf, someBytes } from './support.ts'

const pack = packId.parse('3f2b1c9e-3c1d-4b5a-9f7e-1a2b3c4d5e6f')
const sound = someBytes(CHUNK_BYTES * 3 + 17)
const picture = someBytes(40_000, 9)

interface Piece {
  readonly bytes: Uint8Array
  readonly type: string
}

/** A backend's media route with ranges, and a library in front of it. */
async function stage(
  options: { cache?: (disk: DiskCache) => DiskCache; free?: number; timers?: Timers } = {},
) {
  const pieces = new Map<string, Piece>([
    [idOf(sound), { bytes: sound, type: 'audio/mpeg' }],
    [idOf(picture), { bytes: picture, type: 'image/png' }],
  ])
  const fault = {
    cutAfter: Number.POSITIVE_INFINITY,
    /** Instead of being cut, the connection stays open and says nothing more. */
    stalls: false,
    hold: null as Promise<void> | null,
    down: false,
    /** Answered with 500. */
    bad: new Set<string>(),
  }
  const send = (piece: Piece, asked: string | undefined, response: ServerResponse): void => {
    const [, first = '0', last = ''] = /^bytes=(\d+)-(\d*)$/.exec(asked ?? '') ?? []
    const total = piece.bytes.length
    const start = Number(first)
    const end = last === '' ? total - 1 : Math.min(Number(last), total - 1)
    response.writeHead(asked === undefined ? 200 : 206, {
      'Content-Type': piece.type,
      'Content-Length': end - start + 1,
      'Content-Range': `bytes ${start}-${end}/${total}`,
    })
    const body = piece.bytes.subarray(start, end + 1)
    if (fault.stalls) response.write(body.subarray(0, fault.cutAfter))
    else if (body.length <= fault.cutAfter) response.end(body)
    else response.write(body.subarray(0, fault.cutAfter), () => setTimeout(() => response.destroy(), 50))
  }
  const server = await littleServer((request, response) => {
    void Promise.resolve(fault.hold).then(() => {
      const piece = pieces.get(request.url?.split('/').at(-1) ?? '')
      if (fault.down) response.destroy()
      else if (piece === undefined) response.writeHead(404).end()
      else if (fault.bad.has(idOf(piece.bytes))) response.writeHead(500).end()
      else send(piece, request.headers.range, response)
    })
  })
  const log = listLog()
  const root = await temporaryFolder()
  const keys = new Map<PackId, Bytes>([[pack, randomKey()]])
  const disk = diskCache(root)
  const state = { free: options.free ?? 10 ** 12 }
  const library = mediaLibrary({
    source: mediaSource(
      httpClient({
        fetch: async (address, init) => await fetch(address, init),
        address: () => ({ url: server.url, secret: null }),
        token: () => 'token',
        timers: systemTimers,
        onExchange: () => undefined,
      }),
      options.timers ?? systemTimers,
    ),
    cache: options.cache?.(disk) ?? disk,
    keyOf: async (of) => keys.get(of) ?? null,
    freeBytes: async () => state.free,
    timers: options.timers ?? systemTimers,
    inTurn: inputRests(systemTimers, Date.now).next,
    log,
  })
  onTestFinished(() => library.stop())
  const play = async (id: MediaId, range?: string) =>
    await mediaAnswer(library, {
      method: 'GET',
      url: mediaAddress(id),
      headers: new Headers(range === undefined ? {} : { Range: range }),
    })
  /** A failed download has paused the queue. */
  const paused = async () => await eventually(() => expect(log.lines.join()).toContain('prefetching waits'))
  return { server, root, keys, disk, library, pieces, fault, state, play, paused }
}

const whole = async (root: string, id: MediaId): Promise<boolean> =>
  (await filesIn(root)).includes(join(root, pack, `${id}.media`))

describe('prefetching', () => {
  it('brings media into the cache, encrypted, and then needs no backend', async () => {
    const { library, root, server, play } = await stage()
    library.allow(pack, false, [idOf(sound)])
    library.prefetch(pack, [idOf(sound)])
    await eventually(async () => expect(await whole(root, idOf(sound))).toBe(true))
    expect((await allBytes(root)).includes(Buffer.from(sound.subarray(0, 100)))).toBe(false)
    await server.close()
    const answer = await play(idOf(sound), 'bytes=262000-262300')
    expect(answer.status).toBe(206)
    expect(answer.headers.get('Content-Range')).toBe(`bytes 262000-262300/${sound.length}`)
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(sound.slice(262_000, 262_301))
  })

  it('waits with a pack until it is known whether it may touch the disk', async () => {
    const { library, root, server } = await stage()
    library.prefetch(pack, [idOf(sound)])
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(server.requests).toEqual([])
    library.allow(pack, false, [idOf(sound)])
    await eventually(async () => expect(await whole(root, idOf(sound))).toBe(true))
  })

  it('goes on where a broken connection left off', async () => {
    const { library, root, server, fault, paused } = await stage()
    fault.cutAfter = CHUNK_BYTES * 2 + 5
    library.allow(pack, false, [idOf(sound)])
    library.prefetch(pack, [idOf(sound)])
    await eventually(async () =>
      expect((await filesIn(root)).some((file) => file.endsWith('.part'))).toBe(true),
    )
    await paused()
    fault.cutAfter = Number.POSITIVE_INFINITY
    library.resume()
    await eventually(async () => expect(await whole(root, idOf(sound))).toBe(true))
    expect(server.requests[1]?.headers.range).toBe(`bytes=${CHUNK_BYTES * 2}-`)
    expect(server.requests[1]?.headers['if-range']).toBe(`"${idOf(sound)}"`)
  })

  it('discards a half-written chunk that a crash left', async () => {
    const { library, root, fault, play, server, paused } = await stage()
    fault.cutAfter = CHUNK_BYTES * 2 + 5
    library.allow(pack, false, [idOf(sound)])
    library.prefetch(pack, [idOf(sound)])
    const part = join(root, pack, `${idOf(sound)}.part`)
    await eventually(async () => expect((await readFile(part)).length).toBeGreaterThan(CHUNK_BYTES * 2))
    await paused()
    await truncate(part, (await readFile(part)).length - 100)
    fault.cutAfter = Number.POSITIVE_INFINITY
    library.resume()
    await eventually(async () => expect(await whole(root, idOf(sound))).toBe(true))
    expect(server.requests[1]?.headers.range).toBe(`bytes=${CHUNK_BYTES}-`)
    expect(new Uint8Array(await (await play(idOf(sound))).arrayBuffer())).toEqual(sound)
  })

  it('discards bytes that are not what their id says', async () => {
    const { library, root, pieces, server } = await stage()
    pieces.set(idOf(sound), { bytes: someBytes(sound.length, 5), type: 'audio/mpeg' })
    library.allow(pack, false, [idOf(sound)])
    library.prefetch(pack, [idOf(sound)])
    await eventually(() => expect(server.requests.length).toBe(1))
    await eventually(async () => expect(await filesIn(root)).toEqual([]))
  })

  it('stops before the disk is full, and goes on when there is room', async () => {
    const { library, root, server, state } = await stage({ free: 1_000_000 })
    library.allow(pack, false, [idOf(sound)])
    library.prefetch(pack, [idOf(sound)])
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(server.requests).toEqual([])
    state.free = 10 ** 12
    library.resume()
    await eventually(async () => expect(await whole(root, idOf(sound))).toBe(true))
  })

  it('leaves out what does not exist and brings the rest', async () => {
    const { library, root } = await stage()
    const missing = idOf(someBytes(3))
    library.allow(pack, false, [missing, idOf(sound)])
    library.prefetch(pack, [missing, idOf(sound)])
    await eventually(async () => expect(await whole(root, idOf(sound))).toBe(true))
  })

  it('goes on past pieces that always fail, and tries each of them a few times', async () => {
    const timers = manualTimers()
    const { library, root, server, fault, pieces } = await stage({ timers })
    const bad = [someBytes(100, 21), someBytes(100, 22)]
    for (const bytes of bad) {
      pieces.set(idOf(bytes), { bytes, type: 'audio/mpeg' })
      fault.bad.add(idOf(bytes))
    }
    const wanted = [...bad, sound].map(idOf)
    library.allow(pack, false, wanted)
    library.prefetch(pack, wanted)
    await eventually(async () => expect(await whole(root, idOf(sound))).toBe(true))
    const asked = () => server.requests.filter(({ line }) => line.endsWith(wanted[0] ?? '')).length
    for (let tries = 2; tries <= 5; tries += 1) {
      await timers.pass(10_000)
      await eventually(() => expect(asked()).toBe(tries))
      // The answer to it, after which it waits again or is given up.
      await eventually(() =>
        expect(timers.waiting().filter((ms) => ms <= 10_000).length).toBe(tries < 5 ? 2 : 0),
      )
    }
    await timers.pass(60_000)
    expect(asked()).toBe(5)
  })

  it('lets a connection go on which nothing comes any more', async () => {
    const timers = manualTimers()
    const { library, root, server, fault } = await stage({ timers })
    fault.cutAfter = CHUNK_BYTES + 5
    fault.stalls = true
    library.allow(pack, false, [idOf(sound)])
    library.prefetch(pack, [idOf(sound)])
    const part = join(root, pack, `${idOf(sound)}.part`)
    await eventually(async () => expect((await readFile(part)).length).toBeGreaterThan(CHUNK_BYTES))
    await timers.pass(30_000)
    fault.stalls = false
    fault.cutAfter = Number.POSITIVE_INFINITY
    await eventually(() => expect(timers.waiting().length).toBe(1))
    await timers.pass(10_000)
    await eventually(async () => expect(await whole(root, idOf(sound))).toBe(true))
    expect(server.requests[1]?.headers.range).toBe(`bytes=${CHUNK_BYTES}-`)
  })

  it('that stalls ends at once when its pack is destroyed', async () => {
    const { library, root, fault } = await stage({ timers: manualTimers() })
    fault.cutAfter = CHUNK_BYTES + 5
    fault.stalls = true
    library.allow(pack, false, [idOf(sound)])
    library.prefetch(pack, [idOf(sound)])
    await eventually(async () => expect((await filesIn(root)).length).toBe(1))
    await library.destroyPack(pack)
    expect(await filesIn(root)).toEqual([])
  })

  it('is called off when the pack is destroyed, and leaves nothing', async () => {
    const { library, root, fault, keys } = await stage()
    let release = (): void => undefined
    fault.hold = new Promise((resolve) => {
      release = resolve
    })
    library.allow(pack, false, [idOf(sound), idOf(picture)])
    library.prefetch(pack, [idOf(sound), idOf(picture)])
    await new Promise((resolve) => setTimeout(resolve, 30))
    keys.delete(pack)
    await library.destroyPack(pack)
    release()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await filesIn(root)).toEqual([])
  })
})

describe('media of no-cache queues', () => {
  it('never touches the disk, whatever is asked of it', async () => {
    const { library, root, play } = await stage()
    library.allow(pack, true, [idOf(sound), idOf(picture)])
    library.prefetch(pack, [idOf(sound), idOf(picture)])
    expect((await library.picture(pack, idOf(picture), true)).ok).toBe(true)
    expect((await library.picture(pack, idOf(picture), false)).ok).toBe(true)
    expect(new Uint8Array(await (await play(idOf(sound), 'bytes=5-')).arrayBuffer())).toEqual(sound.slice(5))
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(await filesIn(root)).toEqual([])
  })

  it('stays no-cache when a later call says otherwise', async () => {
    const { library, root } = await stage()
    library.allow(pack, true, [idOf(picture)])
    library.allow(pack, false, [idOf(picture)])
    await library.picture(pack, idOf(picture), false)
    expect(await filesIn(root)).toEqual([])
  })
})

describe('a picture', () => {
  it('is fetched once, cached, and then needs no backend', async () => {
    const { library, server } = await stage()
    const first = await library.picture(pack, idOf(picture), false)
    expect(first).toEqual({ ok: true, value: { type: 'image/png', bytes: picture } })
    await server.close()
    expect(await library.picture(pack, idOf(picture), false)).toEqual(first)
  })

  it('over 20 MB is refused before it is read', async () => {
    const { library, pieces, root } = await stage()
    const large = someBytes(20_000_001)
    pieces.set(idOf(large), { bytes: large, type: 'image/png' })
    for (const noCache of [true, false]) {
      const refused = await library.picture(pack, idOf(large), noCache)
      expect(refused.ok ? null : refused.failure.code).toBe('too_large')
    }
    expect(await filesIn(root)).toEqual([])
  })

  it('that is not what its id says is refused, cached or not', async () => {
    const { library, pieces } = await stage()
    pieces.set(idOf(picture), { bytes: someBytes(40_000, 3), type: 'image/png' })
    for (const noCache of [true, false]) {
      const refused = await library.picture(pack, idOf(picture), noCache)
      expect(refused.ok ? null : refused.failure.code).toBe('media_changed')
    }
  })

  it('is shown all the same when the disk is full', async () => {
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC' })
    const { library } = await stage({
      cache: (disk) => ({ ...disk, begin: async () => await Promise.reject(full) }),
    })
    expect(await library.picture(pack, idOf(picture), false)).toEqual({
      ok: true,
      value: { type: 'image/png', bytes: picture },
    })
  })

  it('that stalls is a failure after a while, on disk or not', async () => {
    for (const noCache of [true, false]) {
      const timers = manualTimers()
      const { library, fault } = await stage({ timers })
      fault.cutAfter = 10
      fault.stalls = true
      const asked = library.picture(pack, idOf(picture), noCache)
      await eventually(() => expect(timers.waiting()).toEqual([30_000]))
      await timers.pass(30_000)
      expect(await asked).toMatchObject({ ok: false, failure: { code: 'timed_out' } })
    }
  })

  it('that a download made whole since the first look is taken, and not discarded', async () => {
    let looksMissed = 0
    const { library, server } = await stage({
      cache: (disk) => ({
        ...disk,
        complete: async (...where) => {
          if (looksMissed === 0) return await disk.complete(...where)
          looksMissed -= 1
          return null
        },
      }),
    })
    await library.picture(pack, idOf(picture), false)
    await server.close()
    looksMissed = 1
    expect(await library.picture(pack, idOf(picture), false)).toMatchObject({ ok: true })
  })

  it('is fetched anew when its file was changed', async () => {
    const { library, root } = await stage()
    await library.picture(pack, idOf(picture), false)
    await truncate(join(root, pack, `${idOf(picture)}.media`), 1_000)
    expect((await library.picture(pack, idOf(picture), false)).ok).toBe(true)
  })
})

describe('media://', () => {
  it('plays what a live pack allows, and nothing else', async () => {
    const { library, play } = await stage()
    expect((await play(idOf(sound))).status).toBe(404)
    library.allow(pack, false, [idOf(sound)])
    expect((await play(idOf(sound))).status).toBe(200)
    await library.destroyPack(pack)
    expect((await play(idOf(sound))).status).toBe(404)
  })

  it('refuses what is neither sound nor video, from the backend and from the cache', async () => {
    const { library, play } = await stage()
    library.allow(pack, false, [idOf(picture)])
    expect((await play(idOf(picture))).status).toBe(415)
    await library.picture(pack, idOf(picture), false)
    expect((await play(idOf(picture))).status).toBe(415)
  })

  it('passes ranges on to the backend while a piece is not here yet', async () => {
    const { library, play, server } = await stage()
    library.allow(pack, false, [idOf(sound)])
    const answer = await play(idOf(sound), 'bytes=100-199')
    expect(answer.status).toBe(206)
    expect(new Uint8Array(await answer.arrayBuffer())).toEqual(sound.slice(100, 200))
    expect(server.requests[0]?.headers.range).toBe('bytes=100-199')
  })

  it('gives up a file of which a chunk does not open, and plays the backend’s', async () => {
    const { library, play, root } = await stage()
    library.allow(pack, false, [idOf(sound)])
    library.prefetch(pack, [idOf(sound)])
    await eventually(async () => expect(await whole(root, idOf(sound))).toBe(true))
    const path = join(root, pack, `${idOf(sound)}.media`)
    const disk = await readFile(path)
    disk[CHUNK_BYTES * 2] = (disk[CHUNK_BYTES * 2] ?? 0) ^ 1
    await writeFile(path, disk)
    await expect((await play(idOf(sound))).arrayBuffer()).rejects.toThrow()
    expect(await whole(root, idOf(sound))).toBe(false)
    expect(new Uint8Array(await (await play(idOf(sound))).arrayBuffer())).toEqual(sound)
  })

  it('says 503 without a network and 416 past the end', async () => {
    const { library, play, fault, root } = await stage()
    library.allow(pack, false, [idOf(sound)])
    fault.down = true
    expect((await play(idOf(sound))).status).toBe(503)
    fault.down = false
    library.prefetch(pack, [idOf(sound)])
    await eventually(async () => expect(await whole(root, idOf(sound))).toBe(true))
    expect((await play(idOf(sound), `bytes=${sound.length}-`)).status).toBe(416)
  })

  it.each([
    'media://item/short',
    'media://other/x',
    `media://item/${'a'.repeat(64)}/../x`,
    `media://item/${'A'.repeat(64)}`,
    mediaAddress('../../etc/passwd'),
  ])('answers %s with 404', async (url) => {
    const { library } = await stage()
    expect((await mediaAnswer(library, { method: 'GET', url, headers: new Headers() })).status).toBe(404)
  })
})
