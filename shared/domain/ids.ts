import type { Brand } from '../lib/brand.ts'

/** The thing under review, as the source system names it. */
export type ItemId = Brand<'ItemId'>
/** One piece of review work for an item in a queue. */
export type JobId = Brand<'JobId'>
export type QueueId = Brand<'QueueId'>
export type LeaseId = Brand<'LeaseId'>
/** UUID made by the client: it is the idempotency key of the decision (promise P2). */
export type DecisionId = Brand<'DecisionId'>
/** UUID made by the client for one claim: the jobs claimed together, and the name of their content key. */
export type PackId = Brand<'PackId'>
export type ReviewerId = Brand<'ReviewerId'>
export type PolicyId = Brand<'PolicyId'>
export type ClauseId = Brand<'ClauseId'>
/** SHA-256 of the media's bytes in lower-case hexadecimal: also its strong ETag. */
export type MediaId = Brand<'MediaId'>
