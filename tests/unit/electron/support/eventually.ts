import { vi } from 'vitest'

// A busy machine is slow, and that is no fault.
vi.setConfig({ testTimeout: 30_000 })

/** Waits until a check holds. */
export async function eventually(check: () => void | Promise<void>): Promise<void> {
  await vi.waitFor(check, { timeout: 15_000, interval: 20 })
}
