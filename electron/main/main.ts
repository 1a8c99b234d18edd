/** The order of start-up. Each step is a file of its own. */
import { join } from 'node:path'
import {
  app,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  powerMonitor,
  protocol,
  safeStorage,
  session,
  shell,
} from 'electron'
import { CHANNELS } from '../../shared/contracts/ipc/bridge.ts'
import { languageFor } from '../../shared/contracts/ipc/interface-language.ts'
import { electronFetch, GATEWAY_PARTITION, MEDIA_PARTITION } from '../gateway/electron-fetch.ts'
import { lineCalls } from '../ipc/line-calls.ts'
import { keepPageBugs } from '../ipc/page-bugs.ts'
import { answerPage } from '../ipc/page-calls.ts'
import { offerWorkerLine } from '../ipc/worker-line-offer.ts'
import { workerLines } from '../ipc/worker-lines.ts'
import { inputRests } from '../lib/input-rests.ts'
import { fileLog } from '../lib/log-file.ts'
import { systemTimers } from '../lib/timers.ts'
import { serveMedia } from '../media/media-scheme.ts'
import { serveApp } from '../security/app-scheme.ts'
import { guardedIpc } from '../security/guarded-ipc.ts'
import { ownPage } from '../security/own-page.ts'
import { SCHEMES } from '../security/schemes.ts'
import { secureContents, secureSession } from '../security/secure-page.ts'
import { signInAutomatically } from '../session/automatic-sign-in.ts'
import { mendPageStorage } from '../storage/page-storage.ts'
import { realSecretStore } from '../vault/secret-store.ts'
import { finishBeforeClosing } from './closing.ts'
import { developmentEnvironment } from './environment.ts'
import { watchHints } from './hints.ts'
import { menuTemplate } from './menu.ts'
import { type MenuLabels, menuLabels } from './menu-labels.ts'
import { reloadAfterCrash } from './page-crash.ts'
import { pageEnvironment } from './page-environment.ts'
import { chooseProfile } from './profile.ts'
import { quitCleanly } from './quitting.ts'
import { services } from './services.ts'
import { openSettings } from './settings-store.ts'
import { bringToFront, createWindow, openPage } from './window.ts'

const environment = developmentEnvironment(process.env, app.isPackaged)
chooseProfile(app, environment.profile)
// The developer's launcher passes --no-sandbox for root alone, where Chromium does not start otherwise. enableSandbox
// takes that switch away again and nothing would open, so it is left out there. A package does not look at the switch.
if (app.isPackaged || !app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
protocol.registerSchemesAsPrivileged(SCHEMES)

// One instance for each profile: two would both think that they hold its leases.
// Not awaited: Electron is not ready before this module has run to its end.
if (app.requestSingleInstanceLock()) {
  start().catch((error: unknown) => {
    process.stderr.write(`Teduh does not start: ${error instanceof Error ? error.stack : String(error)}\n`)
    app.exit(1)
  })
} else {
  app.exit(0)
}

async function start(): Promise<void> {
  const profile = app.getPath('userData')
  const bundles = import.meta.dirname
  const page = ownPage(environment.developmentServer)
  const log = fileLog(join(profile, 'logs'), !app.isPackaged)
  // A bug in main must not take the reviewer's window away: decisions are safe in the worker's store.
  process.on('uncaughtException', (error) => log.error('uncaught', { error: error.stack ?? String(error) }))
  process.on('unhandledRejection', (reason) => log.error('unhandled rejection', { error: String(reason) }))
  app.on('web-contents-created', (_event, contents) => {
    secureContents(contents, page, async (address) => await shell.openExternal(address), log)
  })
  log.info('Teduh starts', { teduh: app.getVersion(), electron: process.versions.electron ?? '' })
  const storage = mendPageStorage(profile, log)
  const settings = await openSettings(join(profile, 'settings.json'), log)
  await app.whenReady()
  log.info('Electron is ready')

  const pageSession = session.defaultSession
  await secureSession(pageSession, page, log)
  serveApp(protocol, join(bundles, '../renderer'))

  const window = createWindow(join(bundles, '../preload/preload.cjs'), !app.isPackaged)
  const tellPage = (channel: string, value?: unknown): void => {
    if (!window.isDestroyed()) window.webContents.send(channel, value)
  }
  const rests = inputRests(systemTimers, () => performance.now())
  // Not `before-input-event`: that leaves out pointers, and keys that a tool presses.
  window.webContents.on('input-event', rests.noticed)
  const secretStore = realSecretStore(safeStorage, process.platform)
  const {
    embedded,
    session: signedIn,
    defaultServer,
  } = services({
    profile,
    bundles,
    environment,
    secretStore,
    fetch: electronFetch(GATEWAY_PARTITION),
    mediaFetch: electronFetch(MEDIA_PARTITION),
    renewPage: () => {
      if (!window.isDestroyed()) window.webContents.reload()
    },
    forgetPage: async () => await pageSession.clearStorageData({ storages: ['indexdb'] }),
    rests,
    tellWorker: (event) => lines.send(event),
    onQueuesChanged: () => tellPage(CHANNELS.queuesChanged),
    log,
  })
  const ofThePage = pageEnvironment(app, environment.locale)
  const labels = (): MenuLabels => menuLabels(languageFor(settings.current(), signedIn.view(), ofThePage))
  const showMenu = (): void => {
    const template = menuTemplate(labels(), process.platform, !app.isPackaged)
    Menu.setApplicationMenu(Menu.buildFromTemplate(template))
  }
  showMenu()
  signedIn.onChange(showMenu)
  serveMedia(protocol, () => signedIn.active()?.media ?? null, log)

  const lines = workerLines({
    calls: lineCalls({
      session: signedIn.active,
      graceSeconds: () => settings.current().graceSeconds,
      log,
    }),
    reachable: () => signedIn.active()?.connection.reachability.reachable() ?? false,
    onConnect: () => signedIn.active()?.media.forgetAllowances(),
    log,
  })
  const ipc = guardedIpc(ipcMain, page, log)
  answerPage(ipc, {
    environment: () => ofThePage,
    session: signedIn,
    settings,
    onGraceChanged: (graceSeconds) => lines.send({ event: 'graceChanged', graceSeconds }),
    onLocaleChanged: showMenu,
    copyText: (text) => clipboard.writeText(text),
    keepBug: keepPageBugs(log, () => performance.now()),
  })
  offerWorkerLine(ipc, window, lines)
  window.webContents.on('did-navigate', signedIn.pageIsNew)
  signedIn.onChange((view) => tellPage(CHANNELS.sessionChanged, view))

  reloadAfterCrash(window, {
    now: Date.now,
    labels,
    ask: async (options) => await dialog.showMessageBox(window, options),
    quit: () => app.quit(),
    log,
  })
  finishBeforeClosing(window, lines.finish)
  app.on('second-instance', () => bringToFront(window))
  quitCleanly(app, async () => {
    signedIn.stop()
    await embedded.stop()
  })
  watchHints(powerMonitor, () => signedIn.active()?.connection.reachability.hint())

  // At once, beside the page: on a first run the embedded backend takes seconds.
  if (defaultServer.type === 'embedded' && !environment.offline) void embedded.start()
  if (environment.account === null) {
    const restored = await signedIn.restore()
    if (!restored.ok) log.error('what is stored could not be opened', { code: restored.failure.code })
  } else
    void signInAutomatically(signedIn, defaultServer, environment.account, secretStore, systemTimers, log)
  await storage
  await openPage(window, page)
  log.info('the page is loaded')
}
