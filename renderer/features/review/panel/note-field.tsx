import { memo, type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { CommandKey } from '../../../commands/command-key.tsx'
import { useReview, useServices } from '../../../stores/services.ts'
import styles from './note-field.module.css'

/** As much as a decision can carry. */
const LONGEST = 4_000

/** What the reviewer wants to say with the decision. It goes with the next one and is then empty again. */
export const NoteField = memo(function NoteField(): ReactNode {
  const { t } = useTranslation('review')
  const { review, handles } = useServices()
  const note = useReview((state) => state.note)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => handles.note.put({ focus: () => field.current?.focus() }), [handles])
  return (
    <div className={styles.note}>
      <CommandKey id="review.note" quiet />
      <textarea
        ref={field}
        className={styles.field}
        aria-label={t('note.label')}
        placeholder={t('note.placeholder')}
        title={t('note.hint')}
        maxLength={LONGEST}
        value={note}
        dir="auto"
        onChange={(event) => review.patch({ note: event.target.value })}
        onKeyDown={(event) => {
          // An input method uses Escape to give up a composition; that is not leaving the field.
          if (event.code !== 'Escape' || event.nativeEvent.isComposing) return
          event.preventDefault()
          field.current?.blur()
        }}
      />
    </div>
  )
})
