import type { WebPreferences } from 'electron'

/** Every preference that bears on safety, written out (promise S1): a changed default of Electron changes nothing here. */
export function webPreferences(preload: string, developerTools: boolean): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    // A dictionary would be fetched from the network, and what is typed is about people.
    spellcheck: false,
    // Sound never starts by itself.
    autoplayPolicy: 'document-user-activation-required',
    // A key held while the window loses focus must not slow the drain of the outbox.
    backgroundThrottling: false,
    devTools: developerTools,
  }
}
