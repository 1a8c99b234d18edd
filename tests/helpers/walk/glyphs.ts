import type { Misfit } from './look.ts'

/**
 * Finds characters on the screen that no bundled font draws. Runs in the page, so it stands alone.
 *
 * A character passes when a bundled face claims it and it does not look like the box that stands for an unassigned
 * one. System fonts are no help: a bare machine has none for these scripts.
 */
export function findBoxes(): Misfit[] {
  const UNASSIGNED = '\u{10FFFD}'
  const ranges: [number, number][] = []
  for (const face of document.fonts) {
    for (const part of face.unicodeRange.split(',')) {
      const [from = '0', to = from] = part.trim().replace(/^U\+/i, '').split('-')
      ranges.push([Number.parseInt(from, 16), Number.parseInt(to, 16)])
    }
  }
  const canvas = document.createElement('canvas')
  canvas.width = 40
  canvas.height = 40
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('no canvas')
  const drawn = (letter: string, font: string): string => {
    context.clearRect(0, 0, 40, 40)
    context.font = `24px ${font}`
    context.fillText(letter, 8, 30)
    // Where there is ink tells two glyphs apart; the colours are the same.
    const { data } = context.getImageData(0, 0, 40, 40)
    let ink = ''
    for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) > 100) ink += `${at} `
    return ink
  }
  const boxes = new Map<string, string>()
  const isBox = (letter: string, font: string): boolean => {
    const code = letter.codePointAt(0) ?? 0
    if (!ranges.some(([from, to]) => code >= from && code <= to)) return true
    const box = boxes.get(font) ?? drawn(UNASSIGNED, font)
    boxes.set(font, box)
    return drawn(letter, font) === box
  }
  // Characters once found drawn stay drawn: later screens only look at new ones.
  const known = window.teduhKnownLetters ?? new Set<string>()
  window.teduhKnownLetters = known
  const found: Misfit[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement
    if (element === null || !element.checkVisibility() || element.closest('script, style') !== null) continue
    const font = getComputedStyle(element).fontFamily
    for (const letter of node.textContent ?? '') {
      // What is invisible by nature needs no glyph.
      if (/[\p{Z}\p{C}\p{Variation_Selector}]/u.test(letter) || known.has(`${font} ${letter}`)) continue
      known.add(`${font} ${letter}`)
      if (isBox(letter, font)) {
        const name = `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
        found.push({ fault: 'box', text: `${letter} ${name}`, where: element.tagName.toLowerCase() })
      }
    }
  }
  return found
}

declare global {
  interface Window {
    teduhKnownLetters?: Set<string>
  }
}
