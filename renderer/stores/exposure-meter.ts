import type { StoreApi } from 'zustand/vanilla'
import type { Look, OpenLevel } from '../../shared/domain/exposure.ts'
import type { JobId } from '../../shared/domain/ids.ts'
import type { HarmClass } from '../../shared/domain/vocabulary.ts'
import { type DurationMs, SECOND } from '../../shared/lib/time.ts'
import type { Clock } from './clock.ts'
import type { RevealState } from './reveal-store.ts'

/** A long reveal is told in parts of this length, so that a crash loses no more than one. */
const PART: DurationMs = 5 * SECOND
/** A part that took longer than this was not looked at: the machine slept. */
const LONGEST_PART: DurationMs = 2 * PART

export interface ExposureMeterDeps {
  readonly reveal: StoreApi<RevealState>
  readonly clock: Pick<Clock, 'monotonic'>
  /** @returns a function that cancels it. */
  readonly after: (wait: DurationMs, run: () => void) => () => void
  readonly classesOf: (jobId: JobId) => readonly HarmClass[]
  /** Is called while a key is at work: whoever takes it does nothing long. */
  readonly tell: (look: Look) => void
  /** A reveal of this level begins. */
  readonly began: (level: OpenLevel, classes: readonly HarmClass[]) => void
}

interface OpenLook {
  readonly classes: readonly HarmClass[]
  readonly level: OpenLevel
  readonly since: DurationMs
  readonly begins: boolean
  readonly cancel: () => void
}

/** Measures what is revealed for how long; the answer stops it. */
export function meterExposure(deps: ExposureMeterDeps): () => void {
  const { reveal, clock, after, classesOf, tell, began } = deps
  let open: OpenLook | null = null

  const close = (): void => {
    if (open === null) return
    const { classes, level, since, begins, cancel } = open
    open = null
    cancel()
    tell({ classes, level, begins, ms: Math.min(clock.monotonic() - since, LONGEST_PART) })
  }
  const begin = (level: OpenLevel, classes: readonly HarmClass[], begins: boolean): void => {
    const cancel = after(PART, () => {
      close()
      begin(level, classes, false)
    })
    open = { classes, level, begins, since: clock.monotonic(), cancel }
  }

  const stop = reveal.subscribe(({ jobId, level }, before) => {
    if (jobId === before.jobId && level === before.level) return
    close()
    if (level === 'veil' || jobId === null) return
    const classes = classesOf(jobId)
    begin(level, classes, true)
    began(level, classes)
  })
  return () => {
    stop()
    close()
  }
}
