import { afterAll, inject } from 'vitest'
import type { BackendClient } from './backend.ts'
import { type DatabaseKind, type InsideBackend, openBackend } from './backend-inside.ts'

/** A backend for one `describe`, stopped behind its last test, and somebody there who takes items in. */
export async function suiteBackend(
  kind: DatabaseKind,
): Promise<{ readonly backend: InsideBackend; readonly supervisor: BackendClient }> {
  const backend = await openBackend(kind === 'PGlite' ? null : inject('databaseUrl'))
  afterAll(() => backend.stop())
  return { backend, supervisor: await backend.account({ id: 'boss', role: 'supervisor' }) }
}
