import { check, type Stage } from '../stage.ts'
import { app } from './app.ts'
import { vitest } from './vitest.ts'

/** What `npm test` runs, in this order; one that fails does not stop the next. To add a stage, add it here. */
export const stages: readonly Stage[] = [
  check('build', ['scripts/setup/main.mjs', 'build']),
  check('types', ['scripts/run/typecheck.ts']),
  check('lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings']),
  check('dependency rule', ['scripts/run/dependencies.ts']),
  vitest('unit'),
  vitest('property'),
  vitest('integration'),
  app,
]
