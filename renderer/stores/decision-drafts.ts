import type { Decision, Judgement } from '../../shared/contracts/http/decisions.ts'
import type { DecisionId, JobId } from '../../shared/domain/ids.ts'
import type { Language } from '../../shared/domain/languages.ts'
import type { DurationMs } from '../../shared/lib/time.ts'
import type { PreparedJob } from '../data/worker-contract.ts'
import type { Clock } from './clock.ts'
import type { EvidenceStore } from './evidence-store.ts'
import { exceptionsOf } from './marks.ts'
import type { RevealStore } from './reveal-store.ts'
import type { ReviewState } from './review-state.ts'
import type { TextStore } from './text-store.ts'
import { hasPicture } from './visible-media.ts'

export interface DecisionDraftsDeps {
  readonly reveal: RevealStore
  readonly text: TextStore
  readonly evidence: EvidenceStore
  readonly clock: Clock
  readonly newDecisionId: () => DecisionId
  readonly interfaceLocale: () => Language
}

/** Decisions as they are made: everything but what is only known when the job's earlier calls were answered. */
export interface DecisionDrafts {
  /** The item's own node was painted; handle time starts. */
  readonly painted: (jobId: JobId) => void
  /** Nobody looked at the item for so long: it is no part of its handle time. */
  readonly discount: (ms: DurationMs) => void
  readonly of: (
    prepared: PreparedJob,
    judgement: Judgement,
    beside: Pick<ReviewState, 'note' | 'marks' | 'policies'>,
  ) => Decision
  /** The same judgement on an item that was not on the screen: no time was spent on it, nothing seen of it. */
  readonly unseen: (prepared: PreparedJob, first: Decision) => Decision
}

export function createDecisionDrafts(deps: DecisionDraftsDeps): DecisionDrafts {
  const { reveal, text, evidence, clock } = deps
  let paintedAt: { readonly jobId: JobId; readonly at: number } | null = null
  return {
    painted: (jobId) => {
      if (paintedAt?.jobId !== jobId) paintedAt = { jobId, at: clock.monotonic() }
    },
    discount: (ms) => {
      if (paintedAt !== null) paintedAt = { ...paintedAt, at: paintedAt.at + ms }
    },
    of: ({ job }, judgement, { note, marks, policies }) => {
      const exceptions = marks.size === 0 ? [] : exceptionsOf(marks, judgement)
      const handleMs = paintedAt?.jobId === job.id ? clock.monotonic() - paintedAt.at : 0
      return {
        id: deps.newDecisionId(),
        jobId: job.id,
        itemId: job.item.id,
        leaseId: job.lease.id,
        fence: job.lease.fence,
        judgement,
        note: note.trim() === '' ? null : note.trim(),
        supersedes: null,
        policyVersion: policies?.version ?? 0,
        decidedAt: new Date(clock.now()).toISOString(),
        handleMs: Math.max(0, Math.round(handleMs)),
        contentLanguage: text.languageOf(job.id) ?? job.item.language,
        interfaceLocale: deps.interfaceLocale(),
        deepestReveal: hasPicture(job.item) ? reveal.store.getState().deepest : null,
        ...(exceptions.length === 0 ? {} : { exceptions }),
        ...(text.wasTranslated(job.id) ? { translated: true } : {}),
        ...evidence.onDecision(job.id),
      }
    },
    unseen: ({ job }, { translated: _, ...first }) => ({
      ...first,
      id: deps.newDecisionId(),
      jobId: job.id,
      itemId: job.item.id,
      leaseId: job.lease.id,
      fence: job.lease.fence,
      handleMs: 0,
      contentLanguage: job.item.language,
      deepestReveal: hasPicture(job.item) ? 'veil' : null,
      alikeTo: first.id,
    }),
  }
}
