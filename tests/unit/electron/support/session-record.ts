import { type SessionRecord, sessionRecord } from '../../../../electron/vault/session-record.ts'

/** A session of a demo account, parsed like a real one. */
export function aRecord(account = 'moderator-en', token = 'a-token-nobody-may-see'): SessionRecord {
  return sessionRecord.parse({
    server: { type: 'embedded' },
    credential: { type: 'demo', account },
    token,
    expiresAt: '2030-01-01T00:00:00Z',
    reviewer: aReviewer(account),
  })
}

export function aReviewer(account = 'moderator-en') {
  return {
    id: account,
    displayName: 'Moderator',
    role: 'moderator',
    locale: 'en',
    languages: [{ language: 'en', level: 'native' }],
    restrictions: [],
    queueIds: null,
  }
}
