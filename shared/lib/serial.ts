/** Runs a task once all before it have ended, whatever became of them. */
export type Serially = <Value>(task: () => Promise<Value>) => Promise<Value>

/** A row of its own: what it runs, it runs one after another. */
export function serially(): Serially {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const next = last.then(task)
    last = next.catch(() => undefined)
    return next
  }
}
