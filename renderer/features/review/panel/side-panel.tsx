import { memo, type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { NOTHING_READ } from '../../../data/reading.ts'
import { useReviewAround, useSetting } from '../../../stores/services.ts'
import { ReadingContext } from '../text/reading-context.ts'
import { NoteField } from './note-field.tsx'
import { PanelResizer } from './panel-resizer.tsx'
import { PolicyPanel } from './policy-panel.tsx'
import styles from './side-panel.module.css'
import { WhyPanel } from './why-panel.tsx'

/**
 * Why the item is here, the policy, and the note. It may follow the stage by one frame: the item itself is
 * what the eyes wait for.
 */
export const SidePanel = memo(function SidePanel(): ReactNode {
  const { t } = useTranslation('review')
  const width = useSetting('panelWidth')
  const current = useReviewAround((state) => state.current)
  const here = useMemo(
    () => ({ jobId: current?.job.id ?? null, reading: current?.reading ?? NOTHING_READ }),
    [current],
  )
  return (
    <aside className={styles.panel} style={{ width }} aria-label={t('why.title')}>
      <PanelResizer />
      <ReadingContext value={here}>
        <WhyPanel job={current?.job ?? null} />
      </ReadingContext>
      <PolicyPanel current={current} />
      <NoteField />
    </aside>
  )
})
