import { count, freshReport, readReport } from '../report-file.ts'
import { honest, runNode, type Stage } from '../stage.ts'

/** Security, end-to-end and crash tests in the real Electron. */
export const app: Stage = {
  name: 'app (real Electron)',
  run: async () => {
    const file = freshReport('app')
    const code = await runNode(['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'], {
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
    })
    const report = readReport(file)
    return honest(code, {
      passed: count(report, 'stats', 'expected'),
      // Without retries nothing is flaky; counted as failed all the same, should somebody add retries.
      failed: count(report, 'stats', 'unexpected') + count(report, 'stats', 'flaky'),
      skipped: count(report, 'stats', 'skipped'),
    })
  },
}
