import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { localeRow } from '../../renderer/lib/i18n/locale-table.ts'
import { LANGUAGES } from '../../shared/domain/languages.ts'
import { root } from '../setup/paths.mjs'

/** What `Intl` writes in dates, times left and figures. */
const OF_FORMATS =
  '年月日周星期一二三四五六七八九十百千万亿兆零上下午早晚凌晨中今明昨天前后时分秒钟小个半季度本去'

/** Han letters and Chinese marks that the interface itself may show in Chinese, in the order of Unicode. */
export async function interfaceLetters(): Promise<readonly string[]> {
  const folder = join(root, 'locales/zh-Hans')
  const texts = await Promise.all(
    (await readdir(folder)).map(async (file) => await readFile(join(folder, file), 'utf8')),
  )
  const { nativeName, sample, unknownLanguage } = localeRow('zh-Hans')
  const languages = new Intl.DisplayNames('zh-Hans-SG', { type: 'language' })
  const names = LANGUAGES.map((tag) => languages.of(tag) ?? '')
  const all = [...texts, ...names, nativeName, sample, unknownLanguage, OF_FORMATS].join('')
  return [...new Set(all)]
    .filter((letter) => /[\p{Script=Han}\u2010-\u2027\u3000-\u303f\uff00-\uffef]/u.test(letter))
    .sort()
}
