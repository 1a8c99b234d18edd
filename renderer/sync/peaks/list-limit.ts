/** More packets than twelve hours of sound have. A list of them takes some 170 MB, and hostile content may take 300. */
const LONGEST_LIST = 2_100_000
/** Silence takes fewer bytes than its picture takes numbers: this is six hours of it, and 65 MB of a library's packets. */
const SILENT_LIST = 1_000_000

/** The longest list that reading a sound of so many bytes can need: a packet has one byte at the least. */
export const longestListFor = (bytes: number): number => Math.min(LONGEST_LIST, Math.max(SILENT_LIST, bytes))

/**
 * Lets no list of this thread grow beyond that: the library believes a container's head, and a file of a few hundred
 * bytes may say that it holds four thousand million samples. Only for a thread that does nothing else.
 *
 * A list that would grow longer throws a RangeError, which ends the reading.
 */
export function limitLists(
  longest: number,
  lists: { push: typeof Array.prototype.push } = Array.prototype,
): void {
  const { push } = lists
  lists.push = function limited<Entry>(this: Entry[], ...entries: Entry[]): number {
    if (this.length >= longest) throw new RangeError('a sound has more parts than any real one')
    return push.apply(this, entries)
  }
}
