import { type BrowserWindow, MessageChannelMain } from 'electron'
import { CHANNELS } from '../../shared/contracts/ipc/bridge.ts'
import type { GuardedIpc } from '../security/guarded-ipc.ts'
import type { WorkerLines } from './worker-lines.ts'

/** Makes the worker's channel when the page asks for it, and hands the page one end. */
export function offerWorkerLine(ipc: GuardedIpc, window: BrowserWindow, lines: WorkerLines): void {
  // Only a page that was really loaded anew: a script can begin navigations that are then refused, and must not get
  // a second line by that.
  window.webContents.on('did-navigate', () => lines.pageLoads())
  window.webContents.on('render-process-gone', () => lines.pageLoads())
  ipc.on(CHANNELS.connectWorker, (event) => {
    lines.connect(() => {
      const { port1, port2 } = new MessageChannelMain()
      event.senderFrame?.postMessage(CHANNELS.connectWorker, null, [port2])
      return port1
    })
  })
}
