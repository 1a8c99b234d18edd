import type { OwnPage } from './own-page.ts'

/** What is looked at of a frame that sent a message; Electron's `WebFrameMain` is one. */
export interface SenderFrame {
  readonly parent: SenderFrame | null
  readonly origin: string
  readonly detached?: boolean
}

/**
 * True only for the main frame of our own page (promise S4). A frame that is gone (null) or a frame inside another
 * is nobody's, even when its address is ours.
 */
export function isOwnSender(page: OwnPage, frame: SenderFrame | null): boolean {
  if (frame === null || frame.detached === true) return false
  return frame.parent === null && frame.origin === page.origin
}
