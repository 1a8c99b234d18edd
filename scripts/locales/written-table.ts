import type { FormatTable } from '../../renderer/lib/fmt/format-table.ts'

/** One table as a TypeScript file, in the shape that the formatter leaves alone. */
export function writtenTable(tag: string, table: FormatTable): string {
  const name = tag.toUpperCase()
  return [
    "import type { FormatTable } from '../format-table.ts'",
    '',
    `/** Generated from ICU ${process.versions.icu} by scripts/locales/make-format-table.ts; not edited by hand. */`,
    `export const ${name}: FormatTable = ${literal(table, 0)}`,
    '',
  ].join('\n')
}

type Value = string | readonly string[] | { readonly [key: string]: Value }

function literal(value: Value | FormatTable, depth: number): string {
  if (typeof value === 'string') return quoted(value)
  const pad = '  '.repeat(depth + 1)
  const end = '  '.repeat(depth)
  if (Array.isArray(value)) return `[${value.map((each) => literal(each, depth)).join(', ')}]`
  const entries = Object.entries(value) as [string, Value][]
  const lines = entries.map(([key, each]) => `${pad}${keyed(key)}: ${literal(each, depth + 1)},\n`)
  return `{\n${lines.join('')}${end}}`
}

function quoted(text: string): string {
  // A control or invisible character in a source file is a trap for whoever reads it: written as its escape.
  const plain = text
    .replaceAll('\\', '\\\\')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zs}]/gu, (each) =>
      each === ' ' ? each : `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
  return plain.includes("'") && !plain.includes('"') ? `"${plain}"` : `'${plain.replaceAll("'", "\\'")}'`
}

function keyed(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key)
}
