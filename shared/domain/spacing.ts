/** What a job's place among those claimed with it depends on. */
export interface Spaced {
  /** Of a class that is shown with others in between. */
  readonly severe: boolean
  /** Its deadline leaves no room: it keeps the place that its urgency gave it. */
  readonly pressing: boolean
}

/**
 * Spaces severe items out by milder ones. What stands side by side because one look may decide it stays so, and is as
 * severe and as pressing as the most of it. Groups whose deadline presses keep their places, or come sooner where a
 * larger group would push them back; the others share the places that are left, severe and mild as evenly as their
 * numbers allow, each kind in the order in which it came. The most urgent of them stays first.
 */
export function spacedOut<One>(
  groups: readonly (readonly One[])[],
  rules: (job: One) => Spaced,
): readonly One[] {
  let count = 0
  const marked = groups.map((jobs) => {
    const place = count
    count += jobs.length
    const ruled = jobs.map(rules)
    return {
      jobs,
      place,
      severe: ruled.some((one) => one.severe),
      pressing: ruled.some((one) => one.pressing),
    }
  })
  const pressing = marked.filter((one) => one.pressing)
  const row: One[] = []
  for (const { jobs } of spread(marked.filter((one) => !one.pressing))) {
    while (row.length + jobs.length > (pressing[0]?.place ?? count))
      row.push(...(pressing.shift()?.jobs ?? []))
    row.push(...jobs)
  }
  return [...row, ...pressing.flatMap((one) => one.jobs)]
}

/** Each kind is spread over the row like marks on a ruler; the first of the leading kind is at its start. */
function spread<Group extends { readonly severe: boolean }>(groups: readonly Group[]): readonly Group[] {
  const startsSevere = groups[0]?.severe === true
  const marks = (isSevere: boolean) => {
    const kind = groups.filter((one) => one.severe === isSevere)
    const start = isSevere === startsSevere ? 0 : 0.5
    return kind.map((one, place) => ({ one, at: (place + start) / kind.length }))
  }
  // Of two with the same place the milder one comes first.
  return [...marks(false), ...marks(true)].sort((a, b) => a.at - b.at).map(({ one }) => one)
}
