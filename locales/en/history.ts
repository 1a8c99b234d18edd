export default {
  title: 'Your latest decisions',
  empty: 'Nothing decided yet.',
  column: { item: 'Item', decision: 'Decision', at: 'Decided', state: 'State' },
  state: {
    held: 'Undo possible',
    ready: 'Waiting to be sent',
    sending: 'Being sent',
    doubtful: 'Sent, no answer yet',
    applied: 'In force',
    second_opinion: 'Second opinion',
    rejected: 'Refused',
    withdrawn: 'Taken back',
  },
  superseded: 'Replaced by a later decision',
  evidence: 'Evidence: {{ranges}}',
  undo: 'Undo',
  decideAgain: 'Decide again',
} as const
