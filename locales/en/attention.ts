export default {
  title: 'Needs your attention',
  empty: 'Nothing needs you.',
  secondOpinion: 'Somebody decided first. Yours ({{decision}}) is kept as a second opinion.',
  rejected: 'The server refused your decision ({{decision}}): {{reason}}',
  leaseLost: {
    expired: 'Its lease expired. It went back to the queue.',
    revoked: 'Its lease was taken back by a supervisor or the server.',
    decided: 'Somebody else decided it.',
    released: 'Its lease was released.',
    unknown: 'The server does not know its lease.',
  },
  unreadable: 'Its copy on this machine cannot be read. Release it, and claim it again later.',
  dismiss: 'Understood',
  decideAgain: 'Decide again',
  release: 'Release',
} as const
