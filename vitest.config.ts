import { defineConfig } from 'vitest/config'

/** Three projects, so that each stage of `npm test` and each `npm run test:*` is one of them. */
export default defineConfig({
  test: {
    allowOnly: false,
    passWithNoTests: false,
    environment: 'node',
    restoreMocks: true,
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'] } },
      {
        extends: true,
        test: { name: 'property', include: ['tests/property/**/*.test.ts'], testTimeout: 300_000 },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: ['tests/helpers/postgres-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Each file may open a PGlite of its own (200 MB); two at a time fit the machine.
          maxWorkers: 2,
        },
      },
    ],
  },
})
