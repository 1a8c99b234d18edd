export type LogFields = Readonly<Record<string, string | number | boolean | null>>

/** Writes one line of JSON for each entry. Never content, never a secret. */
export interface Log {
  readonly info: (message: string, fields?: LogFields) => void
  readonly error: (message: string, fields?: LogFields) => void
}

export function createLog(write: (line: string) => void, now: () => Date): Log {
  const at =
    (level: string) =>
    (message: string, fields: LogFields = {}): void =>
      write(`${JSON.stringify({ at: now().toISOString(), level, message, ...fields })}\n`)
  return { info: at('info'), error: at('error') }
}

export const stderrLog: Log = createLog(
  (line) => process.stderr.write(line),
  () => new Date(),
)

/** An error as log fields. */
export function errorFields(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: String(error) }
  return { error: error.message, stack: error.stack ?? null }
}
