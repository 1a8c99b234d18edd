/** Everyday words that the one language has and the other does not, or writes differently. */
const INDONESIAN = wordSet(
  `aja akun apotek bahwa banget beda berbeda bikin bisa butuh cewek coba cowok dengerin desember dong enggak foto gak
  gimana gratis gue kalian kantor karena kayak kemarin besok keren kirim kok kulkas lu makasih mobil ngapain nggak nomor
  nonton pacar pemerintah pengen perusahaan polisi ponsel pulsa rusak saat senin sepeda sih silakan situs telepon uang
  udah unduh jelek kalo`,
)
const MALAY = wordSet(
  `akaun awak bahawa bas baucar beza bila budak cakap cuba dah duit encik esok hantar ialah je jumpa kat katil kerana
  korang kot memandu mesti mesyuarat nak nombor pakcik pautan percuma polis puan rosak sahaja semalam seronok sikit sila
  syarikat takde taknak telefon tengok tiada wang ramai`,
)

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/))
}

/** Indonesian or Malay, which a detector of letters cannot tell apart; null when the words do not say. */
export function indonesianOrMalay(text: string): 'id' | 'ms' | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const count = (of: ReadonlySet<string>): number => words.filter((word) => of.has(word)).length
  const difference = count(INDONESIAN) - count(MALAY)
  if (difference === 0) return null
  return difference > 0 ? 'id' : 'ms'
}
