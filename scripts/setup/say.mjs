/**
 * What set-up says. Everything goes to stderr: stdout belongs to the command that follows
 * (`npm run backend` prints one machine-readable line there).
 */

/** A set-up step that cannot go on: says what failed and what to do next. */
export class SetupError extends Error {
  /**
   * @param {string} what one sentence: what could not be done
   * @param {string} next one sentence: what the person can do about it
   */
  constructor(what, next) {
    super(`${what}\n  Next: ${next}`)
    this.name = 'SetupError'
  }
}

/**
 * Prints one line of progress.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`[set-up] ${line}\n`)
}
