import { LIKENESS_HEIGHT, LIKENESS_WIDTH, likenessOf } from '../../shared/domain/alike.ts'

/** Red, green, blue and opacity. */
const CHANNELS = 4

/** The likeness of a picture, by its veil: what tells it apart is coarser than what a veil leaves. */
export function likenessOfVeil(veil: ImageBitmap): string | null {
  const canvas = new OffscreenCanvas(LIKENESS_WIDTH, LIKENESS_HEIGHT)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) return null
  context.imageSmoothingQuality = 'high'
  context.drawImage(veil, 0, 0, LIKENESS_WIDTH, LIKENESS_HEIGHT)
  const { data } = context.getImageData(0, 0, LIKENESS_WIDTH, LIKENESS_HEIGHT)
  // A veil is grey: each of its colours is its brightness.
  return likenessOf(data.filter((_, at) => at % CHANNELS === 0))
}
