// @vitest-environment happy-dom
import { act } from 'react'
import { afterEach, expect, test } from 'vitest'
import { type BugReport, createBugReport } from '../../../../renderer/app/bug-report.ts'
import { startApp } from '../../../../renderer/app/start-app.tsx'
import type { Bridge } from '../../../../shared/contracts/ipc/bridge.ts'
import { createFakeBridge } from '../../../helpers/fake-app/fake-bridge.ts'
import '../rendered.tsx'
import { aWorker } from '../samples.ts'

afterEach(() => {
  document.body.innerHTML = ''
})

async function started(bugs: BugReport, change: Partial<Bridge> = {}): Promise<HTMLElement> {
  const root = document.body.appendChild(document.createElement('div'))
  const bridge = { ...createFakeBridge([], new URLSearchParams('state=sign-in')), ...change }
  const { worker } = aWorker()
  const quiet = { noticeActivity: () => undefined, log: () => undefined }
  await act(() => startApp(root, { bridge, worker, bugs, mediaAddress: String, ...quiet }))
  return root
}
const broken = (root: HTMLElement) => root.querySelector('[data-testid="broken"]')?.textContent ?? null

test('draws the first screen', async () => {
  const root = await started(createBugReport())
  expect(root.querySelector('[data-testid="sign-in"]')).not.toBeNull()
  expect(broken(root)).toBeNull()
})

test('a bug that was reported before anything was drawn is shown', async () => {
  const bugs = createBugReport()
  bugs.report('the worker broke early')
  expect(broken(await started(bugs))).toContain('the worker broke early')
})

test('a bug that is reported later is shown, and stays the first', async () => {
  const bugs = createBugReport()
  const root = await started(bugs)
  await act(async () => {
    bugs.report('first')
    bugs.report('second')
  })
  expect(broken(root)).toContain('first')
  expect(broken(root)).not.toContain('second')
})

test('a start that fails leaves no empty window', async () => {
  const environment = () => Promise.reject(new Error('main is gone'))
  const root = await started(createBugReport(), { environment })
  expect(broken(root)).toContain('main is gone')
})
