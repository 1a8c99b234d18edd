import type { z } from 'zod'
import type { termList } from '../../shared/contracts/http/term-lists.ts'
import type { Language } from '../../shared/domain/languages.ts'

interface Words {
  /** Harmless or invented words in the place of insults: no real one is part of the demo. */
  readonly slur: readonly string[]
  readonly watch: readonly string[]
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: { slur: ['clown', 'mudbean', 'zorgle'], watch: ['password', 'card number', 'plays cheap'] },
  id: { slur: ['kodok masuk angin', 'zorgil'], watch: ['KTP', 'PIN', 'biaya admin'] },
  ms: { slur: ['katak goreng', 'zorgil'], watch: ['kata laluan', 'baucar telefon'] },
  th: { slur: ['เป็ดเป็นหวัด', 'ตุ๊กติ๊กเน่า'], watch: ['รหัส', 'ปั๊มยอดฟัง', 'ยา'] },
  vi: { slur: ['vịt bị cảm', 'zoóc gờ'], watch: ['mật khẩu', 'lượt nghe giá rẻ'] },
  fil: { slur: ['palakang sipon', 'zorgel'], watch: ['OTP', 'pangalan ng nanay mo'] },
  my: { slur: ['ငှက်ပျောပုပ်', 'ဖားအိုကြီး'], watch: ['စကားဝှက်', 'ကတ်နံပါတ်'] },
  km: { slur: ['ចេកស្អុយ', 'កង្កែបផ្តាសាយ'], watch: ['ពាក្យសម្ងាត់', 'លេខកាត'] },
  lo: { slur: ['ກ້ວຍເນົ່າ', 'ກົບເປັນຫວັດ'], watch: ['ລະຫັດຜ່ານ', 'ເລກບັດ'] },
  'zh-Hans': { slur: ['烂香蕉', '感冒鸭'], watch: ['验证码', '密码', '银行卡号'] },
  ta: { slur: ['சளி பிடித்த தவளை', 'அழுகிய வாழைப்பழம்'], watch: ['கடவுச்சொல்', 'மலிவாக'] },
}

/** The demo organisation's term lists: one for each language. */
export const demoTermLists: z.input<typeof termList>[] = Object.entries(WORDS).map(([language, words]) => ({
  // The keys are those of the table above.
  language: language as Language,
  version: 1,
  terms: [
    ...words.slur.map((text) => ({ text, kind: 'slur' as const })),
    ...words.watch.map((text) => ({ text, kind: 'watch' as const })),
  ],
}))
