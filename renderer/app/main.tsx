import '../lib/zod-setup.ts'
import type { Bridge } from '../../shared/contracts/ipc/bridge.ts'
import type { PageBug } from '../../shared/contracts/ipc/page-bug.ts'
import { mediaAddress } from '../../shared/contracts/ipc/port.ts'
import { createActivity } from '../data/activity.ts'
import { startWorkerClient } from '../data/worker-client.ts'
import { pageBugOf, workerBugOf } from '../lib/page-bug.ts'
import { createBugReport } from './bug-report.ts'
import { startApp } from './start-app.tsx'
import { reviewWorkerOf } from './worker-adapter.ts'

declare global {
  interface Window {
    readonly teduh: Bridge
  }
}

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no root')

// First of all: the worker opens its store while the page is still reading who is signed in.
const client = startWorkerClient(window.teduh)
const activity = createActivity(() => performance.now(), client.active)
activity.watch(document)
const bugs = createBugReport()
const keep = (bug: PageBug): void => void window.teduh.bugs.report(bug)
client.onBug((failure, at) => {
  bugs.report(failure.message)
  keep(workerBugOf(at))
})
window.addEventListener('error', ({ error }) => keep(pageBugOf(error)))
window.addEventListener('unhandledrejection', ({ reason }) => keep(pageBugOf(reason)))

void startApp(root, {
  bridge: window.teduh,
  worker: reviewWorkerOf(client),
  mediaAddress,
  noticeActivity: activity.noticed,
  // As an error, of which main writes down where it was.
  bugs,
  log: (line) => reportError(new Error(line)),
})
