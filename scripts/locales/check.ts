/**
 * Checks every locale against English, and English against the sources: `node scripts/locales/check.ts [tag…]`. One
 * line for each fault, then a line for each locale; exits 1 when there are faults. The same checks are a test
 * (tests/unit/locales).
 */
import { checkEnglish, checkLocale } from './checker/check-locale.ts'
import { type Fault, faultLine } from './checker/fault.ts'
import { readEnglish, readLocale, translatedLocales } from './checker/read-locales.ts'
import { readSources, unusedKeyFaults } from './checker/used-keys.ts'

const asked = process.argv.slice(2)
const english = await readEnglish()
let faulty = 0

function report(tag: string, texts: number, faults: readonly Fault[]): void {
  for (const fault of faults) process.stdout.write(`${faultLine(fault)}\n`)
  process.stdout.write(`${tag}: ${texts} texts, ${faults.length} faults\n`)
  faulty += faults.length
}

report('en', english.size, [...checkEnglish(english), ...unusedKeyFaults(english, await readSources())])
for (const tag of await translatedLocales()) {
  if (asked.length > 0 && !asked.includes(tag)) continue
  const read = await readLocale(tag)
  report(tag, read.texts.size, [...read.faults, ...checkLocale(tag, english, read.texts, read.glossary)])
}
process.exitCode = faulty > 0 ? 1 : 0
