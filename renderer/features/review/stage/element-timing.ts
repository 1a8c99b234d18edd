import 'react'

/** Element Timing's attribute: the browser then reports when this very node was painted. */
declare module 'react' {
  interface HTMLAttributes<T> {
    elementtiming?: string
  }
}

/**
 * The names under which paints are reported. Text and pictures have entries of their own; a canvas has none,
 * so a veil is measured by the title that is committed in the same frame.
 */
export const TIMED = {
  title: 'item-title',
  text: 'item-text',
  alt: 'item-alt',
  veil: 'item-veil',
} as const
