import type { Language } from '../../../shared/domain/languages.ts'
import type { ItemSpec } from '../spec.ts'
import { englishCollections } from './en/collections.ts'
import { englishMedia } from './en/media.ts'
import { englishText } from './en/text.ts'
import { filipinoItems } from './fil.ts'
import { indonesianCollections } from './id/collections.ts'
import { indonesianMedia } from './id/media.ts'
import { indonesianText } from './id/text.ts'
import { khmerItems } from './km.ts'
import { laoItems } from './lo.ts'
import { malayItems } from './ms.ts'
import { burmeseItems } from './my.ts'
import { tamilItems } from './ta.ts'
import { thaiCollections } from './th/collections.ts'
import { thaiMedia } from './th/media.ts'
import { thaiText } from './th/text.ts'
import { vietnameseItems } from './vi.ts'
import { chineseItems } from './zh-hans.ts'

/** Everything written for the demo, by the language it is written in. */
export const demoContent: Record<Language, readonly ItemSpec[]> = {
  en: [...englishText, ...englishMedia, ...englishCollections],
  id: [...indonesianText, ...indonesianMedia, ...indonesianCollections],
  ms: malayItems,
  th: [...thaiText, ...thaiMedia, ...thaiCollections],
  vi: vietnameseItems,
  fil: filipinoItems,
  my: burmeseItems,
  km: khmerItems,
  lo: laoItems,
  'zh-Hans': chineseItems,
  ta: tamilItems,
}
