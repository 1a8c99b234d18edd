import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ENFORCEMENT_ACTIONS, type EnforcementAction } from '../../../shared/domain/vocabulary.ts'
import { KeyCap } from '../../commands/key-cap.tsx'
import { foldNumpad } from '../../commands/key-press.ts'
import { cx } from '../../lib/cx.ts'
import { useLanguage } from '../../lib/i18n/use-language.ts'
import { clauseText } from '../../stores/clause-text.ts'
import styles from './clause-picker.module.css'
import type { ClauseInPolicy } from './rank-clauses.ts'

interface ActionTogglesProps {
  readonly ref: Ref<HTMLFieldSetElement>
  readonly entry: ClauseInPolicy | undefined
  readonly actions: readonly EnforcementAction[]
  readonly startHere: boolean
  readonly onToggle: (action: EnforcementAction) => void
  readonly onApply: () => void
  readonly onTab: (event: KeyboardEvent) => void
}

/** What shall happen on the platform: numbers switch it while this side has the focus, Enter applies. */
export function ActionToggles(props: ActionTogglesProps): ReactNode {
  const { ref, entry, actions, startHere, onToggle, onApply, onTab } = props
  const { t } = useTranslation(['decision', 'policy'])
  const language = useLanguage()
  const first = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (startHere) first.current?.focus()
  }, [startHere])
  const onKeyDown = (event: KeyboardEvent): void => {
    onTab(event)
    if (event.repeat || event.nativeEvent.isComposing) return
    const place = /^Digit([1-9])$/.exec(foldNumpad(event.code))?.[1]
    const action = place === undefined ? undefined : ENFORCEMENT_ACTIONS[Number(place) - 1]
    if (action !== undefined) {
      event.preventDefault()
      onToggle(action)
    } else if (foldNumpad(event.code) === 'Enter') {
      event.preventDefault()
      onApply()
    }
  }
  const shown = entry === undefined ? null : clauseText(entry.clause, language)
  return (
    <fieldset
      className={styles.side}
      aria-label={t('picker.actions')}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      ref={(node) => {
        first.current = node
        if (typeof ref === 'function') ref(node)
        else if (ref !== null) ref.current = node
      }}
    >
      {shown !== null && (
        <div className={styles.text} lang={shown.lang}>
          {shown.caution !== null && (
            <p className={styles.caution} lang={language}>
              {shown.caution === 'english' ? t('policy:inEnglish') : t('policy:outdated')}
            </p>
          )}
          <h3 className={styles.name}>{shown.text.title}</h3>
          <p>{shown.text.text}</p>
        </div>
      )}
      <h3 className={styles.heading}>{t('picker.actions')}</h3>
      <ul>
        {ENFORCEMENT_ACTIONS.map((action, place) => (
          <li key={action}>
            <label className={cx(styles.action, actions.includes(action) && styles.on)}>
              <KeyCap binding={{ code: `Digit${place + 1}` }} quiet />
              <span>{t(`action.${action}`)}</span>
              <input
                type="checkbox"
                tabIndex={-1}
                className={styles.box}
                checked={actions.includes(action)}
                onMouseDown={(event) => event.preventDefault()}
                onChange={() => onToggle(action)}
              />
            </label>
          </li>
        ))}
      </ul>
      <p className={styles.hint}>{t('picker.toggleHint')}</p>
    </fieldset>
  )
}
