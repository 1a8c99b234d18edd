/** Bugs outside of drawing: in the worker, or at the start. Kept until the page can show them. */
export interface BugReport {
  readonly report: (message: string) => void
  /** The first of them: what comes after is mostly its consequence. */
  readonly first: () => string | null
  readonly subscribe: (listener: () => void) => () => void
}

export function createBugReport(): BugReport {
  let first: string | null = null
  const listeners = new Set<() => void>()
  return {
    report: (message) => {
      first ??= message
      for (const listener of listeners) listener()
    },
    first: () => first,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** What is shown of a bug to whoever helps. */
export function bugMessage(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
