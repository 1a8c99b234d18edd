import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import { type Bridge, CHANNELS, WORKER_LINE } from '../../shared/contracts/ipc/bridge.ts'
import type { Result } from '../../shared/lib/failure.ts'

/** Main answers every call with a `Result`; its value's type is the contract of the channel. */
function call<Value>(channel: string, input?: unknown): Promise<Result<Value>> {
  return ipcRenderer.invoke(channel, input)
}

/** For calls that cannot fail in a correct program: a failure is a bug and ends where bugs end. */
async function value<Value>(channel: string, input?: unknown): Promise<Value> {
  const result = await call<Value>(channel, input)
  if (result.ok) return result.value
  throw new Error(`${channel}: ${result.failure.code}`)
}

/** The listener gets what main sent, and never the event object, which leads back to `ipcRenderer`. */
function subscribe<Value>(channel: string, listener: (value: Value) => void): () => void {
  const hear = (_event: IpcRendererEvent, sent: Value): void => listener(sent)
  ipcRenderer.on(channel, hear)
  return () => {
    ipcRenderer.off(channel, hear)
  }
}

const bridge: Bridge = {
  environment: () => value(CHANNELS.environment),
  session: {
    current: () => value(CHANNELS.sessionCurrent),
    demoAccounts: (server) => call(CHANNELS.sessionDemoAccounts, server),
    signIn: (input) => call(CHANNELS.sessionSignIn, input),
    unlock: (passphrase) => call(CHANNELS.sessionUnlock, passphrase),
    signOut: () => call(CHANNELS.sessionSignOut),
    restrict: (change) => call(CHANNELS.sessionRestrict, change),
    onChange: (listener) => subscribe(CHANNELS.sessionChanged, listener),
  },
  settings: {
    get: () => value(CHANNELS.settingsGet),
    set: (patch) => call(CHANNELS.settingsSet, patch),
  },
  clipboard: {
    copy: (text) => call(CHANNELS.clipboardCopy, text),
  },
  bugs: {
    report: (bug) => call(CHANNELS.bugReport, bug),
  },
  queues: {
    list: () => call(CHANNELS.queuesList),
    onChange: (listener) => subscribe(CHANNELS.queuesChanged, () => listener()),
  },
  connectWorker: () => ipcRenderer.send(CHANNELS.connectWorker),
}

// A port cannot cross the context bridge; posting it to our own window hands it to the page, which passes it on unread.
ipcRenderer.on(CHANNELS.connectWorker, (event) => {
  window.postMessage(WORKER_LINE, location.origin, [...event.ports])
})

// Electron freezes what it exposes, all the way down.
contextBridge.exposeInMainWorld('teduh', bridge)
