import type { MenuItemConstructorOptions } from 'electron'
import type { MenuLabels } from './menu-labels.ts'

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
        { role: 'undo', label: labels.undo },
        { role: 'redo', label: labels.redo },
        separator,
        { role: 'cut', label: labels.cut },
        { role: 'copy', label: labels.copy },
        { role: 'paste', label: labels.paste },
        { role: 'selectAll', label: labels.selectAll },
      ],
    },
    {
      label: labels.view,
      submenu: [
        { role: 'resetZoom', label: labels.actualSize },
        { role: 'zoomIn', label: labels.zoomIn },
        { role: 'zoomOut', label: labels.zoomOut },
        separator,
        { role: 'togglefullscreen', label: labels.fullScreen },
        ...(developerTools ? development : []),
      ],
    },
    {
      label: labels.window,
      submenu: [
        { role: 'minimize', label: labels.minimise },
        { role: 'close', label: labels.close },
      ],
    },
  ]
}
