import '../lib/zod-setup.ts'
import type { Bridge } from '../../shared/contracts/ipc/bridge.ts'
import { mediaAddress } from '../../shared/contracts/ipc/port.ts'
import { createActivity } from '../data/activity.ts'
import { startWorkerClient } from '../data/worker-client.ts'
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
client.onBug((failure) => bugs.report(failure.message))

void startApp(root, {
  bridge: window.teduh,
  worker: reviewWorkerOf(client),
  mediaAddress,
  noticeActivity: activity.noticed,
  // Main keeps what the page reports as an error; it never carries content.
  bugs,
  log: (line) => reportError(new Error(line)),
})
