import { useEffect, useState } from 'react'
import type { MediaId } from '../../../../shared/domain/ids.ts'
import { useServices } from '../../../stores/services.ts'
import { useIsOnStage } from './on-stage.ts'

/** A sound may still be on its way to the cache. */
const AGAIN_MS = 3_000

/** The picture of a sound, once it is made; null until then and when there is none. Asked for on the stage only. */
export function usePeaks(mediaId: MediaId | undefined): Uint8Array | null {
  const { worker } = useServices()
  const isOnStage = useIsOnStage()
  const [made, setMade] = useState<{ readonly of: MediaId; readonly peaks: Uint8Array } | null>(null)
  useEffect(() => {
    if (mediaId === undefined || !isOnStage) return
    let isWanted = true
    let timer: ReturnType<typeof setTimeout> | undefined
    const ask = (): void => {
      void worker.call('peaks', { mediaId }).then((result) => {
        if (!isWanted) return
        if (result.ok) setMade(result.value === null ? null : { of: mediaId, peaks: result.value })
        else if (result.failure.retryable) timer = setTimeout(ask, AGAIN_MS)
      })
    }
    ask()
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [worker, mediaId, isOnStage])
  return made !== null && made.of === mediaId ? made.peaks : null
}
