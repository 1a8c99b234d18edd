/**
 * The end of a switch over a union: the compiler refuses it while a case is missing.
 *
 * @throws Error when a value from outside the union gets here at run time, which is a bug.
 */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`)
}
