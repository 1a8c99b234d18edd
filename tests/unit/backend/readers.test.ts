import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseArguments } from '../../../backend/cli/arguments.ts'
import { FolderTaken, lockFolder } from '../../../backend/db/folder-lock.ts'
import { parseByteRange } from '../../../backend/domain/byte-range.ts'
import { canonicalJson } from '../../../backend/domain/canonical.ts'
import { decodeCursor, encodeCursor } from '../../../backend/domain/held-decisions.ts'
import { typeByMagicBytes } from '../../../backend/domain/magic-bytes.ts'
import { textFault } from '../../../backend/domain/text-fault.ts'
import { createFaults } from '../../../backend/faults/plan.ts'
import { appBackendFolder } from '../../../backend/import/app-folder.ts'
import { parseImportArguments } from '../../../backend/import/arguments.ts'
import { root } from '../../../scripts/setup/paths.mjs'

test('a byte range never leaves the medium, and junk is no range', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^bytes=\d{0,20}-\d{0,20}$/)),
      fc.nat(1_000),
      (header, size) => {
        const range = parseByteRange(header, size)
        if (range.type !== 'part') return
        expect(range.start).toBeGreaterThanOrEqual(0)
        expect(range.end).toBeGreaterThanOrEqual(range.start)
        expect(range.end).toBeLessThan(size)
      },
    ),
  )
})

test('canonical JSON is the same for every order of the fields and differs for every other value', () => {
  expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: true, gone: undefined })).toBe(
    '{"a":true,"b":[1,{"c":"x","d":null}]}',
  )
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      const same = JSON.stringify(a) === JSON.stringify(b)
      if (same) expect(canonicalJson(a)).toBe(canonicalJson(b))
      expect(JSON.parse(canonicalJson(a))).toEqual(JSON.parse(JSON.stringify(a)))
    }),
  )
})

test('a cursor comes back as it was, and nothing else is one', () => {
  for (const seq of [0, 1, 999_999_999_999]) expect(decodeCursor(encodeCursor(seq))).toBe(seq)
  for (const junk of ['', 'x', '-1', 'ZA', 'ZDA=', `${encodeCursor(5)}=`, 'ZDAx']) {
    expect(() => decodeCursor(junk), junk).toThrow('not given out here')
  }
})

describe('media by their first bytes', () => {
  const bytes = (hex: string): Buffer =>
    Buffer.concat([Buffer.from(hex.replaceAll(' ', ''), 'hex'), Buffer.alloc(64)])
  test.each([
    ['89504e470d0a1a0a', 'image/png'],
    ['ffd8ffe0', 'image/jpeg'],
    ['474946383961', 'image/gif'],
    ['52494646 00000000 57454250', 'image/webp'],
    ['52494646 00000000 57415645', 'audio/wav'],
    ['494433', 'audio/mpeg'],
    ['fffb9064', 'audio/mpeg'],
    ['fff15080', 'audio/aac'],
    ['4f676753', 'audio/ogg'],
    ['664c6143', 'audio/flac'],
    ['1a45dfa3', 'video/webm'],
    ['1a45dfa3 0000 86 85 565f565038', 'video/webm'],
    ['1a45dfa3 0000 86 86 415f4f505553', 'audio/webm'],
    ['1a45dfa3 0000 86 86 415f4f505553 86 85 565f565038', 'video/webm'],
    ['00000020 66747970 69736f6d', 'video/mp4'],
    ['00000020 66747970 4d344120', 'audio/mp4'],
    ['00000014 66747970 71742020', 'video/quicktime'],
  ])('%s is %s', (hex, type) => expect(typeByMagicBytes(bytes(hex))).toBe(type))

  test.each([
    '3c737667',
    '3c21646f6374797065',
    '25504446',
    '504b0304',
    '7f454c46',
    '4d5a',
    'ffff',
    '',
    '00000020 66747970 68656963',
  ])('%s is none that is reviewed (S9)', (hex) => expect(typeByMagicBytes(bytes(hex))).toBeNull())
})

test('a text that no database can hold is found wherever it stands', () => {
  expect(textFault({ a: [{ b: 'fine 🙂' }], c: null, d: 1 })).toBeNull()
  expect(textFault({ a: [{ b: 'x\0' }] })).toMatch('U+0000')
  expect(textFault({ 'k\0': 1 })).toMatch('U+0000')
  expect(textFault(['\ud83d'])).toMatch('surrogate')
  let deep: unknown = 'x'
  for (let n = 0; n < 100_000; n += 1) deep = [deep]
  expect(textFault(deep)).toMatch('deeply')
})

