import { count, freshReport, readReport } from '../report-file.ts'
import { honest, runNode, type Stage } from '../stage.ts'

/** One vitest project as a stage. */
export function vitest(project: 'unit' | 'property' | 'integration'): Stage {
  return {
    name: project,
    run: async () => {
      const file = freshReport(project)
      const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
      const code = await runNode([
        'node_modules/vitest/vitest.mjs',
        'run',
        '--project',
        project,
        ...reporters,
      ])
      const report = readReport(file)
      return honest(code, {
        passed: count(report, 'numPassedTests'),
        // A file that cannot be loaded has no tests to fail, so files that failed without one are counted too.
        failed: count(report, 'numFailedTests') + brokenFiles(report),
        skipped: count(report, 'numPendingTests') + count(report, 'numTodoTests'),
      })
    },
  }
}

function brokenFiles(report: unknown): number {
  const files = typeof report === 'object' && report !== null ? Reflect.get(report, 'testResults') : undefined
  if (!Array.isArray(files)) return 0
  return files.filter((file: unknown) => {
    if (typeof file !== 'object' || file === null) return false
    return Reflect.get(file, 'status') === 'failed' && count(file, 'assertionResults') === 0
  }).length
}
