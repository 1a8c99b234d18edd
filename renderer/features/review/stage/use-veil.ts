import { useCallback, useEffect, useRef, useState } from 'react'
import type { MediaId } from '../../../../shared/domain/ids.ts'
import type { Failure, Result } from '../../../../shared/lib/failure.ts'
import type { MadePicture, Veil } from '../../../data/worker-contract.ts'
import { useServices } from '../../../stores/services.ts'
import { useWhileOnStage } from './on-stage.ts'

interface VeilHere {
  readonly bitmap: ImageBitmap | null
  /** There is more than its first frame. */
  readonly moves: boolean
  /** Why there is no bitmap; also while one that was late is on its way. */
  readonly failure: Failure | null
}

/**
 * The veil of a picture: the one that came with its job, or else one that is asked for here. A job does not
 * wait long for its veils, and a case of many pictures has them for the first few only.
 *
 * One that failed is asked for again when its item comes onto the stage: the network may have been away while it was
 * drawn ahead.
 *
 * @param isVeiled it is asked for again whenever this becomes true, too: with the next letting go.
 */
export function useVeil(mediaId: MediaId, prepared: Veil | null, isVeiled: boolean): VeilHere {
  const { worker } = useServices()
  const [asked, setAsked] = useState<Result<MadePicture> | null>(null)
  const own = openBitmap(prepared)
  const failure = asked === null ? (prepared?.failure ?? null) : asked.ok ? null : asked.failure
  const isMissing = own === null && asked?.ok !== true && failure?.retryable !== false

  const hasFailed = useRef(false)
  /** What it returns lets go of the answer. */
  const ask = useCallback((): (() => void) => {
    let isWanted = true
    hasFailed.current = false
    void worker.call('picture', { mediaId, level: 'veil' }).then((result) => {
      if (isWanted) {
        hasFailed.current = !result.ok && result.failure.retryable
        setAsked(result)
      } else if (result.ok) result.value.bitmap.close()
    })
    return () => {
      isWanted = false
    }
  }, [mediaId, worker])
  useEffect(() => (isMissing && isVeiled ? ask() : undefined), [isMissing, isVeiled, ask])
  useWhileOnStage(useCallback(() => (hasFailed.current ? ask() : undefined), [ask]))

  useEffect(() => {
    if (asked?.ok !== true) return
    return () => asked.value.bitmap.close()
  }, [asked])

  if (own !== null) return { bitmap: own, moves: prepared?.moves === true, failure: null }
  if (asked?.ok === true) return { ...asked.value, failure }
  return { bitmap: null, moves: false, failure }
}

/** The veil's picture, unless its job was let go of meanwhile: a closed bitmap has no width. */
function openBitmap(veil: Veil | null): ImageBitmap | null {
  return veil?.bitmap != null && veil.bitmap.width > 0 ? veil.bitmap : null
}
