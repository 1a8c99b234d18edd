import { expect, it } from 'vitest'
import { reviewWorkerOf } from '../../../../renderer/app/worker-adapter.ts'
import type { WorkerClient } from '../../../../renderer/data/worker-client.ts'
import { createWorkerClient, type WorkerLike } from '../../../../renderer/data/worker-client.ts'
import type { FromWorker } from '../../../../renderer/data/worker-contract.ts'
import { aJob } from '../samples.ts'

function aLine(): { readonly client: WorkerClient; readonly says: (message: FromWorker) => void } {
  const worker: WorkerLike = {
    postMessage: () => undefined,
    onmessage: null,
    onerror: null,
    terminate: () => undefined,
  }
  return {
    client: createWorkerClient(worker),
    says: (data) => worker.onmessage?.(new MessageEvent('message', { data })),
  }
}

it('passes on what was read anew: words that became slurs are masked in items that are in hand', () => {
  const { client, says } = aLine()
  const heard: string[] = []
  const stop = reviewWorkerOf(client).subscribe((push) => heard.push(push.type))
  const reading = { language: { guess: 'und', by: 'none' }, texts: new Map(), isWhole: true } as const
  says({ type: 'read', jobId: aJob(1).job.id, reading })
  says({ type: 'prepared', prepared: aJob(1) })
  expect(heard).toEqual(['read', 'prepared'])
  stop()
  says({ type: 'prepared', prepared: aJob(1) })
  expect(heard).toHaveLength(2)
})
