import { z } from 'zod'

/**
 * What goes wrong on purpose, for tests of the wire. A rule hits requests whose path begins with `path`
 * (and have that method), `times` times, after letting `after` of them pass.
 */
export const fault = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('latency'), ms: z.int().min(0).max(120_000) }),
  /** The connection breaks before anything is done. */
  z.strictObject({ type: z.literal('drop_before') }),
  /** It is done, and the connection breaks instead of the answer. */
  z.strictObject({ type: z.literal('drop_after') }),
  /** It is done twice, as when something between repeats it; the second answer is sent. */
  z.strictObject({ type: z.literal('duplicate') }),
  /** Waits until the next request was answered, at most this long: later overtakes earlier. */
  z.strictObject({ type: z.literal('reorder'), withinMs: z.int().min(0).max(120_000) }),
  z.strictObject({
    type: z.literal('status'),
    status: z.union([z.literal(401), z.literal(429), z.literal(500), z.literal(502), z.literal(503)]),
    retryAfterSeconds: z.int().min(0).max(3_600).optional(),
  }),
])
export type Fault = z.infer<typeof fault>

export const faultRule = z.strictObject({
  path: z.string().startsWith('/').default('/v1/'),
  method: z.enum(['GET', 'POST']).optional(),
  after: z.int().min(0).default(0),
  times: z.int().min(1).nullable().default(1),
  fault,
})
export type FaultRule = z.infer<typeof faultRule>

/** `POST /test/faults`: replaces the whole plan; `{}` ends all faults. */
export const faultPlan = z.strictObject({
  rules: z.array(faultRule).max(1_000).default([]),
  /** The server's clock is wrong by so much; negative: behind. */
  clockSkewMs: z.number().min(-1e12).max(1e12).default(0),
})
export type FaultPlan = z.infer<typeof faultPlan>

interface Counted {
  readonly rule: FaultRule
  passed: number
  hits: number
}

/** The plan in force, and what of it has been used up. */
export interface Faults {
  readonly replace: (plan: FaultPlan) => void
  readonly skewMs: () => number
  /** The fault for this request, from the first rule that hits; null: none. */
  readonly next: (method: string, path: string) => Fault | null
  /** How often each rule has hit, in their order. */
  readonly hits: () => readonly number[]
}

export function createFaults(): Faults {
  let counted: Counted[] = []
  let skewMs = 0
  return {
    replace: (plan) => {
      counted = plan.rules.map((rule) => ({ rule, passed: 0, hits: 0 }))
      skewMs = plan.clockSkewMs
    },
    skewMs: () => skewMs,
    next: (method, path) => {
      for (const one of counted) {
        const { rule } = one
        if (!path.startsWith(rule.path)) continue
        if (rule.method !== undefined && rule.method !== method) continue
        if (rule.times !== null && one.hits >= rule.times) continue
        if (one.passed < rule.after) {
          one.passed += 1
          continue
        }
        one.hits += 1
        return rule.fault
      }
      return null
    },
    hits: () => counted.map((one) => one.hits),
  }
}
