import { useLayoutEffect } from 'react'
import type { JobId } from '../../../../shared/domain/ids.ts'
import { useServices } from '../../../stores/services.ts'
import type { UnshownPart } from '../../../stores/unshown.ts'
import { useIsOnStage } from './on-stage.ts'

/**
 * Keeps note of whether a part of the item on the screen is there to be seen or heard.
 *
 * @param isShown null while nobody knows: what was found before stays.
 */
export function useUnshown(jobId: JobId, part: UnshownPart | null, isShown: boolean | null): void {
  const { reveal } = useServices()
  const isOnStage = useIsOnStage()
  // With the commit that puts it on the stage: the next key may be the verdict.
  useLayoutEffect(() => {
    if (!isOnStage || part === null || isShown === null) return
    if (isShown) reveal.markShown(jobId, part)
    else reveal.markUnshown(jobId, part)
  }, [isOnStage, reveal, jobId, part, isShown])
}
