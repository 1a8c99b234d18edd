import { z } from 'zod'
import { CONTENT_LANGUAGES, LANGUAGES } from '../../domain/languages.ts'
import { ENFORCEMENT_ACTIONS, REVEAL_LEVELS } from '../../domain/vocabulary.ts'
import { clauseId, decisionId, instant, itemId, jobId, leaseId, mediaId, reviewerId } from './common.ts'
import { seconds } from './item.ts'

/** What the reviewer judged. Skips are recorded like verdicts, so that they too happen exactly once. */
export const judgement = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('no_violation') }),
  z.strictObject({
    type: z.literal('violation'),
    clauseId,
    clauseVersion: z.int().min(1),
    actions: z.array(z.enum(ENFORCEMENT_ACTIONS)).max(ENFORCEMENT_ACTIONS.length),
  }),
  z.strictObject({ type: z.literal('escalate'), reasonId: z.string().min(1).max(100) }),
  z.strictObject({ type: z.literal('skip'), reasonId: z.string().min(1).max(100) }),
])
export type Judgement = z.infer<typeof judgement>

/** A verdict proper: what may also be said of one child of a collection. */
export const verdict = z.discriminatedUnion('type', [judgement.options[0], judgement.options[1]])
export type Verdict = z.infer<typeof verdict>

/** The children of a collection that are judged otherwise than the whole; each at most once. */
export const exceptions = z.array(z.strictObject({ childId: itemId, judgement: verdict })).max(10_000)
export type Exceptions = z.infer<typeof exceptions>

/** A stretch of a sound or film that the decision rests on. */
export const evidenceRange = z
  .strictObject({ mediaId, start: seconds, end: seconds })
  .refine(({ start, end }) => start < end, 'a range ends after it begins')
export type EvidenceRange = z.infer<typeof evidenceRange>

/** Ranges that one decision may rest on. */
export const MOST_EVIDENCE = 50

/** Immutable. The same id with another body is an error; a later decision supersedes by naming this one. */
export const decision = z.strictObject({
  id: decisionId,
  jobId,
  itemId,
  leaseId,
  fence: z.int().min(1),
  judgement,
  note: z.string().max(4_000).nullable(),
  supersedes: decisionId.nullable(),
  policyVersion: z.int().min(0),
  /** By the reviewer's clock; order and deadlines go by the server's. */
  decidedAt: instant,
  /** From the item's first painting to the deciding key, in milliseconds. */
  handleMs: z.int().min(0),
  contentLanguage: z.enum(CONTENT_LANGUAGES),
  interfaceLocale: z.enum(LANGUAGES),
  /** The most that was shown of its media; null when it has none. */
  deepestReveal: z.enum(REVEAL_LEVELS).nullable(),
  /** Only with a verdict on an item that has children; absent: the verdict goes for all of them. */
  exceptions: exceptions.exactOptional(),
  /** Decided unseen, together with the decision on an item of the same content, which was looked at. */
  alikeTo: decisionId.exactOptional(),
  /** A machine's translation of the item was on the screen; absent: none was. */
  translated: z.literal(true).exactOptional(),
  /** In the order in which they are heard; absent: none were marked. */
  evidence: z.array(evidenceRange).max(MOST_EVIDENCE).exactOptional(),
})
export type Decision = z.infer<typeof decision>

/** Entries are parsed one by one, so that a bad one is refused alone (promise P6). */
export const decisionsRequest = z.strictObject({ decisions: z.array(z.unknown()).min(1).max(200) })

/** `applied`: in force. `second_opinion`: kept, somebody else's came first (promise P5). */
export const DECISION_OUTCOMES = ['applied', 'second_opinion'] as const
export const decisionResult = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('applied'), id: decisionId }),
  z.strictObject({ outcome: z.literal('second_opinion'), id: decisionId }),
  /** Already held, with the same body; `first` is what was answered then. */
  z.strictObject({ outcome: z.literal('duplicate'), id: decisionId, first: z.enum(DECISION_OUTCOMES) }),
  z.strictObject({
    outcome: z.literal('rejected'),
    /** Null when not even an id could be read. */
    id: z.string().nullable(),
    /** `id_conflict` (409), `invalid` (422), `unknown_job` (404), `not_allowed` (403), `unknown_clause` (422), `unknown_child` (422), `unknown_evidence` (422), `bad_supersedes` (409). */
    code: z.string(),
    status: z.int(),
    message: z.string(),
  }),
])
export type DecisionResult = z.infer<typeof decisionResult>
/** One result for each entry of the request, in its order. */
export const decisionsResponse = z.strictObject({ results: z.array(decisionResult), serverTime: instant })

export const heldDecision = z.strictObject({
  decision,
  reviewerId,
  outcome: z.enum(DECISION_OUTCOMES),
  receivedAt: instant,
})
export type HeldDecision = z.infer<typeof heldDecision>
/** `GET /v1/decisions?since=CURSOR&limit=N`: own decisions for moderators, all for supervisors. */
export const heldDecisionsResponse = z.strictObject({
  decisions: z.array(heldDecision),
  /** Opaque; give it as `since` to go on. */
  next: z.string(),
  more: z.boolean(),
})
