/** Beginnings of files that are never taken, and what people call them. */
const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*|<!doctype svg[^>]*>\s*)*<svg[\s>]/i, 'image/svg+xml'],
  [/^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|script)[\s>]/i, 'text/html'],
  [/^%PDF-/, 'application/pdf'],
  [/^PK[^\w\s]{2}/, 'application/zip'],
  [/^MZ/, 'application/x-msdownload'],
  [/^....ftyp(?:heic|heix|mif1)/s, 'image/heic'],
  [/^....ftyp(?:avif|avis)/s, 'image/avif'],
  [/^BM/, 'image/bmp'],
  [/^(?:II\*\0|MM\0\*)/, 'image/tiff'],
]

/**
 * What a file is that cannot be taken, for the words about it; null when its beginning says nothing.
 *
 * @param head its first bytes; a kilobyte is enough
 */
export function unsupportedType(head: Uint8Array): string | null {
  const text = String.fromCharCode(...head.subarray(0, 1_024))
  return BEGINNINGS.find(([pattern]) => pattern.test(text))?.[1] ?? null
}
