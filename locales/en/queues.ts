export default {
  title: 'Queues',
  column: {
    queue: 'Queue',
    waiting: 'Waiting',
    dueSoon: 'Due soon',
    oldest: 'Oldest',
    nextDeadline: 'Nearest deadline',
    languages: 'Languages',
    mine: 'My pack',
  },
  overdue: 'overdue by {{time}}',
  dueIn: 'in {{time}}',
  noDeadline: 'none',
  inOtherLanguages: {
    title: 'Not in your languages: {{list}}',
    /** One language: what waits in it, and who can take it. */
    one: '{{language}} {{waiting}} ({{takers}})',
    native: '{{count}} native',
    fluent: '{{count}} fluent',
    reading: '{{count}} reading',
    nobody: 'nobody can take them',
  },
  noCache: 'Never stored on this machine',
  claim_one: 'Claim {{count}} item',
  claim_other: 'Claim {{count}} items',
  claimFrom: 'from {{queue}}',
  claiming: 'Claiming…',
  packSize: 'Items in a claim',
  fewer: 'Fewer',
  more: 'More',
  continue_one: 'Continue: {{count}} item left',
  continue_other: 'Continue: {{count}} items left',
  nothingClaimed:
    'Nothing to claim there in your languages right now. Choose another queue, or look again later.',
  claimFailed: 'Nothing was claimed: {{reason}}',
  empty: {
    title: 'No queues',
    text: 'No queue is open to you. Ask your supervisor to add you to one.',
  },
  allDone: {
    title: 'All queues are empty',
    text: 'There is nothing to review in your languages. New reports appear here by themselves.',
  },
  offline: {
    title: 'Queues need a connection',
    text: 'The server does not answer. What you have claimed is on this machine and can be reviewed.',
    textNothing:
      'The server does not answer, and nothing is claimed on this machine. Queues appear as soon as it answers.',
  },
  failed: { title: 'The queues cannot be shown' },
  stale: 'As of {{time}}: the server does not answer.',
  staleBecause: 'As of {{time}}: {{reason}}',
} as const
