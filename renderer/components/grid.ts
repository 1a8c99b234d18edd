import { type RefObject, useEffect, useId, useRef } from 'react'

interface GridAttributes<Kind extends HTMLElement> {
  readonly ref: RefObject<Kind | null>
  readonly role: 'grid'
  readonly tabIndex: 0
  readonly 'aria-label': string
  readonly 'aria-activedescendant': string | undefined
}

interface Grid<Kind extends HTMLElement> {
  readonly attributes: GridAttributes<Kind>
  /** The id of a line, by what names it in the list. */
  readonly idOf: (name: string) => string
}

/**
 * Lines of which one is chosen by keys, spoken as they are chosen: the whole has the focus and names the chosen line, so
 * that a screen reader follows and the keys stay the screen's. Takes the focus when it appears, unless something beside
 * it has it.
 *
 * @param chosen names the chosen line; null: there is none
 */
export function useGrid<Kind extends HTMLElement>(label: string, chosen: string | null): Grid<Kind> {
  const ref = useRef<Kind>(null)
  const prefix = useId()
  useEffect(() => {
    if (ref.current !== null && isFocusFree(ref.current)) ref.current.focus({ preventScroll: true })
  }, [])
  const idOf = (name: string): string => `${prefix}-${name}`
  return {
    attributes: {
      ref,
      role: 'grid',
      tabIndex: 0,
      'aria-label': label,
      'aria-activedescendant': chosen === null ? undefined : idOf(chosen),
    },
    idOf,
  }
}

/** Nothing has the focus, or, for a grid in a dialog, nothing within it. */
function isFocusFree(grid: HTMLElement): boolean {
  const { activeElement } = document
  const dialog = grid.closest('[role="dialog"]')
  if (activeElement === null || activeElement === document.body) return true
  return dialog !== null && (activeElement === dialog || !dialog.contains(activeElement))
}

interface RowAttributes<Kind extends HTMLElement> {
  readonly ref: RefObject<Kind | null>
  readonly role: 'row'
  readonly id: string
  readonly 'aria-selected': boolean
}

/**
 * A line of a grid, in view while it is chosen. Its buttons are reached by Tab while it is: chosen no more, it gives
 * their focus back to the grid, or Enter would press a button of a line that nobody looks at.
 */
export function useGridRow<Kind extends HTMLElement>(id: string, isChosen: boolean): RowAttributes<Kind> {
  const ref = useRef<Kind>(null)
  useEffect(() => {
    const row = ref.current
    if (isChosen) row?.scrollIntoView({ block: 'nearest' })
    else if (row?.contains(document.activeElement)) row.closest<HTMLElement>('[role="grid"]')?.focus()
  }, [isChosen])
  return { ref, role: 'row', id, 'aria-selected': isChosen }
}

/** A part of a line that is no cell of a table. */
export const CELL = { role: 'gridcell' } as const
/** Lines that belong together, and the line that names them: it is never chosen. */
export const GROUP = { role: 'rowgroup' } as const
export const HEADING = { role: 'row' } as const
