import { useEffect, useRef, useState } from 'react'
import type { Item } from '../../../../shared/contracts/http/item.ts'
import { useServices } from '../../../stores/services.ts'
import { useIsOnStage } from './on-stage.ts'

type Children = NonNullable<Item['children']>

/** How far a page key goes. */
const PAGE = 10

function moved(at: number, count: number, amount: 'line' | 'page' | 'end', direction: 1 | -1): number {
  const by = amount === 'line' ? 1 : amount === 'page' ? PAGE : count
  return Math.min(count - 1, Math.max(0, at + direction * by))
}

/** The flagged place after this one, or before it; round the end. */
function nextFlagged(places: readonly number[], at: number, direction: 1 | -1): number {
  const next = direction === 1 ? places.find((one) => one > at) : places.findLast((one) => one < at)
  return next ?? (direction === 1 ? places[0] : places.at(-1)) ?? at
}

/**
 * The child that the keys have come to: the scrolling keys go from one to the next, the flag keys from
 * flagged to flagged, and the key for a difference means this one.
 */
export function useChildren(children: Children): {
  readonly at: number
  readonly flagged: readonly number[]
} {
  const { handles } = useServices()
  const isOnStage = useIsOnStage()
  const flagged = children.flatMap((child, place) => (child.flagged === true ? [place] : []))
  const first = flagged[0] ?? 0
  const [at, setAt] = useState(first)
  // A key may come before the last one's frame: it must mean the child that the last one led to.
  const now = useRef(first)
  const flaggedKey = flagged.join()
  useEffect(() => {
    if (!isOnStage || children.length === 0) return
    const places = flaggedKey === '' ? [] : flaggedKey.split(',').map(Number)
    const go = (to: number): void => {
      now.current = to
      setAt(to)
    }
    const taken = [
      handles.jumper.put({ jump: (direction) => go(nextFlagged(places, now.current, direction)) }),
      handles.scroller.put({
        by: (amount, direction) => go(moved(now.current, children.length, amount, direction)),
      }),
      handles.child.put({ current: () => children[now.current]?.id ?? null }),
    ]
    return () => {
      for (const free of taken) free()
    }
  }, [handles, flaggedKey, isOnStage, children])
  return { at, flagged }
}
