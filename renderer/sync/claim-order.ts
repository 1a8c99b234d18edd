import type { LeasedJob } from '../../shared/contracts/http/leases.ts'
import { harmClassesOf } from '../../shared/domain/claimable.ts'
import { SEVERE_CLASSES } from '../../shared/domain/exposure.ts'
import { spacedOut } from '../../shared/domain/spacing.ts'
import { type DurationMs, type EpochMs, HOUR } from '../../shared/lib/time.ts'

/** A deadline that is nearer than this may fall before a claim is worked through. */
const PRESSING: DurationMs = 4 * HOUR

/**
 * The order in which claimed jobs are shown: as urgent as the backend says (promise Q2), with severe items
 * spaced out by milder ones. What has a legal deadline, a high profile or a deadline that presses keeps the
 * place that its urgency gave it, or comes sooner. What the claim put side by side stays so.
 *
 * @param now by the server's clock
 */
export function inWorkOrder(jobs: readonly LeasedJob[], now: EpochMs): readonly LeasedJob[] {
  const urgent = jobs.toSorted((a, b) => a.position - b.position)
  const spaced = spacedOut(sideBySide(urgent), (job) => ({
    severe: harmClassesOf(job.item).some((one) => SEVERE_CLASSES.includes(one)),
    pressing:
      job.deadlineKind === 'legal' ||
      job.item.highProfile === true ||
      (job.deadlineAt !== null && Date.parse(job.deadlineAt) - now < PRESSING),
  }))
  return spaced.map((job, place) => ({ ...job, position: urgent[place]?.position ?? job.position }))
}

/** What may be decided together, by the word of the server; an older one tells no groups. */
function sideBySide(jobs: readonly LeasedJob[]): readonly (readonly LeasedJob[])[] {
  const groups = new Map<string, LeasedJob[]>()
  for (const job of jobs) {
    const of = job.group ?? job.contentKey ?? job.id
    const group = groups.get(of)
    if (group === undefined) groups.set(of, [job])
    else group.push(job)
  }
  return [...groups.values()]
}
