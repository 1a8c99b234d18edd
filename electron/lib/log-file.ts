import { join } from 'node:path'
import electronLog from 'electron-log/node'
import type { Log, LogDetail } from './log.ts'

const LARGEST_FILE = 2_000_000

/**
 * A log file in the profile, replaced at 2 MB (one older file is kept).
 *
 * `electron-log/node`, not its main-process entry: that one opens an IPC channel of its own, which nobody guards.
 */
export function fileLog(folder: string, toConsole: boolean): Log {
  const logger = electronLog.create({ logId: 'teduh' })
  // It asks for a name before it asks for a path, and finds none inside a bundle.
  logger.transports.file.setAppName('Teduh')
  logger.transports.file.resolvePathFn = () => join(folder, 'teduh.log')
  logger.transports.file.maxSize = LARGEST_FILE
  logger.transports.file.level = 'info'
  logger.transports.console.level = toConsole ? 'warn' : false
  const line = (message: string, detail?: LogDetail): string =>
    detail === undefined ? message : `${message} ${JSON.stringify(detail)}`
  return {
    info: (message, detail) => logger.info(line(message, detail)),
    warn: (message, detail) => logger.warn(line(message, detail)),
    error: (message, detail) => logger.error(line(message, detail)),
  }
}
