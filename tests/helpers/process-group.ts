import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

/** Members of a process group, from /proc; zombies are dead already and don't count. */
function membersOf(group: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        // pid (name) state parent group …; the name may hold spaces and brackets.
        const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
          .replace(/^.*\) /s, '')
          .split(' ')
        return Number(fields[2]) === group && fields[0] !== 'Z'
      } catch {
        return false
      }
    })
}

/**
 * SIGKILLs every process of a group at the same instant and waits until all are gone.
 * @param group id of the process that leads it (Playwright starts each app as such a leader)
 * @throws when one is still there after 10 s
 */
export async function killGroup(group: number): Promise<void> {
  try {
    process.kill(-group, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
  for (let waited = 0; membersOf(group).length > 0; waited += 20) {
    if (waited > 10_000) throw new Error(`Processes ${membersOf(group).join(', ')} survived SIGKILL.`)
    await pause(20)
  }
}
