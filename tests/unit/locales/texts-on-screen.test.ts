import { expect, test } from 'vitest'
import { namedTexts, textsBehind } from '../../../renderer/lib/i18n/texts-on-screen.ts'

const texts = namedTexts({
  common: { cancel: 'Batal', keys: { space: 'Spasi' } },
  queues: { title: 'Antrean', dueIn: 'dalam {{time}}', claim_other: 'Ambil {{count}} item (lihat?)' },
  commands: { app: { queues: 'Antrean' } },
  decision: { violation: '{{clause}}' },
})
const keysBehind = (...shown: string[]): string[] => textsBehind(shown, texts).map(({ key }) => key)

test('a text on the screen is known by its key, in the order of the screen', () => {
  expect(keysBehind('Spasi', ' Batal ', 'Batal')).toEqual(['common:keys.space', 'common:cancel'])
})

test('a text that stands under two keys is offered under both', () => {
  expect(keysBehind('Antrean')).toEqual(['queues:title', 'commands:app.queues'])
})

test('a text with variables is known by its fixed words, signs and all', () => {
  expect(keysBehind('dalam 5 menit')).toEqual(['queues:dueIn'])
  expect(keysBehind('Ambil 12 item (lihat?)')).toEqual(['queues:claim_other'])
  expect(textsBehind(['dalam 5 menit'], texts)).toEqual([{ key: 'queues:dueIn', text: 'dalam {{time}}' }])
})

test('content is no text of the interface, and a bare variable does not claim it', () => {
  expect(keysBehind('Lagu yang dilaporkan')).toEqual([])
})
