import type { FormatterModule } from 'i18next'
import { knownLanguage } from '../../../shared/domain/nearest-language.ts'
import { fmtFor } from '../fmt/fmt-for.ts'
import { isolated } from './isolate.ts'

/**
 * Stands in for i18next's own formatters, which ask Intl and so are wrong in my, km and lo: every number in a text
 * goes through `fmt`, every string is isolated. Dates, lengths and lists are formatted by the caller, who knows
 * what they are; so texts carry no format names, and one that does fails the test of the locales.
 */
export const formatter: FormatterModule = {
  type: 'formatter',
  init() {},
  add() {},
  addCached() {},
  format(value: unknown, _format, lng) {
    if (typeof value === 'number') return fmtFor(knownLanguage(lng) ?? 'en').number(value)
    if (typeof value === 'string') return isolated(value)
    // Undefined goes on to i18next, which says which variable is missing.
    return value as string
  },
}
