import { expect, test } from 'vitest'
import { checkNodeVersion } from '../../../scripts/setup/node-version.mjs'

test.each(['20.19.0', '20.20.2', '22.0.0', '24.21.0'])('Node %s can run the set-up', (version) => {
  expect(() => checkNodeVersion(version)).not.toThrow()
})

test.each(['18.20.0', '20.18.3', ''])('Node "%s" is refused with what to do next', (version) => {
  expect(() => checkNodeVersion(version)).toThrow(/Next: install Node 20\.19 or newer/)
})
