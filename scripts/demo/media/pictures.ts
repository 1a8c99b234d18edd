/** The demo's still pictures: abstract covers, landscapes and faces made of plain shapes. */
import type { Random } from '../random.ts'
import { Canvas, mix } from './canvas.ts'
import type { Palette } from './palettes.ts'
import { paletteAt } from './palettes.ts'

export type PictureName = keyof typeof pictures
type Draw = (canvas: Canvas, palette: Palette, random: Random) => void

const pictures = {
  landscape: drawLandscape,
  night_city: drawNightCity,
  record: drawRecord,
  batik: drawBatik,
  splashes: drawSplashes,
  code_square: drawCodeSquare,
  waves: drawWaves,
  face: drawFace,
  badged_face: drawBadgedFace,
  bowl: drawBowl,
} satisfies Record<string, Draw>

/** Draws one named picture; `turn` chooses its colours. The same arguments give the same pixels. */
export function drawPicture(
  name: PictureName,
  [width, height]: readonly [number, number],
  turn: number,
  random: Random,
): Canvas {
  const canvas = new Canvas(width, height)
  pictures[name](canvas, paletteAt(turn), random)
  return canvas
}

function drawLandscape(c: Canvas, p: Palette, r: Random): void {
  c.sky(p.soft, p.light)
  c.circle(c.width * r.between(0.2, 0.8), c.height * 0.38, c.width * 0.11, p.warm)
  for (let hill = 0; hill < 4; hill += 1) {
    const base = c.height * (0.5 + hill * 0.12)
    const swing = c.height * r.between(0.05, 0.1)
    const stretch = r.between(1.2, 3.4) / c.width
    const shift = r.between(0, 6)
    const edge = (x: number): number =>
      base - swing * (Math.sin(x * stretch * 3 + shift) + 0.4 * Math.sin(x * stretch * 8 + shift * 2))
    c.below(edge, mix(p.cool, p.deep, (hill + 1) / 4))
  }
}

function drawNightCity(c: Canvas, p: Palette, r: Random): void {
  c.sky(p.deep, p.soft)
  c.circle(c.width * 0.75, c.height * 0.2, c.width * 0.07, p.light)
  for (let x = 0; x < c.width; ) {
    const wide = c.width * r.between(0.06, 0.13)
    const tall = c.height * r.between(0.25, 0.62)
    c.rect(x, c.height - tall, wide - 6, tall, mix(p.deep, [0, 0, 0], 0.45))
    for (let wy = c.height - tall + 18; wy < c.height - 20; wy += 30) {
      for (let wx = x + 12; wx < x + wide - 22; wx += 24)
        if (r.next() < 0.55) c.rect(wx, wy, 12, 16, p.warm, 0.9)
    }
    x += wide
  }
}

function drawRecord(c: Canvas, p: Palette, r: Random): void {
  c.sky(p.cool, p.soft)
  const cx = c.width * r.between(0.4, 0.6)
  const cy = c.height * 0.5
  const big = c.width * 0.38
  c.circle(cx, cy, big, p.deep)
  for (let ring = 0.45; ring < 1; ring += 0.055) c.ring(cx, cy, big * ring, 2, p.soft, 0.7)
  c.circle(cx, cy, big * 0.34, p.warm)
  c.circle(cx, cy, big * 0.05, p.light)
  c.line(c.width * 0.9, c.height * 0.08, cx + big * 0.55, cy - big * 0.3, 14, p.light)
}

function drawBatik(c: Canvas, p: Palette, r: Random): void {
  c.sky(p.deep, p.deep)
  const cell = c.width / r.whole(5, 7)
  for (let y = cell / 2; y < c.height + cell; y += cell) {
    for (let x = cell / 2; x < c.width + cell; x += cell) {
      for (let petal = 0; petal < 6; petal += 1) {
        const turn = (petal * Math.PI) / 3
        c.circle(x + Math.cos(turn) * cell * 0.24, y + Math.sin(turn) * cell * 0.24, cell * 0.13, p.cool)
      }
      c.circle(x, y, cell * 0.12, p.warm)
      c.ring(x, y, cell * 0.44, 4, p.light, 0.8)
    }
  }
}

/** Red and orange spots: what a listener may report as blood, and is paint. */
function drawSplashes(c: Canvas, p: Palette, r: Random): void {
  c.sky(p.light, p.light)
  for (let spot = 0; spot < 46; spot += 1) {
    const size = c.width * r.between(0.01, 0.09)
    const colour = mix([196, 52, 44], p.warm, r.next())
    c.circle(r.between(0, c.width), r.between(0, c.height), size, colour, 0.88)
  }
  c.line(c.width * 0.1, c.height * 0.85, c.width * 0.9, c.height * 0.2, 26, p.deep)
}

