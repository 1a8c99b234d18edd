/** More packets than a day of sound has, and few enough that a list of them fits the memory beside everything else. */
export const LONGEST_LIST = 5_000_000

/**
 * Lets no list of this thread grow beyond that: the library believes a container's head, and a file of a few hundred
 * bytes may say that it holds four thousand million samples. Only for a thread that does nothing else.
 *
 * A list that would grow longer throws a RangeError, which ends the reading.
 */
export function limitLists(lists: { push: typeof Array.prototype.push } = Array.prototype): void {
  const { push } = lists
  lists.push = function limited<Entry>(this: Entry[], ...entries: Entry[]): number {
    if (this.length >= LONGEST_LIST) throw new RangeError('a sound has more parts than any real one')
    return push.apply(this, entries)
  }
}
