import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { ENFORCEMENT_ACTIONS, type EnforcementAction } from '../../../shared/domain/vocabulary.ts'
import { KeyCap } from '../../commands/key-cap.tsx'
import { chordOf, chordOfPress, foldNumpad } from '../../commands/key-press.ts'
import { type Keyed, keysNow } from '../../commands/keymap.ts'
import { useKeySettings } from '../../commands/use-commands.ts'
import { IS_MAC } from '../../commands/use-key-label.ts'
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

/** No command of its own: the numbers belong to this side while it has the focus. They need Alt where single keys do. */
const BY_NUMBER: Keyed = {
  id: 'picker.toggle',
  scope: 'chooser',
  bindings: ENFORCEMENT_ACTIONS.slice(0, 9).map((_, place) => ({ code: `Digit${place + 1}` })),
}

/** What shall happen on the platform: numbers switch it while this side has the focus, Enter applies. */
export function ActionToggles(props: ActionTogglesProps): ReactNode {
  const { ref, entry, actions, startHere, onToggle, onApply, onTab } = props
  const { t } = useTranslation(['decision', 'policy'])
  const language = useLanguage()
  const keys = keysNow(BY_NUMBER, useKeySettings())
  const first = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (startHere) first.current?.focus()
  }, [startHere])
  const onKeyDown = (event: KeyboardEvent): void => {
    onTab(event)
    if (event.repeat || event.nativeEvent.isComposing) return
    const chord = chordOfPress(event.nativeEvent, IS_MAC)
    const action = ENFORCEMENT_ACTIONS[keys.findIndex((key) => chordOf(key) === chord)]
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
              {keys[place] !== undefined && <KeyCap binding={keys[place]} quiet />}
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
