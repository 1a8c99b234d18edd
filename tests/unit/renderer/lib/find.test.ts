import { expect, it } from 'vitest'
import { findScore } from '../../../../renderer/lib/find.ts'
import { pinyinInitials } from '../../../../renderer/lib/fmt/pinyin.ts'

it('finds by every word, in any order', () => {
  expect(findScore('phish scam', ['Scams and phishing'])).toBeGreaterThan(0)
})

it('does not offer what merely shares letters', () => {
  expect(findScore('scam', ['Elections and civic processes', 'misinformation.2'])).toBe(0)
})

it('prefers what begins with the search', () => {
  expect(findScore('spam', ['Spam'])).toBeGreaterThan(findScore('spam', ['Not spam']))
})

it('finds inside a line of Thai, which has no blanks', () => {
  expect(findScore('ตัดสิน', ['การตัดสินใจ'])).toBeGreaterThan(0)
})

it.each([
  ['Vietnamese without its marks', 'chinh sach', 'Chính sách nội dung'],
  ['Vietnamese with its marks', 'chính sách', 'Chính sách nội dung'],
  ['đ as d', 'duong dan', 'Đường dẫn giả'],
  ['Thai with a zero-width space in the text', 'คำสั่ง', 'คำ\u200bสั่ง'],
  ['Khmer with zero-width spaces in the search', 'ពាក្យ\u200bសម្ងាត់', 'ពាក្យសម្ងាត់'],
  ['Burmese with blanks in the text', 'ဆုံးဖြတ်ချက်များ', 'ယခင် ဆုံးဖြတ် ချက် များ'],
  ['Lao inside a line', 'ນະໂຍບາຍ', 'ໄປທີ່ນະໂຍບາຍ'],
  ['Chinese by pinyin initials', 'zcbb', '政策版本'],
  ['Chinese by some of them', 'tk', '全部条款'],
  ['Chinese as it is', '条款', '全部条款'],
])('finds %s', (_what, search, text) => {
  expect(findScore(search, [text])).toBeGreaterThan(0)
})

it('takes marks that were typed at their word', () => {
  expect(findScore('má', ['ma'])).toBe(0)
  expect(findScore('ma', ['má'])).toBeGreaterThan(0)
})

it('reads the initials that the language is taught with', () => {
  const initials = Object.entries({
    ...{
      爱: 'a',
      不: 'b',
      从: 'c',
      的: 'd',
      二: 'e',
      发: 'f',
      歌: 'g',
      好: 'h',
      仇: 'c',
      家: 'j',
      看: 'k',
      来: 'l',
    },
    ...{
      们: 'm',
      你: 'n',
      欧: 'o',
      骗: 'p',
      去: 'q',
      人: 'r',
      是: 's',
      他: 't',
      我: 'w',
      想: 'x',
      有: 'y',
      在: 'z',
    },
  })
  const told = initials.map(([character]) => pinyinInitials(character))
  expect(told).toEqual(initials.map(([, initial]) => initial))
  expect(pinyinInitials('no Chinese')).toBe('')
})

/** A figure to read, with a bound far above it: the budget of a key is 16 ms. */
it('looks through 500 clauses in several scripts within a key', () => {
  const titles = ['Impersonation', 'Giả mạo người khác', 'การแอบอ้าง', '冒充他人', 'သူတစ်ပါးအယောင်ဆောင်ခြင်း']
  const clauses = Array.from({ length: 500 }, (_, place) => [
    `policy.${place}`,
    `${titles[place % titles.length]} ${place}`,
    `Clause number ${place}`,
  ])
  const keys = ['g', 'gi', 'gia', 'gia m', 'gia ma', 'gia mao', 'm', 'mc', 'mct', 'clause 4']
  const took = keys.map((search) => {
    const from = performance.now()
    const found = clauses.filter((texts) => findScore(search, texts) > 0)
    expect(found.length).toBeGreaterThan(0)
    return performance.now() - from
  })
  console.info(`find in 500 clauses: ${took.map((ms) => ms.toFixed(1)).join(', ')} ms for ${keys.join(', ')}`)
  expect(Math.max(...took)).toBeLessThan(1_000)
})
