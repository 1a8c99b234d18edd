import { z } from 'zod'
import { type KeySettings, keySettings } from '../../shared/contracts/ipc/keys.ts'
import { chordOf } from './key-press.ts'
import { holdersOf, isUnusable, type Keyed, keysNow } from './keymap.ts'

const VERSION = 1
const file = z.strictObject({ teduhKeys: z.literal(VERSION), ...keySettings.shape })

/** What is wrong with keys that somebody brings from elsewhere; each names the command or the place. */
export type KeymapFault =
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
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (error) {
    return { ok: false, faults: [{ type: 'not_keys', where: error instanceof Error ? error.message : '' }] }
  }
  const parsed = file.safeParse(raw)
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      ({ path, message }): KeymapFault => ({
        type: 'not_keys',
        where: `${path.join('.')}: ${message}`,
      }),
    )
    return { ok: false, faults }
  }
  const settings: KeySettings = {
    bindings: parsed.data.bindings,
    needsModifier: parsed.data.needsModifier,
  }
  const faults = faultsOf(settings, all)
  return faults.length === 0 ? { ok: true, settings } : { ok: false, faults }
}

/** Everything that these keys get wrong; each pair of commands that share a key is told once. */
export function faultsOf(settings: KeySettings, all: readonly Keyed[]): readonly KeymapFault[] {
  const known = new Set(all.map(({ id }) => id))
  const unknown = Object.keys(settings.bindings)
    .filter((id) => !known.has(id))
    .map((command): KeymapFault => ({ type: 'unknown_command', command }))
  const unusable = all.flatMap((command) =>
    (settings.bindings[command.id] ?? [])
      .filter(isUnusable)
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
