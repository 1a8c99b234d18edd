/**
 * Draws the Chinese interface's own letters out of Noto Sans SC, as two small files: `npm run fonts`. The packaged
 * font comes in a hundred slices by how frequent a letter is, and the first screen alone needs fourteen of them.
 * To be run when a Chinese text has brought in a new letter (a test says so). The source, 73 MB, is only fetched here.
 */
import { execFile } from 'node:child_process'
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import subsetFont from 'subset-font'
import { root } from '../setup/paths.mjs'
import { interfaceLetters } from './interface-letters.ts'

const SOURCE = '@fontsource/noto-sans-sc@5.3.0'
const FAMILY = 'Noto Sans SC Interface'
/** Each weight of the source, and the weights of the style sheets that it stands for. */
const WEIGHTS = [
  { source: 400, drawn: '100 500' },
  { source: 600, drawn: '501 900' },
]

const run = promisify(execFile)
const folder = join(root, 'renderer/lib/fonts')
const letters = await interfaceLetters()
const ranges = letters.map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase()}`)
const faces: string[] = []
const fetched = await mkdtemp(join(tmpdir(), 'teduh-fonts-'))
try {
  const { stdout } = await run('npm', ['pack', SOURCE, '--silent'], { cwd: fetched })
  await run('tar', ['xzf', stdout.trim()], { cwd: fetched })
  for (const { source, drawn } of WEIGHTS) {
    const whole = join(fetched, `package/files/noto-sans-sc-chinese-simplified-${source}-normal.woff2`)
    const file = `noto-sans-sc-interface-${source}.woff2`
    const font = await subsetFont(await readFile(whole), letters.join(''), { targetFormat: 'woff2' })
    await writeFile(join(folder, file), font)
    process.stdout.write(`${file}: ${letters.length} letters, ${font.length} bytes\n`)
    faces.push(face(file, drawn))
  }
  await copyFile(join(fetched, 'package/LICENSE'), join(folder, 'noto-sans-sc-interface.LICENSE.txt'))
} finally {
  await rm(fetched, { recursive: true, force: true })
}
const head = '/* Written by `npm run fonts`: the letters of the Chinese interface (SIL Open Font License). */'
await writeFile(join(folder, 'chinese-interface.css'), `${head}\n\n${faces.join('\n\n')}\n`)

function face(file: string, weights: string): string {
  const lines: string[] = ['']
  for (const range of ranges) {
    const line = lines.at(-1) ?? ''
    if (line.length + range.length > 100) lines.push(`${range},`)
    else lines[lines.length - 1] = `${line} ${range},`.trim()
  }
  return [
    '@font-face {',
    `  font-family: '${FAMILY}';`,
    '  font-style: normal;',
    '  font-display: block;',
    `  font-weight: ${weights};`,
    `  src: url('./${file}') format('woff2');`,
    '  unicode-range:',
    ...lines.map((line) => `    ${line}`),
  ]
    .join('\n')
    .replace(/,$/, ';\n}')
}
