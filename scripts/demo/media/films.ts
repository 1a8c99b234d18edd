/** The demo's short films: shapes that move slowly. No flashing, nothing that hurts to look at. */
import { Canvas, mix } from './canvas.ts'
import type { Palette } from './palettes.ts'
import { paletteAt } from './palettes.ts'

export type FilmName = keyof typeof films
type Frame = (canvas: Canvas, palette: Palette, t: number, seconds: number) => void

/** Pixels and frames per second of every film. */
export const filmSize = { width: 854, height: 480, fps: 20 } as const

const films = {
  bouncing: drawBouncing,
  equaliser: drawEqualiser,
  spinning_record: drawSpinningRecord,
  rising_sun: drawRisingSun,
  rain: drawRain,
} satisfies Record<string, Frame>

/** Yields the frames of one named film. The canvas is re-used: take its pixels before asking for the next. */
export function* drawFilm(name: FilmName, seconds: number, turn: number): Generator<Canvas> {
  const palette = paletteAt(turn)
  const canvas = new Canvas(filmSize.width, filmSize.height)
  for (let frame = 0; frame < seconds * filmSize.fps; frame += 1) {
    films[name](canvas, palette, frame / filmSize.fps, seconds)
    yield canvas
  }
}

function drawBouncing(c: Canvas, p: Palette, t: number): void {
  c.sky(p.deep, p.soft)
  c.rect(0, c.height - 60, c.width, 60, p.cool)
  for (let ball = 0; ball < 6; ball += 1) {
    const jump = Math.abs(Math.sin(t * (1.1 + ball * 0.13) + ball))
    const x = ((ball + 0.5) / 6) * c.width + Math.sin(t * 0.7 + ball) * 24
    c.circle(x, c.height - 90 - jump * 250, 34, mix(p.warm, p.light, ball / 6))
  }
}

function drawEqualiser(c: Canvas, p: Palette, t: number): void {
  c.sky(p.deep, p.deep)
  for (let bar = 0; bar < 20; bar += 1) {
    const tall = 60 + 140 * (1 + Math.sin(t * (1.5 + (bar % 5) * 0.4) + bar * 0.9))
    c.rect(37 + bar * 40, c.height - 40 - tall, 28, tall, mix(p.cool, p.warm, bar / 20), 1, 6)
  }
}

function drawSpinningRecord(c: Canvas, p: Palette, t: number): void {
  c.sky(p.cool, p.soft)
  const cx = c.width / 2
  const cy = c.height / 2
  c.circle(cx, cy, 190, p.deep)
  for (let ring = 90; ring < 190; ring += 14) c.ring(cx, cy, ring, 2, p.soft, 0.6)
  c.circle(cx, cy, 66, p.warm)
  for (let mark = 0; mark < 3; mark += 1) {
    const turn = t * 2 + (mark * 2 * Math.PI) / 3
    c.line(
      cx + Math.cos(turn) * 20,
      cy + Math.sin(turn) * 20,
      cx + Math.cos(turn) * 54,
      cy + Math.sin(turn) * 54,
      8,
      p.light,
    )
  }
}

function drawRisingSun(c: Canvas, p: Palette, t: number, seconds: number): void {
  const share = t / seconds
  c.sky(mix(p.deep, p.cool, share), mix(p.soft, p.light, share))
  c.circle(c.width * 0.5, c.height * (1.05 - share * 0.7), 70, p.warm)
  for (let hill = 0; hill < 3; hill += 1) {
    const base = c.height * (0.68 + hill * 0.1)
    c.below(
      (x) => base - 26 * Math.sin(x / (110 - hill * 22) + hill * 2),
      mix(p.soft, p.deep, (hill + 1) / 3),
    )
  }
}

function drawRain(c: Canvas, p: Palette, t: number): void {
  c.sky(p.deep, p.soft)
  for (let drop = 0; drop < 60; drop += 1) {
    const x = (drop * 137) % c.width
    const y = (drop * 71 + t * (170 + (drop % 7) * 26)) % (c.height + 40)
    c.line(x, y - 26, x - 5, y, 3, p.cool, 0.8)
  }
  c.rect(0, c.height - 46, c.width, 46, p.deep)
  for (let ring = 0; ring < 7; ring += 1) {
    const grow = (t * 0.6 + ring * 0.37) % 1
    c.ring(70 + ring * 120, c.height - 22, 6 + grow * 26, 2, p.light, (1 - grow) * 0.7)
  }
}
