import { useLayoutEffect, useState } from 'react'

/**
 * Where the focus belongs that a dialog took and has not given back yet. Radix gives it back a moment after the
 * dialog is gone; a dialog that opens within that moment inherits the debt.
 */
let owed: HTMLElement | null = null

function focused(): HTMLElement | null {
  const { activeElement } = document
  return activeElement instanceof HTMLElement && activeElement !== document.body ? activeElement : null
}

/**
 * For a dialog: gives the focus back to what had it when the dialog opened. Without this it falls to the page,
 * where the letters of a half-written note are verdicts.
 *
 * @returns for Radix's `onCloseAutoFocus`
 */
export function useReturnFocus(): (event: Event) => void {
  // At the first render: by the time of an effect a field inside has the focus already.
  const [opener] = useState(() => owed ?? focused())
  useLayoutEffect(() => {
    owed = null
    return () => {
      owed = opener
    }
  }, [opener])
  return (event) => {
    event.preventDefault()
    // Whoever took the focus meanwhile, a note or the next dialog, keeps it.
    if (focused() !== null) return
    owed = null
    if (opener?.isConnected) opener.focus()
  }
}
