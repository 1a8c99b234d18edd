import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { build } from 'vite'
import { launch } from '../helpers/launch.ts'

const root = join(import.meta.dirname, '../..')

/** `createFmt` as one classic script, so that the real Chromium can be asked about it in the app's own page. */
async function formatsAsScript(): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'chrome130',
      lib: { entry: join(root, 'renderer/lib/fmt/create-fmt.ts'), formats: ['iife'], name: 'teduhFormats' },
    },
  })
  const [first] = Array.isArray(built) ? built : [built]
  if (first === undefined || !('output' in first)) throw new Error('nothing was built')
  return `${first.output[0].code}; globalThis.teduhFormats = teduhFormats`
}

/** Asks Chromium: 7 March 2026 in Singapore, three hours ago, a number, 2 h 5 min, a list, names. */
const ASK = `(language) => {
  const fmt = teduhFormats.createFmt(language, { calendar: null, digits: null, timeZone: 'Asia/Singapore' })
  const then = Date.UTC(2026, 2, 7, 14, 5)
  return [
    fmt.dateTime(then),
    fmt.relative(then - 3 * 3600000, then),
    fmt.number(1234567.5),
    fmt.duration(7500000),
    fmt.list(['a', 'b']),
    fmt.language('th'),
    fmt.region('SG'),
  ].map((text) => text.replaceAll('\\u00a0', ' ').replaceAll('\\u200b', ''))
}`

const EXPECTED = {
  my: ['၂၀၂၆ မတ် ၇ ၂၂:၀၅', 'ပြီးခဲ့သည့် ၃ နာရီ', '၁,၂၃၄,၅၆၇.၅', '၂ နာရီ ၅ မိနစ်', 'aနှင့် b', 'ထိုင်း', 'စင်္ကာပူ'],
  km: ['7 មីនា 2026, 10:05 PM', '3 ម៉ោងមុន', '1,234,567.5', '2 ម៉ោង 5 នាទី', 'a និងb', 'ថៃ', 'សិង្ហបុរី'],
  lo: ['7 ມ.ນ. 2026, 22:05', '3 ຊົ່ວໂມງກ່ອນ', '1.234.567,5', '2 ຊມ 5 ນທ', 'a ແລະ b', 'ໄທ', 'ສິງກະໂປ'],
  // Chromium knows these; the tables must not have spoilt them, as the usual polyfills do.
  th: ['7 มี.ค. 2569 22:05', '3 ชั่วโมงที่ผ่านมา', '1,234,567.5', '2 ชม. 5 นาที', 'a และ b', 'ไทย', 'สิงคโปร์'],
  en: ['7 Mar 2026, 10:05 pm', '3 hours ago', '1,234,567.5', '2 hrs 5 mins', 'a and b', 'Thai', 'Singapore'],
}

// Break it: use `intlPrimitives` for every language in renderer/lib/fmt/create-fmt.ts. The unit tests still pass.
test('dates, numbers and names are the reader’s own in Burmese, Khmer and Lao, of which Chromium has no data', async () => {
  const running = await launch()
  try {
    await running.page.evaluate(await formatsAsScript())
    for (const [language, expected] of Object.entries(EXPECTED)) {
      const shown = await running.page.evaluate(`(${ASK})(${JSON.stringify(language)})`)
      expect(shown, language).toEqual(expected)
    }
  } finally {
    await running.close()
  }
})
