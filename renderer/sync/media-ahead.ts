import type { MediaId, PackId } from '../../shared/domain/ids.ts'
import type { Line } from './outside.ts'

/** Media named in one request to main. */
const SLICE = 5_000

export interface MediaOfJob {
  readonly noCache: boolean
  readonly item: { readonly media: readonly { readonly id: MediaId }[] }
}

/**
 * Has main fetch the media of these jobs ahead, in their order. Main waits with a pack until it was told whether its
 * media may touch the disk: so what may not is named first, and never fetched ahead (promise S7).
 */
export async function fetchMediaAhead(
  line: Pick<Line, 'call'>,
  packId: PackId,
  jobs: readonly MediaOfJob[],
): Promise<void> {
  const of = (noCache: boolean) =>
    jobs.flatMap((job) => (job.noCache === noCache ? job.item.media.map((media) => media.id) : []))
  for (const mediaIds of slices(of(true))) {
    await line.call('allowMedia', { packId, noCache: true, mediaIds })
  }
  for (const mediaIds of slices(of(false))) {
    await line.call('allowMedia', { packId, noCache: false, mediaIds })
    await line.call('prefetchMedia', { packId, mediaIds })
  }
}

function slices(ids: readonly MediaId[]): MediaId[][] {
  const out: MediaId[][] = []
  for (let from = 0; from < ids.length; from += SLICE) out.push(ids.slice(from, from + SLICE))
  return out
}
