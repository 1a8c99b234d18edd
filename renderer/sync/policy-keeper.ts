import type { PolicySet } from '../../shared/contracts/http/policies.ts'
import { openPolicies, sealPolicies } from '../data/codec.ts'
import type { Core } from './core.ts'
import type { Outside } from './outside.ts'

/** The policies in force, kept for working offline. */
export interface PolicyKeeper {
  /** What is stored; null on the very first start. */
  restore(): Promise<PolicySet | null>
  /** Asks for a newer version, stores it and pushes it to the page. */
  refresh(): Promise<void>
}

type PolicyCore = Pick<Core, 'store' | 'records'> & {
  readonly outside: { readonly line: Pick<Outside['line'], 'call'>; readonly post: Outside['post'] }
}

export function createPolicyKeeper({ outside, store, records }: PolicyCore): PolicyKeeper {
  let version = 0
  let asking: Promise<void> | null = null
  let again = false

  /** A change that is told while an answer is under way may not be in it: then it is asked for once more. */
  const refreshAll = async (): Promise<void> => {
    do {
      again = false
      await refresh()
    } while (again)
  }

  const refresh = async (): Promise<void> => {
    const answer = await outside.line.call('policies', { since: version })
    if (!answer.ok || answer.value.set === null) return
    const { set } = answer.value
    version = set.version
    // Shown even when the disk is full: a reviewer must not decide by an old rule for that.
    outside.post({ type: 'policies', set })
    await store.commit({ policies: { put: [await sealPolicies(records, set)] } })
  }

  return {
    restore: async () => {
      const row = await store.get('policies', 'current')
      const set = row === undefined ? null : await openPolicies(records, row)
      version = set?.version ?? 0
      return set
    },
    refresh: () => {
      again = true
      asking ??= refreshAll().finally(() => {
        asking = null
      })
      return asking
    },
  }
}
