import { expect, test } from 'vitest'
import { stepped } from '../../../../renderer/lib/stepped.ts'
import { PACK_SIZE } from '../../../../shared/contracts/ipc/settings.ts'

test('a key press leads to the next whole step, and never the other way', () => {
  const up = [1, 5, 7, 199, 200].map((value) => stepped(value, 1, PACK_SIZE))
  const down = [200, 10, 7, 5, 1].map((value) => stepped(value, -1, PACK_SIZE))
  expect(up).toEqual([5, 10, 10, 200, 200])
  expect(down).toEqual([195, 5, 5, 1, 1])
})
