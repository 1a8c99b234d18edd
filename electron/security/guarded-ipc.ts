import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent } from 'electron'
import type { z } from 'zod'
import { REFUSED } from '../../shared/contracts/ipc/bridge.ts'
import { failed, type Result } from '../../shared/lib/failure.ts'
import type { Log } from '../lib/log.ts'
import type { OwnPage } from './own-page.ts'
import { answerSafely } from './safe-answer.ts'
import { isOwnSender } from './sender.ts'

export interface GuardedIpc {
  /** Answers calls on a channel: checks the sender, parses the input, answers with a value, never throws. */
  handle<Schema extends z.ZodType, Value>(
    channel: string,
    schema: Schema,
    answer: (input: z.output<Schema>) => Promise<Result<Value>> | Result<Value>,
  ): void
  /** Hears messages without an answer and without content. */
  on(channel: string, hear: (event: IpcMainEvent) => void): void
}

/** The only place where main listens to the page (promise S4). */
export function guardedIpc(ipc: Pick<IpcMain, 'handle' | 'on'>, page: OwnPage, log: Log): GuardedIpc {
  const accepts = (channel: string, event: IpcMainEvent | IpcMainInvokeEvent): boolean => {
    if (isOwnSender(page, event.senderFrame)) return true
    log.warn('a message of a stranger was refused', { channel })
    return false
  }
  return {
    handle(channel, schema, answer) {
      ipc.handle(channel, async (event, ...input: unknown[]) => {
        if (!accepts(channel, event) || input.length > 1) return failed(REFUSED)
        return await answerSafely(schema, input[0], answer, (error) => {
          log.error('a call of the page failed', { channel, error })
        })
      })
    },
    on(channel, hear) {
      ipc.on(channel, (event) => {
        if (accepts(channel, event)) hear(event)
      })
    },
  }
}
