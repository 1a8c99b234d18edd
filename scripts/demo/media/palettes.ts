import { type Colour, hex } from './canvas.ts'

/** Background dark, background light, two accents and a highlight. */
export type Palette = { deep: Colour; soft: Colour; warm: Colour; cool: Colour; light: Colour }

const palettes: readonly [Palette, ...Palette[]] = [
  palette('#1d2b3a', '#4f7a8c', '#e08e45', '#7fb7be', '#f4ead5'),
  palette('#2b1d3a', '#6d5a8c', '#e4637a', '#8fa8e0', '#f6eee3'),
  palette('#12372a', '#436850', '#e6b566', '#a3c9a8', '#fbfada'),
  palette('#3a2a1d', '#8c6b4f', '#d9573a', '#c9b79c', '#fff4e0'),
  palette('#10243f', '#31527b', '#f2b84b', '#6aa6c9', '#eef3f7'),
  palette('#331a24', '#7d4052', '#f0a27a', '#b08ea2', '#fbe9e1'),
  palette('#16302f', '#2f6f6b', '#ef7f5a', '#9ad1c6', '#f3f1e7'),
]

/** One of seven palettes, in turn, so that two pictures of one motif never look alike. */
export function paletteAt(turn: number): Palette {
  return palettes[turn % palettes.length] ?? palettes[0]
}

function palette(deep: string, soft: string, warm: string, cool: string, light: string): Palette {
  return { deep: hex(deep), soft: hex(soft), warm: hex(warm), cool: hex(cool), light: hex(light) }
}
