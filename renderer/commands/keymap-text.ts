import { z } from 'zod'
import { type Binding, type KeySettings, keySettings } from '../../shared/contracts/ipc/keys.ts'
import { chordOf, foldNumpad } from './key-press.ts'
import { holdersOf, isUnusableFor, type Keyed, keysNow } from './keymap.ts'

const VERSION = 1
const anyVersion = z.looseObject({ teduhKeys: z.number() })
const file = z.strictObject({ teduhKeys: z.literal(VERSION), ...keySettings.shape })

/** What is wrong with keys that somebody brings from elsewhere; each names the command or the place, if there is one. */
export type KeymapFault =
  | { readonly type: 'no_text_of_keys' }
  | { readonly type: 'other_version' }
  /** `where`: the fields that lead there. */
  | { readonly type: 'not_keys'; readonly where: string }
  | { readonly type: 'unknown_command'; readonly command: string }
  | { readonly type: 'unusable'; readonly command: string; readonly chord: string }
  | { readonly type: 'shared'; readonly command: string; readonly other: string; readonly chord: string }

export type ReadKeymap =
  | { readonly ok: true; readonly settings: KeySettings }
  | { readonly ok: false; readonly faults: readonly KeymapFault[] }

/** Keys as text, to be kept in a file or sent to a colleague. */
export function keymapText(settings: KeySettings): string {
  const sorted = Object.entries(settings.bindings).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify({ teduhKeys: VERSION, ...settings, bindings: Object.fromEntries(sorted) }, null, 2)
}

/** Reads such a text. All of it is taken, or nothing. */
export function readKeymap(text: string, all: readonly Keyed[]): ReadKeymap {
  const raw = parsedJson(text)
  const versioned = anyVersion.safeParse(raw)
  if (!versioned.success) return { ok: false, faults: [{ type: 'no_text_of_keys' }] }
  if (versioned.data.teduhKeys !== VERSION) return { ok: false, faults: [{ type: 'other_version' }] }
  const parsed = file.safeParse(raw)
  if (!parsed.success) {
    const where = new Set(parsed.error.issues.flatMap(placesOf))
    return { ok: false, faults: [...where].map((place): KeymapFault => ({ type: 'not_keys', where: place })) }
  }
  const settings: KeySettings = {
    bindings: Object.fromEntries(
      Object.entries(parsed.data.bindings).map(([id, keys]) => [id, asTheyAct(keys)]),
    ),
    needsModifier: parsed.data.needsModifier,
  }
  const faults = faultsOf(settings, all)
  return faults.length === 0 ? { ok: true, settings } : { ok: false, faults }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // The parser's own words are English and name characters, not keys.
    return undefined
  }
}

/** Where the text is wrong; of fields that should not be there, the fields. */
function placesOf(issue: z.core.$ZodIssue): readonly string[] {
  const within = issue.path.map(String)
  const ends = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [key]) : [[]]
  return ends.map((end) => [...within, ...end].join('.'))
}

/** The number block's keys are pressed as their twins; a key named twice is one. */
function asTheyAct(keys: readonly Binding[]): Binding[] {
  const folded = keys.map((key) => ({ ...key, code: foldNumpad(key.code) }))
  return [...new Map(folded.map((key) => [chordOf(key), key])).values()]
}

/** Everything that these keys get wrong; each pair of commands that share a key is told once. */
export function faultsOf(settings: KeySettings, all: readonly Keyed[]): readonly KeymapFault[] {
  const known = new Set(all.map(({ id }) => id))
  const unknown = Object.keys(settings.bindings)
    .filter((id) => !known.has(id))
    .map((command): KeymapFault => ({ type: 'unknown_command', command }))
  const unusable = all.flatMap((command) =>
    (settings.bindings[command.id] ?? [])
      .filter((key) => isUnusableFor(command, key))
      .map((key): KeymapFault => ({ type: 'unusable', command: command.id, chord: chordOf(key) })),
  )
  const shared = all.flatMap((command) =>
    keysNow(command, settings).flatMap((key) =>
      holdersOf(all, settings, command, key)
        .filter((other) => command.id < other.id)
        .map(
          (other): KeymapFault => ({
            type: 'shared',
            command: command.id,
            other: other.id,
            chord: chordOf(key),
          }),
        ),
    ),
  )
  return [...unknown, ...unusable, ...shared]
}
