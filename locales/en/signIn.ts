export default {
  title: 'Sign in to Teduh',
  subtitle: 'Review reported content, veiled by default, online or off.',
  server: {
    label: 'Server',
    embedded: 'This machine',
    embeddedHint: 'Teduh starts its own backend here, with demo content.',
    remote: 'Another server',
    remoteHint: 'Your organisation’s address.',
    address: 'Address',
    placeholder: 'https://',
    connect: 'Connect',
    invalid: 'This is not an address. It starts with http:// or https://.',
  },
  accounts: {
    label: 'Account',
    starting: 'Starting the backend… the first time takes a few seconds.',
    none: 'This server has no demo accounts. Enter your access token.',
    hint: 'Arrow keys or numbers choose, Enter signs in.',
  },
  token: { label: 'Access token', missing: 'Enter your access token.' },
  protection: {
    label: 'Work on this machine',
    passphrase: 'Encrypted with a passphrase',
    passphraseHint: 'Unsent decisions survive a restart. Asked for at every start.',
    memory: 'Kept in memory only',
    memoryHint: 'Nothing is written to disk. What is unsent is lost when Teduh closes.',
    noStore: 'This system has no secret store, so choose how your work is protected.',
    passphraseLabel: 'Passphrase (at least 8 characters)',
    passphraseShort: 'The passphrase needs at least 8 characters.',
  },
  stored:
    'Stored here: the items you claim and your decisions, encrypted, until the lease ends or you sign out.',
  storedMemory: 'Stored here: nothing. Items and decisions stay in memory until Teduh closes.',
  /** When the keys of the copy here cannot be opened any more. */
  startAnew: {
    text: 'Starting anew leaves that copy behind, with the decisions in it that were not sent.',
    button: 'Start with an empty copy',
  },
  /** When the token ran out and the work of whoever had it is still here. */
  ranOut: {
    text: 'The session of {{account}} ran out. Their items and decisions are still on this machine; they go on with them by signing in again.',
    other: 'Does somebody else work here now?',
    title: 'Give up the work of {{account}}?',
  },
  submit: 'Sign in',
  busy: 'Signing in…',
  locked: {
    title: 'Welcome back',
    text: 'Your work on this machine is encrypted. Enter the passphrase of {{account}} to go on.',
    label: 'Passphrase',
    submit: 'Unlock',
    busy: 'Unlocking…',
    forgotten: 'Passphrase forgotten?',
    forgottenTitle: 'Go on without the passphrase?',
    forgottenText:
      'The items and decisions of {{account}} on this machine are destroyed. Decisions that are not sent yet are lost.',
    destroy: 'Destroy and sign out',
  },
} as const
