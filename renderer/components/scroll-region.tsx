import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import { scrollByKey } from '../lib/scroll-by.ts'

interface ScrollRegionProps {
  readonly label: string
  readonly region: RefObject<HTMLElement | null>
  readonly className: string | undefined
  readonly children: ReactNode
  readonly lang?: string
  /** Escape gives the focus up, instead of leaving the screen. */
  readonly leavable?: true
  readonly attributes?: Readonly<Record<`data-${string}`, string>>
}

/**
 * A part of the page that scrolls by itself. Tab reaches it and the scrolling keys move it: on the review screen they
 * are the stage's otherwise, and what is below the edge could not be read without a mouse. It is the one place where
 * something that is no control may take the focus (see biome.json).
 */
export function ScrollRegion(props: ScrollRegionProps): ReactNode {
  const { label, region, className, children, lang, leavable = false, attributes = {} } = props
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    if (leavable && event.code === 'Escape') region.current?.blur()
    else if (!scrollByKey(region.current, event.code)) return
    event.preventDefault()
  }
  return (
    <section
      {...attributes}
      className={className}
      aria-label={label}
      lang={lang}
      tabIndex={0}
      ref={region}
      onKeyDown={onKeyDown}
    >
      {children}
    </section>
  )
}
