import { readFileSync } from 'node:fs'

/** A process, told apart from a later one with the same number. */
export interface ProcessMark {
  readonly pid: number
  /** Boot and start of the process where the system tells them (Linux); empty elsewhere. */
  readonly born: string
}

/** Field 22 of /proc/PID/stat, counted from behind the name in parentheses, which may hold anything. */
const START_FIELD = 19

function bornOf(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const start = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[START_FIELD]
    return start === undefined ? '' : `${boot}/${start}`
  } catch {
    return ''
  }
}

export function processMark(pid: number): ProcessMark {
  return { pid, born: bornOf(pid) }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Is this very process still running? In doubt, yes. */
export function isSameProcess({ pid, born }: ProcessMark): boolean {
  if (!isAlive(pid)) return false
  const now = bornOf(pid)
  return born === '' || now === '' || born === now
}
