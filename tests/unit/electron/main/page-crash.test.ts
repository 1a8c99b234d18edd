import { EventEmitter } from 'node:events'
import type { MessageBoxOptions } from 'electron'
import { expect, it, vi } from 'vitest'
import { menuLabels } from '../../../../electron/main/menu-labels.ts'
import { type CrashingWindow, reloadAfterCrash } from '../../../../electron/main/page-crash.ts'
import { listLog } from '../support/log.ts'

function stage() {
  const contents = Object.assign(new EventEmitter(), { reload: vi.fn() })
  const window: CrashingWindow = { webContents: contents, isDestroyed: () => false }
  const told: MessageBoxOptions[] = []
  const clock = { now: 1_000 }
  const press = { response: 0 }
  const quit = vi.fn()
  reloadAfterCrash(window, {
    now: () => clock.now,
    labels: () => menuLabels('th'),
    ask: async (options) => {
      told.push(options)
      return press
    },
    quit,
    log: listLog(),
  })
  const die = async (reason = 'crashed'): Promise<void> => {
    contents.emit('render-process-gone', {}, { reason, exitCode: 1 })
    await new Promise((resolve) => setImmediate(resolve))
  }
  return { reload: contents.reload, told, clock, press, quit, die }
}

it('loads a page that died again, and says nothing', async () => {
  const { die, reload, told } = stage()
  await die()
  expect(reload).toHaveBeenCalledTimes(1)
  expect(told).toEqual([])
})

it('asks first when it dies again within a minute, in the language of the menu', async () => {
  const { die, reload, told, clock } = stage()
  await die()
  clock.now += 59_000
  await die()
  const { crashed, startAgain, quit } = menuLabels('th')
  expect(told).toMatchObject([{ message: crashed, buttons: [startAgain, quit] }])
  expect(reload, 'by the button').toHaveBeenCalledTimes(2)
  clock.now += 60_000
  await die()
  expect(told.length).toBe(1)
})

it('leaves no empty window with whoever gives up', async () => {
  const { die, reload, press, quit } = stage()
  press.response = 1
  await die()
  await die()
  expect(reload).toHaveBeenCalledTimes(1)
  expect(quit).toHaveBeenCalledTimes(1)
})

it('takes no ordinary end for a crash', async () => {
  const { die, reload } = stage()
  await die('clean-exit')
  expect(reload).not.toHaveBeenCalled()
})
