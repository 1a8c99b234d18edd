import type { MenuItemConstructorOptions } from 'electron'

/** The three words of the menu bar; what stands inside is worded by the system or by Electron. */
export interface MenuLabels {
  readonly edit: string
  readonly view: string
  readonly window: string
}

export const ENGLISH_MENU: MenuLabels = { edit: 'Edit', view: 'View', window: 'Window' }

/**
 * The smallest menu in which editing, zoom and closing work as everywhere.
 * Every shortcut in it has Ctrl or Cmd (or is F11): the keys of review stay the page's own.
 */
export function menuTemplate(
  labels: MenuLabels,
  platform: NodeJS.Platform,
  developerTools: boolean,
): MenuItemConstructorOptions[] {
  const separator: MenuItemConstructorOptions = { type: 'separator' }
  const development: MenuItemConstructorOptions[] = [
    separator,
    { role: 'reload' },
    { role: 'toggleDevTools' },
  ]
  return [
    ...(platform === 'darwin' ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    {
      label: labels.edit,
      submenu: [
        { role: 'undo' },
        { role: 'redo' },
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: labels.view,
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        separator,
        { role: 'togglefullscreen' },
        ...(developerTools ? development : []),
      ],
    },
    { label: labels.window, submenu: [{ role: 'minimize' }, { role: 'close' }] },
  ]
}
