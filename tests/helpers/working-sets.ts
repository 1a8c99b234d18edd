import type { RunningApp } from './launch.ts'

/** What all processes of the app have in memory, in MB; what they share is counted for each. */
export async function workingSetsOf({ inMain }: RunningApp): Promise<number> {
  return await inMain(async ({ app }) =>
    app.getAppMetrics().reduce((sum, process) => sum + process.memory.workingSetSize / 1_024, 0),
  )
}
