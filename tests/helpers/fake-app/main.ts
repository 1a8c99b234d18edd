import '../../../renderer/lib/zod-setup.ts'
import { createBugReport } from '../../../renderer/app/bug-report.ts'
import { startApp } from '../../../renderer/app/start-app.tsx'
import { createFakeBridge } from './fake-bridge.ts'
import { readFakeItems } from './fake-items.ts'
import { createFakeWorker } from './fake-worker.ts'

/**
 * The interface alone in a plain browser, for looking at it: no Electron, no backend, no store. What the page
 * would be told is pretended here. Options are in the address: locale, theme, state, set, only, offline.
 */
const options = new URLSearchParams(window.location.search)
const root = document.getElementById('root')
if (root === null) throw new Error('no root')

const items = await readFakeItems(options.get('set') ?? 'demo', options.get('only'))
const worker = createFakeWorker(items, options)
const addresses = new Map(items.flatMap((entry) => entry.files.map((file) => [file.id, file.url] as const)))

await startApp(root, {
  bridge: createFakeBridge(items, options),
  worker,
  mediaAddress: (id) => addresses.get(id) ?? '/missing',
  noticeActivity: () => undefined,
  bugs: createBugReport(),
  log: (line) => reportError(new Error(line)),
})
