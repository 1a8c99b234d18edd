import type { WebContents } from 'electron'

/** `<webview>` is off in the preferences already; if that were ever lost, attaching one still fails (promise S3). */
export function denyWebviews(contents: WebContents): void {
  contents.on('will-attach-webview', (event) => event.preventDefault())
}