/** A square of black and white cells that looks like a code to scan; it encodes nothing. */
function drawCodeSquare(c: Canvas, p: Palette, r: Random): void {
  c.sky(p.warm, p.soft)
  const cell = Math.floor((c.width * 0.6) / 25)
  const left = (c.width - cell * 25) / 2
  const top = c.height * 0.2
  c.rect(left - cell, top - cell, cell * 27, cell * 27, [255, 255, 255])
  for (let y = 0; y < 25; y += 1) {
    for (let x = 0; x < 25; x += 1)
      if (r.next() < 0.48) c.rect(left + x * cell, top + y * cell, cell, cell, [20, 20, 20])
  }
  for (const [x, y] of [
    [0, 0],
    [18, 0],
    [0, 18],
  ] as const) {
    c.rect(left + x * cell, top + y * cell, cell * 7, cell * 7, [20, 20, 20])
    c.rect(left + (x + 1) * cell, top + (y + 1) * cell, cell * 5, cell * 5, [255, 255, 255])
    c.rect(left + (x + 2) * cell, top + (y + 2) * cell, cell * 3, cell * 3, [20, 20, 20])
  }
}

function drawWaves(c: Canvas, p: Palette, r: Random): void {
  c.sky(p.light, p.cool)
  for (let band = 0; band < 9; band += 1) {
    const base = c.height * (0.18 + band * 0.1)
    const shift = r.between(0, 6)
    const edge = (x: number): number => base + Math.sin((x / c.width) * 9 + shift) * c.height * 0.035
    c.below(edge, mix(p.cool, p.deep, band / 8))
    if (band % 3 === 1) c.circle(c.width * r.next(), base, c.width * 0.03, p.warm)
  }
}

function drawFace(c: Canvas, p: Palette, r: Random): void {
  c.sky(p.soft, p.cool)
  const cx = c.width / 2
  const skin = mix([236, 196, 160], [122, 78, 52], r.next())
  c.circle(cx, c.height * 1.06, c.width * 0.4, p.deep)
  c.rect(cx - c.width * 0.07, c.height * 0.55, c.width * 0.14, c.height * 0.22, mix(skin, [0, 0, 0], 0.12))
  c.circle(cx, c.height * 0.4, c.width * 0.25, mix(p.deep, [0, 0, 0], 0.4))
  c.circle(cx, c.height * 0.44, c.width * 0.22, skin)
  for (const side of [-1, 1])
    c.circle(cx + side * c.width * 0.085, c.height * 0.42, c.width * 0.022, [30, 26, 26])
  const smile = c.width * r.between(0.01, 0.025)
  for (const side of [-1, 1]) {
    c.line(cx, c.height * 0.54, cx + side * c.width * 0.06, c.height * 0.54 - smile, 9, [150, 70, 66])
  }
  if (r.next() < 0.5)
    for (const side of [-1, 1])
      c.ring(cx + side * c.width * 0.085, c.height * 0.42, c.width * 0.055, 7, p.deep)
}

/** A face with a drawn tick in the corner, where the platform's own badge would stand. */
function drawBadgedFace(c: Canvas, p: Palette, r: Random): void {
  drawFace(c, p, r)
  const x = c.width * 0.78
  const y = c.height * 0.78
  const size = c.width * 0.13
  c.circle(x, y, size * 1.12, [255, 255, 255])
  c.circle(x, y, size, [42, 120, 214])
  c.line(x - size * 0.45, y, x - size * 0.1, y + size * 0.38, size * 0.2, [255, 255, 255])
  c.line(x - size * 0.1, y + size * 0.38, x + size * 0.5, y - size * 0.36, size * 0.2, [255, 255, 255])
}

/** A bowl of soup with steam: harmless food, sometimes reported as something else. */
function drawBowl(c: Canvas, p: Palette, r: Random): void {
  c.sky(p.light, p.cool)
  const cx = c.width / 2
  c.rect(0, c.height * 0.72, c.width, c.height * 0.28, p.deep)
  c.paint(
    (x, y) => Math.max(Math.hypot(x - cx, y - c.height * 0.5) - c.width * 0.33, c.height * 0.5 - y),
    { left: 0, top: c.height * 0.5, right: c.width, bottom: c.height },
    p.light,
  )
  c.rect(cx - c.width * 0.35, c.height * 0.47, c.width * 0.7, c.height * 0.06, [190, 62, 40], 1, 18)
  for (let bit = 0; bit < 9; bit += 1) {
    c.circle(
      cx + r.between(-0.3, 0.3) * c.width,
      c.height * 0.495,
      c.width * 0.018,
      r.next() < 0.5 ? [96, 150, 70] : p.warm,
    )
  }
  for (let steam = -1; steam <= 1; steam += 1) {
    for (let step = 0; step < 24; step += 1) {
      const x = cx + steam * c.width * 0.14 + Math.sin(step / 3 + steam) * 16
      c.circle(x, c.height * (0.42 - step * 0.012), 11 - step * 0.3, [255, 255, 255], 0.35)
    }
  }
}
