import { useState } from 'react'

export interface Chosen {
  /** Where the chosen line stands now; 0 when there are none. */
  readonly place: number
  readonly choose: (id: string) => void
  readonly move: (by: 1 | -1) => void
}

/**
 * Which line of a list is chosen. By its id: a line that comes or goes never changes what Enter means. When
 * the chosen one goes, the one that takes its place is chosen.
 */
export function useChosen(ids: readonly string[]): Chosen {
  const [chosen, setChosen] = useState<{ readonly id: string | null; readonly place: number }>({
    id: null,
    place: 0,
  })
  const last = Math.max(0, ids.length - 1)
  const found = chosen.id === null ? -1 : ids.indexOf(chosen.id)
  const place = found === -1 ? Math.min(chosen.place, last) : found
  const id = ids[place] ?? null
  if (id !== chosen.id || place !== chosen.place) setChosen({ id, place })

  const choose = (next: string | undefined): void => {
    if (next !== undefined) setChosen({ id: next, place: ids.indexOf(next) })
  }
  return {
    place,
    choose,
    move: (by) => choose(ids[Math.min(last, Math.max(0, place + by))]),
  }
}
