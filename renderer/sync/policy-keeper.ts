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
  /** The term lists in force. */
  termLists(): readonly TermList[]
}

export interface PolicyHooks {
  /** Items that are ready already were read with other lists. */
  readonly termListsChanged: () => void
}

const NO_LISTS: readonly TermList[] = []

type PolicyCore = Pick<Core, 'store' | 'records'> & {
  readonly outside: { readonly line: Pick<Outside['line'], 'call'>; readonly post: Outside['post'] }
}

export function createPolicyKeeper(
  { outside, store, records }: PolicyCore,
  hooks: PolicyHooks,
): PolicyKeeper {
  let version = 0
  let lists = NO_LISTS
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
    takeLists(set)
    // Shown even when the disk is full: a reviewer must not decide by an old rule for that.
    outside.post({ type: 'policies', set })
    await store.commit({ policies: { put: [await sealPolicies(records, set)] } })
  }

  const takeLists = (set: PolicySet): void => {
    const before = stampOf(lists)
    lists = set.termLists ?? NO_LISTS
    if (stampOf(lists) !== before) hooks.termListsChanged()
  }

  return {
    restore: async () => {
      const row = await store.get('policies', 'current')
      const set = row === undefined ? null : await openPolicies(records, row)
      version = set?.version ?? 0
      if (set !== null) takeLists(set)
      return set
    },
    refresh: () => {
      again = true
      asking ??= refreshAll().finally(() => {
        asking = null
      })
      return asking
    },
    termLists: () => lists,
  }
}

/** Lists are told apart by their versions. */
function stampOf(lists: readonly TermList[]): string {
  return lists.map((list) => `${list.language} ${list.version}`).join()
}
