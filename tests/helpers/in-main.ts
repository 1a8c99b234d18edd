import type { ElectronApplication } from '@playwright/test'

type Electron = typeof import('electron')

/**
 * Runs an async function in the app's main process with Electron and a copy of what is `given`, and answers with a copy of
 * what it returns. It sees nothing else of the test.
 *
 * It must be async, and there is no other way into main. The debugger may ask in the middle of a task of main; it makes a
 * promise of a plain answer and holds it so loosely that a collection of garbage before the task's end takes it: "Resulting
 * promise was garbage collected" (microsoft/playwright issue 33737). With main made to collect all the time, that is what
 * 61 % of plain functions came to, and none of 2,000 async ones: what still waits to go on is held.
 */
export type InMain = <Result, Given = undefined>(
  does: (electron: Electron, given: Given) => Promise<Result>,
  ...given: Given extends undefined ? [] : [given: Given]
) => Promise<Result>

export function inMainOf(app: ElectronApplication): InMain {
  return async (does, ...[given]) =>
    await app.evaluate(does as (electron: Electron, given: unknown) => ReturnType<typeof does>, given)
}
