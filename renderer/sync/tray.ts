import type { Result } from '../../shared/lib/failure.ts'
import type { RecordCipher } from '../data/cipher.ts'
import { openAttention, sealAttention } from '../data/codec.ts'
import type { AttentionRow } from '../data/records.ts'
import type { Store } from '../data/store.ts'
import type { AttentionEntry } from '../data/worker-contract.ts'
import type { Outside } from './outside.ts'

/** What needs the reviewer, kept until dismissed. */
export interface Tray {
  restore(): Promise<void>
  /** Rows to be written in the commit of the event itself, so that no event is without its notice. */
  seal(entries: readonly AttentionEntry[]): Promise<readonly AttentionRow[]>
  /** After that commit. */
  added(entries: readonly AttentionEntry[]): void
  dismiss(id: string): Promise<Result<boolean>>
}

export function createTray({ post }: Pick<Outside, 'post'>, store: Store, records: RecordCipher): Tray {
  const entries = new Map<string, AttentionEntry>()
  const push = () => post({ type: 'attention', entries: [...entries.values()].sort((a, b) => b.at - a.at) })

  return {
    restore: async () => {
      const rows = await store.all('attention')
      const opened = await Promise.all(rows.map((row) => openAttention(records, row)))
      for (const entry of opened) if (entry !== null) entries.set(entry.id, entry)
      push()
    },
    seal: (added) => Promise.all(added.map((entry) => sealAttention(records, entry))),
    added: (added) => {
      if (added.length === 0) return
      for (const entry of added) entries.set(entry.id, entry)
      push()
    },
    dismiss: async (id) => {
      const outcome = await store.commit({ attention: { remove: [id] } })
      if (outcome.ok && entries.delete(id)) push()
      return outcome
    },
  }
}
