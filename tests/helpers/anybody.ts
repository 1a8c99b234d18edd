import { type Reviewer, reviewer } from '../../shared/contracts/http/reviewer.ts'

/** A reviewer of English who may be given whatever there is; no account. */
export const anybody: Reviewer = reviewer.parse({
  id: 'anybody',
  displayName: 'anybody',
  role: 'moderator',
  locale: 'en',
  languages: [{ language: 'en', level: 'fluent' }],
  restrictions: [],
  queueIds: null,
})
