export default {
  synced: 'Synced',
  pending_one: '{{count}} unsent',
  pending_other: '{{count}} unsent',
  offline: 'Offline',
  attention_one: '{{count}} needs you',
  attention_other: '{{count}} need you',
  offlineBanner: 'Offline. Go on reviewing: decisions are saved here and sent when the server answers.',
  memoryBanner: 'Memory only: unsent decisions are lost when Teduh closes.',
  storeFailure: 'Nothing can be saved: {{reason}}',
} as const
