import type { PolicySet } from '../../shared/contracts/http/policies.ts'
import type { TermList } from '../../shared/contracts/http/term-lists.ts'
import { openPolicies, sealPolicies } from '../data/codec.ts'
import type { Core } from './core.ts'
import type { Outside } from './outside.ts'

/** The policies in force, kept for working offline. */
export interface PolicyKeeper {
  /** What is stored; null on the very first start. */
  restore(): Promise<PolicySet | null>
  /** Asks for a newer version, stores it and pushes it to the page. */
  refresh(): Promise<void>
  /**
   * The term lists in force; asked for when none was ever heard. An item that was made ready before they changed
   * keeps the marks that it has.
   */
  termLists(): Promise<readonly TermList[]>
}

const NO_LISTS: readonly TermList[] = []

type PolicyCore = Pick<Core, 'store' | 'records'> & {
  readonly outside: { readonly line: Pick<Outside['line'], 'call'>; readonly post: Outside['post'] }
}

export function createPolicyKeeper({ outside, store, records }: PolicyCore): PolicyKeeper {
  let version = 0
  let lists = NO_LISTS
  /** True once the backend or the store was asked, whatever came of it: an item never waits twice. */
  let isAsked = false
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
    isAsked = true
    if (!answer.ok || answer.value.set === null) return
    const { set } = answer.value
    version = set.version
    lists = set.termLists ?? NO_LISTS
    // Shown even when the disk is full: a reviewer must not decide by an old rule for that.
    outside.post({ type: 'policies', set })
    await store.commit({ policies: { put: [await sealPolicies(records, set)] } })
  }

  const refreshOnce = (): Promise<void> => {
    again = true
    asking ??= refreshAll().finally(() => {
      asking = null
    })
    return asking
  }

  return {
    restore: async () => {
      const row = await store.get('policies', 'current')
      const set = row === undefined ? null : await openPolicies(records, row)
      version = set?.version ?? 0
      lists = set?.termLists ?? NO_LISTS
      if (set !== null) isAsked = true
      return set
    },
    refresh: refreshOnce,
    termLists: async () => {
      if (!isAsked) await refreshOnce()
      return lists
    },
  }
}
