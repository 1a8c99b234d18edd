/** What main's parts report to. Never content, tokens, keys or addresses of people: ids, codes and counts. */
export interface Log {
  info(message: string, detail?: LogDetail): void
  warn(message: string, detail?: LogDetail): void
  error(message: string, detail?: LogDetail): void
}
export type LogDetail = Readonly<Record<string, string | number | boolean | null>>
