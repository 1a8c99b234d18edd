/** What a job's place among those claimed with it depends on. */
export interface Spaced {
  /** Of a class that is shown with others in between. */
  readonly severe: boolean
  /** Its deadline leaves no room: it keeps the place that its urgency gave it. */
  readonly pressing: boolean
}

/**
 * Spaces severe items out by milder ones. Those whose deadline presses keep their places; the others share
 * the places that are left, severe and mild as evenly as their numbers allow, each kind in the order in
 * which it came. The most urgent of them stays first.
 */
export function spacedOut<One>(jobs: readonly One[], rules: (job: One) => Spaced): readonly One[] {
  const marked = jobs.map((job) => ({ job, ...rules(job) }))
  const free = marked.filter((one) => !one.pressing)
  const severe = free.filter((one) => one.severe)
  const mild = free.filter((one) => !one.severe)
  const startsSevere = free[0]?.severe === true
  // Each kind is spread over the row like marks on a ruler; the first of the leading kind is at its start.
  const places = (count: number, leads: boolean) => (place: number) => (place + (leads ? 0 : 0.5)) / count
  const severeAt = places(severe.length, startsSevere)
  const mildAt = places(mild.length, !startsSevere)
  // Of two with the same place the milder one comes first.
  const spread = [
    ...mild.map((one, place) => ({ one, at: mildAt(place) })),
    ...severe.map((one, place) => ({ one, at: severeAt(place) })),
  ]
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
  return marked.map((one) => (one.pressing ? one : (spread.shift() ?? one))).map(({ job }) => job)
}
