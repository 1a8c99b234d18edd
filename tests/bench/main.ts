import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname } from 'node:path'
import setUp from '../helpers/electron-setup.ts'
import { measureBackend } from './backend-section.ts'
import { measureColdStarts } from './cold-start-section.ts'
import type { Section } from './content.ts'
import { measureDrain } from './drain-section.ts'
import type { Row } from './figures.ts'
import { measureKeys } from './keys-section.ts'
import { measureLocales } from './locales-section.ts'
import { measureMemory } from './memory-section.ts'
import { readOptions } from './options.ts'
import { measureSeek } from './seek-section.ts'
import { claimMany, openApp, openStand } from './stand.ts'

const options = readOptions(process.argv.slice(2))
const wanted = (name: string): boolean => options.only.length === 0 || options.only.includes(name)
const sections: Record<string, Section> = {}
const machine: Record<string, string> = {
  cpu: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
  durability: 'strict',
  encryption: 'AES-256-GCM per record',
  display: 'virtual, 60 Hz, software rendering',
}

function print(rows: readonly Row[]): void {
  for (const row of rows) {
    const mark = row.kept === null ? ' ' : row.kept ? '✓' : '✗'
    console.log(`| ${mark} ${row.what} | ${row.measured} | ${row.budget} | ${row.note} |`)
  }
}

/** Says what came out at once: a long run that ends badly has still told something. */
function keep(name: string, section: Section): void {
  sections[name] = section
  print(section.rows)
}

async function inTheApp(): Promise<void> {
  const stand = await openStand(options.cached + options.presses * 2 + options.reviews + options.drain)
  try {
    const running = await openApp(stand)
    const page = running.page
    machine['electron'] = await running.inMain(async () => process.versions.electron ?? '')
    const pull = await claimMany(page, options.cached)
    const rate = pull.items / (pull.milliseconds / 1_000)
    keep('pull', {
      rows: [
        {
          what: `claim → encrypted cache, ${pull.items} items`,
          measured: `${rate.toFixed(0)} items a second`,
          budget: '≥ 5,000 a second into the cache',
          kept: rate >= 5_000,
          note: "whole claims of 200: the server's work, the wire, encryption and disk are in it",
        },
      ],
      raw: pull,
    })
    if (wanted('keys')) keep('keys', await measureKeys(page, options.presses, pull.items))
    if (wanted('memory')) keep('memory', await measureMemory(running, options.reviews))
    if (wanted('drain')) keep('drain', await measureDrain(stand, page, options.drain))
    await running.kill()
    if (wanted('cold')) keep('cold', await measureColdStarts(stand, pull.items))
  } finally {
    await stand.close()
  }
}

const tearDown = await setUp()
console.log('| what | measured | budget | how |\n| --- | --- | --- | --- |')
try {
  if (['keys', 'memory', 'drain', 'cold', 'pull'].some(wanted)) await inTheApp()
  if (wanted('seek')) keep('seek', await measureSeek())
  if (wanted('locales')) keep('locales', await measureLocales())
  if (wanted('backend')) keep('backend', await measureBackend(options.jobs))
} finally {
  await tearDown()
}
console.log(
  Object.entries(machine)
    .map(([name, value]) => `${name}: ${value}`)
    .join(' · '),
)
mkdirSync(dirname(options.json), { recursive: true })
writeFileSync(options.json, JSON.stringify({ machine, options, sections }, null, 2))
console.log(`Everything measured: ${options.json}`)
