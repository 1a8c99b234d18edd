import { test as base } from '@playwright/test'
import { startBackend, type TestBackend } from './backend.ts'

/** What lies in a backend before the first test of a file. */
export interface Content {
  readonly bring: (backend: TestBackend) => Promise<void>
}

/**
 * One backend for the tests of a file, without the demo's items: what it holds is the file's own `content`.
 * Give it by `extend({ content })`.
 */
export const withBackend = base.extend<object, { content: Content; backend: TestBackend }>({
  content: [{ bring: async () => undefined }, { option: true, scope: 'worker' }],
  backend: [
    async ({ content }, use) => {
      const backend = await startBackend({ demo: true, demoItems: false })
      await content.bring(backend)
      await use(backend)
      await backend.stop()
    },
    { scope: 'worker' },
  ],
})
