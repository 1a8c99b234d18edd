import type { Binding, KeySettings } from '../../../shared/contracts/ipc/keys.ts'
import { bindingOf, isDeadOurs, isForeignKey, type KeyPress } from '../../commands/key-press.ts'
import { holdersOf, isUnusableFor, type Keyed } from '../../commands/keymap.ts'

/** What was pressed while a command waits for its new key. */
export type Heard =
  | { readonly type: 'nothing' }
  | { readonly type: 'unusable'; readonly key: Binding }
  /** The key is somebody else's; Enter takes it. */
  | { readonly type: 'taken'; readonly key: Binding; readonly from: readonly Keyed[] }

/** What comes of it: the wait goes on, or ends with a key, without any key, or with nothing changed. */
export type Outcome =
  | Heard
  | { readonly type: 'given'; readonly key: Binding }
  | { readonly type: 'cleared' }
  | { readonly type: 'given_up' }

interface Waiting {
  readonly command: Keyed
  readonly all: readonly Keyed[]
  readonly settings: KeySettings
  readonly heard: Heard
  readonly isMac: boolean
}

/** Escape, Delete and a second Enter are the answers to the question, so no command is given these here. */
export function hearKey(press: KeyPress, waiting: Waiting): Outcome {
  const { command, all, settings, heard, isMac } = waiting
  const key = bindingOf(press, isMac)
  if (isForeignKey(press, isDeadOurs(press, isMac, false))) return { type: 'unusable', key }
  if (key.code === 'Escape') return { type: 'given_up' }
  if (heard.type === 'taken' && key.code === 'Enter') return { type: 'given', key: heard.key }
  if (key.code === 'Delete' || key.code === 'Backspace') return { type: 'cleared' }
  if (isUnusableFor(command, key)) return { type: 'unusable', key }
  const from = holdersOf(all, settings, command, key)
  return from.length > 0 ? { type: 'taken', key, from } : { type: 'given', key }
}
