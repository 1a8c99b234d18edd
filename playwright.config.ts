import { defineConfig } from '@playwright/test'

/** Tests in the real Electron. One at a time: they share a display, and the machine is small. */
export default defineConfig({
  testDir: './tests',
  testMatch: '**/*.e2e.ts',
  outputDir: './test-results/app',
  globalSetup: './tests/helpers/electron-setup.ts',
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  projects: [
    { name: 'security', testDir: './tests/security' },
    { name: 'e2e', testDir: './tests/e2e' },
    { name: 'crash', testDir: './tests/crash', timeout: 600_000 },
  ],
})
