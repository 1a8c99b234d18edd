/**
 * A software canvas: 24-bit RGB, shapes given as signed distances so that every edge is smooth.
 * Enough to draw the demo's pictures and film frames without any drawing library.
 */
export type Colour = readonly [number, number, number]

/** Signed distance in pixels from a point to a shape's edge; negative inside. */
export type Shape = (x: number, y: number) => number
export type Box = { left: number; top: number; right: number; bottom: number }

export class Canvas {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array

  constructor(width: number, height: number) {
    this.width = width
    this.height = height
    this.pixels = new Uint8Array(width * height * 3)
  }

  /** Fills everything with a vertical blend of two colours. */
  sky(top: Colour, bottom: Colour): void {
    for (let y = 0; y < this.height; y += 1) {
      const share = y / (this.height - 1)
      const [r, g, b] = mix(top, bottom, share)
      for (let x = 0; x < this.width; x += 1) {
        const at = (y * this.width + x) * 3
        this.pixels[at] = r
        this.pixels[at + 1] = g
        this.pixels[at + 2] = b
      }
    }
  }

  /** Paints a shape inside its box; `opacity` 0 to 1; `softness` in pixels widens the edge. */
  paint(shape: Shape, box: Box, colour: Colour, opacity = 1, softness = 1): void {
    const left = Math.max(0, Math.floor(box.left - softness))
    const right = Math.min(this.width - 1, Math.ceil(box.right + softness))
    const top = Math.max(0, Math.floor(box.top - softness))
    const bottom = Math.min(this.height - 1, Math.ceil(box.bottom + softness))
    for (let y = top; y <= bottom; y += 1) {
      for (let x = left; x <= right; x += 1) {
        const cover = 0.5 - shape(x + 0.5, y + 0.5) / softness
        if (cover <= 0) continue
        this.blend((y * this.width + x) * 3, colour, Math.min(1, cover) * opacity)
      }
    }
  }

  circle(cx: number, cy: number, radius: number, colour: Colour, opacity = 1, softness = 1): void {
    this.paint(
      (x, y) => Math.hypot(x - cx, y - cy) - radius,
      around(cx, cy, radius),
      colour,
      opacity,
      softness,
    )
  }

  ring(cx: number, cy: number, radius: number, thick: number, colour: Colour, opacity = 1): void {
    const shape: Shape = (x, y) => Math.abs(Math.hypot(x - cx, y - cy) - radius) - thick / 2
    this.paint(shape, around(cx, cy, radius + thick), colour, opacity)
  }

  rect(
    left: number,
    top: number,
    width: number,
    height: number,
    colour: Colour,
    opacity = 1,
    round = 0,
  ): void {
    const cx = left + width / 2
    const cy = top + height / 2
    const shape: Shape = (x, y) => {
      const dx = Math.abs(x - cx) - width / 2 + round
      const dy = Math.abs(y - cy) - height / 2 + round
      return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - round
    }
    this.paint(shape, { left, top, right: left + width, bottom: top + height }, colour, opacity)
  }

  line(x1: number, y1: number, x2: number, y2: number, thick: number, colour: Colour, opacity = 1): void {
    const dx = x2 - x1
    const dy = y2 - y1
    const long = dx * dx + dy * dy || 1
    const shape: Shape = (x, y) => {
      const share = Math.max(0, Math.min(1, ((x - x1) * dx + (y - y1) * dy) / long))
      return Math.hypot(x - x1 - dx * share, y - y1 - dy * share) - thick / 2
    }
    const box = {
      left: Math.min(x1, x2) - thick,
      right: Math.max(x1, x2) + thick,
      top: Math.min(y1, y2) - thick,
      bottom: Math.max(y1, y2) + thick,
    }
    this.paint(shape, box, colour, opacity)
  }

  /** Everything below a curve y = edge(x): hills, water, crowds. */
  below(edge: (x: number) => number, colour: Colour, opacity = 1): void {
    for (let x = 0; x < this.width; x += 1) {
      const from = edge(x + 0.5)
      for (let y = Math.max(0, Math.floor(from)); y < this.height; y += 1) {
        this.blend((y * this.width + x) * 3, colour, Math.min(1, y + 1 - from) * opacity)
      }
    }
  }

  private blend(at: number, colour: Colour, opacity: number): void {
    for (let channel = 0; channel < 3; channel += 1) {
      const old = this.pixels[at + channel] ?? 0
      this.pixels[at + channel] = Math.round(old + ((colour[channel] ?? 0) - old) * opacity)
    }
  }
}

export function mix(a: Colour, b: Colour, share: number): Colour {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share]
}

/** `#rrggbb` to a colour. */
export function hex(code: string): Colour {
  const value = Number.parseInt(code.slice(1), 16)
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255]
}

function around(cx: number, cy: number, radius: number): Box {
  return { left: cx - radius, top: cy - radius, right: cx + radius, bottom: cy + radius }
}
