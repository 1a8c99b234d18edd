import { textFault } from './text-fault.ts'

/** The id that an entry of a batch names, for its answer; null when none can be read. At most 200 characters. */
export function namedId(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null
  return typeof value.id === 'string' && textFault(value.id) === null ? value.id.slice(0, 200) : null
}
