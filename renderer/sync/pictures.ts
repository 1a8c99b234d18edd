import type { LeasedJob } from '../../shared/contracts/http/leases.ts'
import type { MediaId, PackId } from '../../shared/domain/ids.ts'
import type { RevealLevel } from '../../shared/domain/vocabulary.ts'
import { failed, type Result, success } from '../../shared/lib/failure.ts'
import { isMoving } from '../../shared/lib/moving-picture.ts'
import { type DurationMs, SECOND } from '../../shared/lib/time.ts'
import type { MadePicture, Veil } from '../data/worker-contract.ts'
import type { RoundPart } from '../lib/round-part.ts'
import type { Core } from './core.ts'
import { MEDIA_LATE, MEDIA_NOT_SHOWN } from './media-failures.ts'
import type { Outside } from './outside.ts'

/** A job is not kept from the screen for longer by a slow network: its veil can be asked for again. */
const VEILS_WITHIN: DurationMs = 1.5 * SECOND
/** A case of fifty pictures must not fetch a gigabyte before anybody looks; the others come when asked for. */
const VEILED_AHEAD = 12

type PictureOutside = Pick<Outside, 'line' | 'clock' | 'pictures'>
type PictureCore = Pick<Core, 'shelf'> & { readonly outside: PictureOutside }

/** The veils of a job's media, in the order of its media. */
export async function veilsOf(
  { outside }: PictureCore,
  job: LeasedJob,
  packId: PackId,
): Promise<readonly Veil[]> {
  const veil = async (mediaId: MediaId, place: number): Promise<Veil> => {
    if (place >= VEILED_AHEAD) return { mediaId, bitmap: null, failure: MEDIA_LATE }
    const made = fetchPicture(outside, { packId, mediaId, noCache: job.noCache }, 'veil', null)
    const result = await inTime(outside, made)
    if (!result.ok) return { mediaId, bitmap: null, failure: result.failure }
    const { bitmap, moves } = result.value
    const likeness = outside.pictures.likeness(bitmap)
    return { mediaId, bitmap, moves, failure: null, ...(likeness === null ? {} : { likeness }) }
  }
  return Promise.all(
    job.item.media.map((media, place) =>
      media.type.startsWith('image/')
        ? veil(media.id, place)
        : Promise.resolve<Veil>({ mediaId: media.id, bitmap: null, failure: null }),
    ),
  )
}

/** A bitmap that comes too late is closed: pixels are not left to the garbage collector. */
function inTime({ clock }: PictureOutside, made: Promise<Result<MadePicture>>): Promise<Result<MadePicture>> {
  return new Promise((resolve, reject) => {
    let isLate = false
    const cancel = clock.after(VEILS_WITHIN, () => {
      isLate = true
      resolve(failed(MEDIA_LATE))
    })
    made.then((result) => {
      cancel()
      if (isLate && result.ok) result.value.bitmap.close()
      else resolve(result)
    }, reject)
  })
}

/** One picture of a job on screen, or a part of it, at a level. */
export async function pictureAt(
  { outside, shelf }: PictureCore,
  mediaId: MediaId,
  level: RevealLevel,
  part: RoundPart | null,
): Promise<Result<MadePicture>> {
  const place = shelf.placeOf(mediaId)
  if (place === undefined) return failed(MEDIA_NOT_SHOWN)
  return fetchPicture(outside, { packId: place.packId, mediaId, noCache: place.volatile }, level, part)
}

/** Asks main for a medium that a player could not have; one that is there and merely large is no failure. */
export async function whyMissing({ outside, shelf }: PictureCore, mediaId: MediaId): Promise<Result<null>> {
  const place = shelf.placeOf(mediaId)
  if (place === undefined) return failed(MEDIA_NOT_SHOWN)
  const { packId, volatile: noCache } = place
  const answer = await outside.line.call('mediaBytes', { packId, mediaId, noCache })
  return answer.ok || answer.failure.code === 'too_large' ? success(null) : answer
}

async function fetchPicture(
  { line, pictures }: PictureOutside,
  media: { readonly packId: PackId; readonly mediaId: MediaId; readonly noCache: boolean },
  level: RevealLevel,
  part: RoundPart | null,
): Promise<Result<MadePicture>> {
  const answer = await line.call('mediaBytes', media)
  if (!answer.ok) return answer
  const { bytes } = answer.value
  const made = await pictures.make(bytes, level, part)
  return made.ok ? success({ bitmap: made.value, moves: isMoving(bytes) }) : made
}
