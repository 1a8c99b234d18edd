import { describe, expect, it } from 'vitest'
import commands from '../../../../locales/en/commands.ts'
import { APP_COMMANDS } from '../../../../renderer/app/app-commands.ts'
import { chordOf } from '../../../../renderer/commands/key-press.ts'
import { QUEUE_COMMANDS } from '../../../../renderer/features/queue/queue-commands.ts'
import { REVIEW_COMMANDS } from '../../../../renderer/features/review/review-commands.ts'

const TABLES = { app: APP_COMMANDS, queues: QUEUE_COMMANDS, review: REVIEW_COMMANDS }
const ALL = [...APP_COMMANDS, ...QUEUE_COMMANDS, ...REVIEW_COMMANDS]
type Chorded = { readonly bindings: (typeof ALL)[number]['bindings'] }
const chordsOf = (table: readonly Chorded[]): readonly string[] =>
  table.flatMap((command) => command.bindings.map(chordOf))

function label(id: string): unknown {
  return id
    .split('.')
    .reduce<unknown>(
      (texts, part) => (typeof texts === 'object' && texts !== null ? Reflect.get(texts, part) : undefined),
      commands,
    )
}

describe.each(Object.entries(TABLES))('the commands of %s', (name, table) => {
  it('share no key with each other, nor with the app', () => {
    const chords = [...chordsOf(table), ...(name === 'app' ? [] : chordsOf(APP_COMMANDS))]
    expect(chords.filter((chord, at) => chords.indexOf(chord) !== at)).toEqual([])
  })

  it.each(table.map(({ id }) => id))('%s has an English label', (id) => {
    expect(label(id)).toEqual(expect.any(String))
  })

  it('bind nothing to Ctrl+Alt, which is AltGr on Windows', () => {
    expect(chordsOf(table).filter((chord) => chord.includes('mod+alt+'))).toEqual([])
  })
})

it('lets no deciding key repeat', () => {
  const deciding =
    /^review\.(noViolation|clause\d|adjustClause\d|pickClause|escalate|skip|release|undo|reveal)$/
  expect(ALL.filter((one) => deciding.test(one.id) && one.repeats === true)).toEqual([])
  expect(ALL.filter((one) => deciding.test(one.id)).length).toBe(25)
})

it('lets no deciding key fire while somebody types', () => {
  expect(ALL.filter((one) => one.inTextFields === true).map((one) => one.id)).toEqual([
    'app.palette',
    'app.help',
  ])
})

it('has every command by a key, or finds it in the palette', () => {
  expect(ALL.filter((one) => one.bindings.length === 0 && one.keysOnly === true).map(({ id }) => id)).toEqual(
    [],
  )
})
