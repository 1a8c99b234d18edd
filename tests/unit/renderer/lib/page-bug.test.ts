import { expect, it } from 'vitest'
import { pageBugOf, workerBugOf } from '../../../../renderer/lib/page-bug.ts'
import { pageBug } from '../../../../shared/contracts/ipc/page-bug.ts'

const SAID = 'what somebody wrote\n    at home, in the evening'

function anError(stack: string): Error {
  const error = new TypeError(SAID)
  error.stack = `TypeError: ${SAID}\n${stack}`
  return error
}

it('tells the kind and the places of a bug, and none of its words', () => {
  const stack = [
    '    at Lens.draw (app://teduh/assets/index-Bx12_a.js:41:2210)',
    '    at async new Object.<anonymous> (app://teduh/assets/index-Bx12_a.js:7:1)',
    '    at app://teduh/assets/sync.worker-9.js:1:5',
    '    at http://localhost:5173/renderer/app/main.tsx?t=17:3:4',
    '    at Array.map (<anonymous>)',
    '    what somebody wrote below',
  ]
  const bug = pageBugOf(anError(stack.join('\n')))
  expect(bug).toEqual({
    name: 'TypeError',
    frames: [
      'Lens.draw index-Bx12_a.js:41:2210',
      'Object.<anonymous> index-Bx12_a.js:7:1',
      'sync.worker-9.js:1:5',
      'main.tsx:3:4',
    ],
  })
  expect(pageBug.safeParse(bug).success).toBe(true)
})

it('is as long as main takes, however deep the stack', () => {
  const deep = Array(50).fill('    at a (app://teduh/b.js:1:1)').join('\n')
  expect(pageBug.safeParse(pageBugOf(anError(deep))).success).toBe(true)
})

it('tells nothing of what is no error, nor a name that is no name', () => {
  expect(pageBugOf(SAID)).toEqual({ name: 'NoError', frames: [] })
  const error = anError('')
  error.name = SAID
  expect(pageBugOf(error)).toEqual({ name: 'Error', frames: [] })
})

it('tells where a bug of the worker was', () => {
  const at = {
    message: `Uncaught RangeError: ${SAID}`,
    filename: 'app://teduh/assets/w.js',
    lineno: 3,
    colno: 9,
  }
  expect(workerBugOf(at)).toEqual({ name: 'RangeError', frames: ['w.js:3:9'] })
})
