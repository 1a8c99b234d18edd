import type { z } from 'zod'

/** What is wrong with a value, in one line: field and reason, never the value itself. */
export function firstIssue(error: z.ZodError): { readonly field: string; readonly message: string } {
  const issue = error.issues[0]
  const field = issue?.path.map(String).join('.').slice(0, 200) ?? ''
  const reason = (issue?.message ?? 'not understood').slice(0, 300)
  return { field, message: field === '' ? reason : `${field}: ${reason}` }
}
