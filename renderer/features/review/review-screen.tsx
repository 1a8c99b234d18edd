import { type ReactNode, useEffect } from 'react'
import { useCommandEnvironment } from '../../commands/use-commands.ts'
import { useBoundCommands } from '../../commands/use-screen-commands.ts'
import { useReview, useServices } from '../../stores/services.ts'
import { VerdictBar } from './bar/verdict-bar.tsx'
import { ClausePicker } from './clause-picker.tsx'
import { NextStrip } from './next-strip.tsx'
import { PackDone } from './pack-done.tsx'
import { SidePanel } from './panel/side-panel.tsx'
import { REVIEW_COMMANDS } from './review-commands.ts'
import styles from './review-screen.module.css'
import { ItemStage } from './stage/item-stage.tsx'

/** One item is the whole world; everything else is at the edge, in the same place every time. */
export function ReviewScreen(): ReactNode {
  const services = useServices()
  const commandOf = useBoundCommands(REVIEW_COMMANDS, services)
  const hasItem = useReview((state) => state.current !== null)
  useVeilOnChange()
  return (
    <div className={styles.screen}>
      <div className={styles.middle}>
        <NextStrip />
        <main className={styles.stage}>
          {hasItem ? <ItemStage /> : <PackDone leave={commandOf('review.leave')} />}
        </main>
        <SidePanel />
      </div>
      <VerdictBar commandOf={commandOf} />
      <Chooser />
    </div>
  )
}

function Chooser(): ReactNode {
  const chooser = useReview((state) => state.chooser)
  return chooser?.type === 'clause' ? <ClausePicker startAt={chooser.clauseId} /> : null
}

/** The item that goes is inert once keys rest only: whatever of it has the focus must not get the next key. */
function leaveItem(): void {
  const { activeElement } = document
  if (activeElement instanceof HTMLElement && activeElement.closest('[data-shown]') !== null)
    activeElement.blur()
}

/** A hold ends with its item: the next one is never revealed by a key that went down for another. */
function useVeilOnChange(): void {
  const { review, reveal, handles } = useServices()
  const { dispatch } = useCommandEnvironment()
  useEffect(() => {
    const stop = review.store.subscribe((state, before) => {
      if (state.current?.job.id === before.current?.job.id) return
      dispatch.letGo()
      leaveItem()
      handles.why.get()?.leave()
    })
    return () => {
      stop()
      dispatch.letGo()
      reveal.veil()
    }
  }, [review, reveal, handles, dispatch])
}
