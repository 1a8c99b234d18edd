import type { Command } from '../../commands/command.ts'

/** What the queue screen's keys work on. */
export interface QueueList {
  readonly move: (by: 1 | -1 | 'first' | 'last') => void
  readonly canOpen: () => boolean
  readonly open: () => void
  readonly canClaim: () => boolean
  readonly claim: () => void
  readonly canClaimAll: () => boolean
  readonly claimAll: () => void
  readonly resize: (by: 1 | -1) => void
  readonly refresh: () => void
}

type QueueCommand = Command<QueueList>

const press = (command: Omit<QueueCommand & { type: 'press' }, 'type' | 'scope'>): QueueCommand => ({
  type: 'press',
  scope: 'queues',
  ...command,
})
const always = (): boolean => true

export const QUEUE_COMMANDS: readonly QueueCommand[] = [
  press({
    id: 'queues.next',
    bindings: [{ code: 'ArrowDown' }, { code: 'KeyJ' }],
    enabled: always,
    run: (list) => list.move(1),
    repeats: true,
    keysOnly: true,
  }),
  press({
    id: 'queues.previous',
    bindings: [{ code: 'ArrowUp' }, { code: 'KeyK' }],
    enabled: always,
    run: (list) => list.move(-1),
    repeats: true,
    keysOnly: true,
  }),
  press({
    id: 'queues.first',
    bindings: [{ code: 'Home' }],
    enabled: always,
    run: (list) => list.move('first'),
    keysOnly: true,
  }),
  press({
    id: 'queues.last',
    bindings: [{ code: 'End' }],
    enabled: always,
    run: (list) => list.move('last'),
    keysOnly: true,
  }),
  press({
    id: 'queues.open',
    bindings: [{ code: 'Enter' }],
    enabled: (list) => list.canOpen(),
    run: (list) => list.open(),
  }),
  press({
    id: 'queues.claim',
    bindings: [{ code: 'KeyC' }],
    enabled: (list) => list.canClaim(),
    run: (list) => list.claim(),
  }),
  press({
    id: 'queues.claimAll',
    bindings: [{ code: 'KeyC', shift: true }],
    enabled: (list) => list.canClaimAll(),
    run: (list) => list.claimAll(),
  }),
  press({
    id: 'queues.more',
    bindings: [{ code: 'Equal' }, { code: 'ArrowRight' }],
    enabled: always,
    run: (list) => list.resize(1),
    repeats: true,
  }),
  press({
    id: 'queues.fewer',
    bindings: [{ code: 'Minus' }, { code: 'ArrowLeft' }],
    enabled: always,
    run: (list) => list.resize(-1),
    repeats: true,
  }),
  press({
    id: 'queues.refresh',
    bindings: [{ code: 'KeyR' }],
    enabled: always,
    run: (list) => list.refresh(),
  }),
]
