import { useEffect } from 'react'
import { MOST_EVIDENCE } from '../../../../shared/contracts/http/decisions.ts'
import type { JobId, MediaId } from '../../../../shared/domain/ids.ts'
import { type Marked, NOTHING_MARKED } from '../../../stores/evidence-store.ts'
import { useEvidence, useServices } from '../../../stores/services.ts'
import { asEvidence, nextToTake, rangeToLoop } from './evidence-ranges.ts'
import type { FlaggedRange } from './flagged-ranges.ts'
import { useIsOnStage } from './on-stage.ts'
import type { Loop } from './repeat-range.ts'
import { useLoop } from './use-loop.ts'

interface MarkerParts {
  readonly jobId: JobId
  /** Undefined when the item came without its sound: then there is nothing to mark. */
  readonly mediaId: MediaId | undefined
  readonly element: HTMLMediaElement | null
  readonly ranges: readonly FlaggedRange[]
  readonly duration: number
  readonly seekTo: (seconds: number) => void
}

/** The keys of evidence on one sound or film, and what was marked in it. */
export function useMarker(parts: MarkerParts): Marked & { readonly loop: Loop | null } {
  const { jobId, mediaId, element, ranges, duration, seekTo } = parts
  const { handles, evidence } = useServices()
  const isOnStage = useIsOnStage()
  const marked = useEvidence((state) => state.get(jobId) ?? NOTHING_MARKED)
  const [loop, setLoop] = useLoop(element, seekTo)

  useEffect(() => {
    if (element === null || mediaId === undefined || !isOnStage) return
    const now = (): Marked => evidence.of(jobId)
    const flagged = ranges.flatMap((range) => asEvidence(range, mediaId, duration) ?? [])
    const toTake = () => nextToTake(flagged, now().ranges, element.currentTime)
    const toLoop = (): Loop | null => rangeToLoop(now().ranges, flagged, element.currentTime)
    const canMark = (): boolean => now().ranges.length < MOST_EVIDENCE
    return handles.marker.put({
      canMark,
      markIn: () => evidence.begin(jobId, element.currentTime),
      isOpen: () => now().openAt !== null,
      markOut: () => evidence.end(jobId, mediaId, element.currentTime),
      canMarkFlagged: () => canMark() && toTake() !== null,
      markFlagged: () => {
        const range = toTake()
        if (range === null) return
        evidence.add(jobId, range)
        // The transcript goes along, so that what was taken is read at once.
        seekTo(range.start)
      },
      canUnmark: () => now().openAt !== null || now().ranges.length > 0,
      unmark: () => evidence.takeBack(jobId),
      canLoop: () => loop !== null || toLoop() !== null,
      toggleLoop: () => {
        const next = loop === null ? toLoop() : null
        setLoop(next)
        if (next !== null && (element.currentTime < next.start || element.currentTime >= next.end)) {
          seekTo(next.start)
        }
      },
    })
  }, [handles, evidence, isOnStage, jobId, mediaId, element, ranges, duration, seekTo, loop, setLoop])

  return { ...marked, loop }
}
