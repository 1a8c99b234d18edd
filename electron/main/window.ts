import { BrowserWindow } from 'electron'
import type { OwnPage } from '../security/own-page.ts'
import { webPreferences } from '../security/web-preferences.ts'

/** The page's darkest surface: what shows for the moment before the page has painted. */
const BACKGROUND = '#14161a'

/** The one window, hidden until its first painting so that nothing flashes. */
export function createWindow(preload: string, developerTools: boolean): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: 'Teduh',
    backgroundColor: BACKGROUND,
    autoHideMenuBar: true,
    webPreferences: webPreferences(preload, developerTools),
  })
  window.once('ready-to-show', () => window.show())
  return window
}

/** A second start shows the first one's window instead. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

export async function openPage(window: BrowserWindow, page: OwnPage): Promise<void> {
  await window.loadURL(page.address)
}
