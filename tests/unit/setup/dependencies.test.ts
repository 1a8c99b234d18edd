import { expect, test } from 'vitest'
import { isInstalled, namesEveryOption } from '../../../scripts/setup/dependencies.mjs'

const locked = {
  '': { version: '1.0.0' },
  'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
  'node_modules/a/node_modules/b': { version: '2.0.0', integrity: 'sha512-b' },
  'node_modules/other-system': { version: '1.0.0', integrity: 'sha512-o', optional: true },
}

test('node_modules with every locked package is current, packages for other systems left out', () => {
  const { 'node_modules/other-system': _, ...installed } = locked
  expect(isInstalled(locked, installed)).toBe(true)
})

test('a missing package, another version or another checksum asks for an installation', () => {
  const { 'node_modules/a/node_modules/b': _, ...without } = locked
  expect(isInstalled(locked, without)).toBe(false)
  expect(
    isInstalled(locked, { ...locked, 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } }),
  ).toBe(false)
  expect(
    isInstalled(locked, { ...locked, 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' } }),
  ).toBe(false)
})

test('a lockfile that lacks an optional package of another system is not fit for npm ci', () => {
  const parent = { version: '1.0.0', optionalDependencies: { '@scope/for-mac': '1.0.0' } }
  expect(namesEveryOption({ 'node_modules/parent': parent })).toBe(false)
  expect(
    namesEveryOption({
      'node_modules/parent': parent,
      'node_modules/parent/node_modules/@scope/for-mac': { version: '1.0.0', optional: true },
    }),
  ).toBe(true)
})
