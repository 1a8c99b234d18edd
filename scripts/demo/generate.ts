/**
 * Writes backend/demo/items.jsonl and backend/demo/media from what is written in content/.
 *
 *   node scripts/demo/generate.ts            everything (needs ffmpeg; about two minutes)
 *   node scripts/demo/generate.ts --records  the records only
 *
 * The same sources give the same records, and with the same ffmpeg the same media.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises'
import type { DemoItem } from '../../backend/demo/types.ts'
import { LANGUAGES } from '../../shared/domain/languages.ts'
import { assembleItem } from './assemble.ts'
import { demoContent } from './content/index.ts'
import { encodeFilm, encodeImage, encodeSound } from './media/encode.ts'
import { drawFilm, filmSize } from './media/films.ts'
import { play } from './media/music.ts'
import { drawPicture } from './media/pictures.ts'
import { speak } from './media/voice.ts'
import { seededRandom } from './random.ts'
import type { ItemSpec } from './spec.ts'

const demoFolder = new URL('../../backend/demo/', import.meta.url)

const entries = LANGUAGES.flatMap((language) =>
  demoContent[language].map((spec, place) => ({ spec, item: assembleItem(spec, language, place) })),
)
const records = entries.map(({ item }) => `${JSON.stringify(item)}\n`)
await writeFile(new URL('items.jsonl', demoFolder), records.join(''))
process.stdout.write(`${records.length} records\n`)

if (!process.argv.includes('--records')) {
  const mediaFolder = new URL('media/', demoFolder)
  await rm(mediaFolder, { recursive: true, force: true })
  await mkdir(mediaFolder, { recursive: true })
  for (const [turn, { spec, item }] of entries.entries()) await makeMedia(spec, item, turn)
}

async function makeMedia(spec: ItemSpec, item: DemoItem, turn: number): Promise<void> {
  const media = item.media?.[0]
  if (media?.file === undefined) return
  const file = new URL(media.file, demoFolder).pathname
  const random = seededRandom(`media ${item.id}`)
  if (spec.picture) {
    await encodeImage(drawPicture(spec.picture.draw, spec.picture.size, turn, random), file)
  }
  if (spec.sound) {
    const seconds = media.durationSeconds ?? 0
    const speech = () => speak(item.transcript ?? [], seconds, random)
    await encodeSound(spec.sound.make === 'music' ? play(seconds, random) : speech(), file)
  }
  if (spec.film) {
    const sound = spec.film.sound ? play(spec.film.seconds, random) : null
    await encodeFilm(drawFilm(spec.film.draw, spec.film.seconds, turn), filmSize, sound, file)
  }
  process.stdout.write(`${media.file}\n`)
}
