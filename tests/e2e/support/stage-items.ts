import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../../scripts/setup/paths.mjs'
import { flatPng } from '../../fixtures/png.ts'
import type { BackendClient } from '../../helpers/backend.ts'
import { png } from '../../helpers/image-bytes.ts'

type Change = Readonly<Record<string, unknown>>

function itemOf(name: string, kind: string, change: Change): object {
  return {
    id: name,
    kind,
    language: 'en',
    title: `Title of ${name}`,
    reports: [{ reason: 'spam', reporter: 'listener', at: '2026-01-01T00:00:00.000Z' }],
    author: { id: 'author' },
    createdAt: '2026-01-01T00:00:00.000Z',
    ...change,
  }
}

const many = <Value>(count: number, make: (place: number) => Value): readonly Value[] =>
  Array.from({ length: count }, (_, place) => make(place))

/**
 * One queue for each thing that is looked at: `images` has pictures only, `text` 70 texts with pictures among
 * them, `people` a picture that is damaged behind a sound header, `audio` a long transcript and `playlists` a
 * long list; `urgent` has four with more than their layouts are made of or have room for.
 */
export async function ingestStageItems(supervisor: BackendClient): Promise<void> {
  const folder = join(root, 'backend/demo/media')
  const upload = async (file: string, type: string): Promise<{ id: string; type: string }> => {
    const { id } = await supervisor.uploadMedia(readFileSync(join(folder, file)), type)
    return { id, type }
  }
  const pictures = [
    await upload('demo-en-12.png', 'image/png'),
    await upload('demo-en-13.jpg', 'image/jpeg'),
    await upload('demo-en-14.jpg', 'image/jpeg'),
  ]
  const pictureAt = (place: number) => ({ media: [pictures[place % pictures.length]] })
  const damaged = await supervisor.uploadMedia(new Uint8Array(png(200, 200)), 'image/png')
  // A picture that no other item has: what shows the same is claimed with it.
  const pictureOfItsOwn = async (width: number, height: number) => {
    const { id } = await supervisor.uploadMedia(new Uint8Array(flatPng(width, height)), 'image/png')
    return { id, type: 'image/png' }
  }
  const queues: Readonly<Record<string, readonly object[]>> = {
    images: many(24, (place) => itemOf(`picture-${place}`, 'cover_art', pictureAt(place))),
    people: [itemOf('damaged', 'profile_image', { media: [{ id: damaged.id, type: 'image/png' }] })],
    text: many(70, (place) =>
      place % 3 === 0
        ? itemOf(`mixed-${place}`, 'cover_art', pictureAt(place))
        : itemOf(`mixed-${place}`, 'comment', { fields: [{ name: 'text', text: `Comment ${place}. ` }] }),
    ),
    video: [itemOf('film', 'video_clip', { media: [await upload('demo-en-21.webm', 'video/webm')] })],
    audio: [
      itemOf('episode', 'episode', {
        media: [await upload('demo-en-16.mp3', 'audio/mpeg')],
        transcript: many(80, (place) => ({ start: place, end: place + 1, text: `Sentence ${place}.` })),
      }),
    ],
    urgent: [
      itemOf('letter', 'comment', {
        fields: [{ name: 'text', text: 'Look at this.' }],
        media: [await pictureOfItsOwn(300, 200)],
      }),
      itemOf('portrait', 'profile_image', {
        fields: [{ name: 'bio', text: 'Who it is.' }],
        media: [{ ...(await pictureOfItsOwn(300, 300)), alt: 'What is to be seen of somebody. '.repeat(4) }],
      }),
      itemOf('song', 'track', {
        fields: [{ name: 'text', text: 'The words of the song.' }],
        media: [
          await upload('demo-en-16.mp3', 'audio/mpeg'),
          pictures[0],
          await upload('demo-en-18.mp3', 'audio/mpeg'),
        ],
      }),
      itemOf('record', 'album', {
        fields: [
          { name: 'description', text: 'What it is.' },
          { name: 'text', text: 'And more.' },
        ],
        media: [pictures[0], pictures[1], await upload('demo-en-21.webm', 'video/webm')],
        children: [{ id: 'only', kind: 'track', title: 'Only track' }],
      }),
    ],
    playlists: [
      itemOf('playlist', 'playlist', {
        children: many(80, (place) => ({ id: `child-${place}`, kind: 'track', title: `Track ${place}` })),
      }),
    ],
  }
  for (const [queueId, items] of Object.entries(queues)) {
    const bad = (await supervisor.ingest(items, queueId)).find((result) => result.outcome !== 'created')
    if (bad !== undefined) throw new Error(`the backend did not take ${bad.id}: ${bad.message}`)
  }
}