test('a folder is locked once, also within one process, and free again afterwards', () => {
  const folder = mkdtempSync(join(tmpdir(), 'teduh-lock-'))
  try {
    const lock = lockFolder(folder)
    expect(readFileSync(join(folder, 'lock'), 'utf8')).toMatch(new RegExp(`^${process.pid} `))
    expect(() => lockFolder(folder)).toThrow(FolderTaken)
    lock.release()
    for (const left of ['', 'junk', `${process.pid}`, '999999999']) {
      writeFileSync(join(folder, 'lock'), left)
      lockFolder(folder).release()
    }
    writeFileSync(join(folder, 'lock'), '1 another-boot/5')
    lockFolder(folder).release()
    writeFileSync(join(folder, 'lock'), '1')
    expect(() => lockFolder(folder), 'the first process of the system lives').toThrow('number 1')
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('nobody ever reads a lock that is only half written', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'teduh-lock-'))
  const file = join(folder, 'lock')
  const program = `
    const { lockFolder } = await import(${JSON.stringify(join(root, 'backend/db/folder-lock.ts'))})
    for (let n = 0; n < 300; n += 1) lockFolder(${JSON.stringify(folder)}).release()`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'ignore' })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  let seen = 0
  let empty = 0
  while (child.exitCode === null) {
    for (let n = 0; n < 500; n += 1) {
      try {
        if (readFileSync(file, 'utf8') === '') empty += 1
        else seen += 1
      } catch {
        // Released at this instant.
      }
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect(await ended).toBe(0)
  rmSync(folder, { recursive: true })
  expect(seen).toBeGreaterThan(0)
  expect(empty).toBe(0)
}, 60_000)

describe('arguments', () => {
  test('the demo listens on loopback only', () => {
    for (const host of ['127.0.0.1', '127.9.9.9', 'localhost', '::1']) {
      expect(parseArguments(['--demo', '--host', host], {}).demo).toBe(true)
    }
    for (const host of ['0.0.0.0', '::', '10.0.0.1', '127.evil.example', 'example.org']) {
      expect(() => parseArguments(['--demo', '--host', host], {})).toThrow('127.0.0.1')
      expect(() => parseArguments(['--faults', '--host', host], {})).toThrow('127.0.0.1')
      expect(parseArguments(['--host', host], {}).host).toBe(host)
    }
  })

  test('an empty DATABASE_URL is none', () => {
    expect(parseArguments([], { DATABASE_URL: '' }).databaseUrl).toBeNull()
    expect(parseArguments([], { DATABASE_URL: 'postgresql://h/d' }).databaseUrl).toBe('postgresql://h/d')
  })

  test('where an import goes: named first, then the environment, then the app on this machine', () => {
    const to = (args: readonly string[], environment = {}) =>
      parseImportArguments(args, environment).destination
    const url = 'postgresql://h/d'
    const both = { DATABASE_URL: url, TEDUH_BACKEND_URL: 'http://b/' }
    expect(to(['f', '--data', 'd'], both)).toEqual({ type: 'folder', folder: 'd' })
    expect(to(['f', '--backend', 'http://a', '--token', 't'], both)).toEqual({
      type: 'backend',
      url: 'http://a',
      token: 't',
    })
    expect(to(['f'], both)).toEqual({ type: 'backend', url: 'http://b', token: null })
    expect(to(['f'], { DATABASE_URL: url })).toEqual({ type: 'postgres', url })
    expect(to(['f'], { TEDUH_PROFILE: '/p' })).toEqual({ type: 'app', folder: '/p/backend' })
    expect(appBackendFolder({ XDG_CONFIG_HOME: '/c' }, 'linux')).toBe('/c/Teduh/backend')
    expect(appBackendFolder({}, 'linux')).toMatch(/\/\.config\/Teduh\/backend$/)
    expect(appBackendFolder({}, 'darwin')).toMatch(/Library\/Application Support\/Teduh\/backend$/)
  })
})

test('a fault plan hits what it names, after so many, so many times', () => {
  const faults = createFaults()
  const drop = { type: 'drop_after' } as const
  const slow = { type: 'latency', ms: 5 } as const
  faults.replace({
    clockSkewMs: 7,
    rules: [
      { path: '/v1/decisions', method: 'POST', after: 1, times: 2, fault: drop },
      { path: '/v1/', after: 0, times: null, fault: slow },
    ],
  })
  const post = () => faults.next('POST', '/v1/decisions')
  expect([post(), post(), post(), post()]).toEqual([slow, drop, drop, slow])
  expect(faults.next('GET', '/v1/decisions')).toEqual(slow)
  expect(faults.next('GET', '/openapi.json')).toBeNull()
  expect([faults.hits(), faults.skewMs()]).toEqual([[2, 3], 7])
})
