import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Fault } from './fault.ts'
import { type FlatTexts, pluralBase } from './texts.ts'

const ROOT = join(import.meta.dirname, '../../..')
/** Where texts are shown; failure codes are also made in the other processes. */
const SHOWN_IN = ['renderer']
const MADE_IN = ['renderer', 'shared', 'electron', 'backend']

/** What the sources of one file say: which namespace its keys are of, and every literal in it. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

export interface Sources {
  readonly shown: readonly SourceFile[]
  readonly made: readonly SourceFile[]
}

export async function readSources(): Promise<Sources> {
  return { shown: await filesOf(SHOWN_IN), made: await filesOf(MADE_IN) }
}

async function filesOf(folders: readonly string[]): Promise<readonly SourceFile[]> {
  const files: SourceFile[] = []
  for (const folder of folders) {
    for (const path of await readdir(join(ROOT, folder), { recursive: true })) {
      if (/\.tsx?$/.test(path)) files.push({ path, text: await readFile(join(ROOT, folder, path), 'utf8') })
    }
  }
  return files
}

/** What main itself shows in words: its menu, and its message when there is no page. */
const MAIN_WORDS = /main\/(?:menu|page-crash)\.ts$/

/**
 * English keys that no source uses. A key is used where it stands as a literal (`t('next')` in a file whose first
 * namespace is its own, or `common:next` anywhere), where a template can become it (`kind.${…}`), where it labels a
 * command of that id, as the words of a failure code that something makes, or as a label of main's menu.
 */
export function unusedKeyFaults(english: FlatTexts, sources: Sources): readonly Fault[] {
  const isUsed = usesOf(sources)
  return [...english.keys()]
    .filter((key) => !isUsed(pluralBase(key, english) ?? key))
    .map((key) => ({ kind: 'unused_key', locale: 'en', key, say: 'no source uses it' }))
}

function usesOf({ shown, made }: Sources): (key: string) => boolean {
  const whole = new Set<string>()
  const templates: RegExp[] = []
  for (const { text } of shown) {
    const namespaces = namespacesOf(text)
    for (const literal of literalsOf(text)) {
      const names = literal.includes(':')
        ? [literal]
        : // Any literal can be a command's id, and those label themselves.
          ['commands', ...namespaces].map((name) => `${name}:${literal}`)
      for (const name of names) {
        if (!name.includes('${')) whole.add(name)
        else if (TELLING_TEMPLATE.test(name)) templates.push(patternOf(name))
      }
    }
  }
  const codes = new Set(made.flatMap(({ text }) => literalsOf(text)))
  const menus = made.filter(({ path }) => MAIN_WORDS.test(path))
  const labels = new Set(
    menus.flatMap(({ text }) => [...text.matchAll(/\blabels\.(\w+)/g)].map((match) => match[1])),
  )
  const direct = (key: string): boolean => whole.has(key) || templates.some((pattern) => pattern.test(key))
  return (key) => {
    const code = /^errors:code\.(.+)$/.exec(key)?.[1]
    if (code !== undefined) return codes.has(code)
    const label = /^menu:(.+)$/.exec(key)?.[1]
    if (label !== undefined) return labels.has(label)
    // A row of numbered commands is told by its name without the number.
    return direct(key) || (key.startsWith('commands:') && direct(`${key}1`))
  }
}

/** The first namespace of each call: keys of the others are written with theirs before them. */
function namespacesOf(text: string): ReadonlySet<string> {
  const calls = text.matchAll(/useTranslation\(\s*\[?\s*'(\w+)'/g)
  return new Set([...calls].map((match) => match[1] ?? ''))
}

function literalsOf(text: string): readonly string[] {
  return [...text.matchAll(/'([\w.:]+)'|`([\w.:]*(?:\$\{[^}`]*\}[\w.:]*)+)`/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  )
}

/** A template that names its namespace and begins with a word; others can become anything and prove nothing. */
const TELLING_TEMPLATE = /^\w+:\w[\w.]*\$\{/

/** A template as a pattern: each hole holds one part of a key. */
function patternOf(template: string): RegExp {
  const parts = template.split(/\$\{[^}]*\}/)
  return new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('\\w+')}$`)
}
