import type { App } from 'electron'

/** The last window's end is the app's; what runs beside it is ended first. */
export function quitCleanly(app: App, end: () => Promise<void>): void {
  let ended = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (ended) return
    event.preventDefault()
    ended = true
    void end().finally(() => app.quit())
  })
}
