import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFmt } from '../../lib/fmt/use-fmt.ts'
import { type Steps, stepped } from '../../lib/stepped.ts'
import { useServices, useSetting } from '../../stores/services.ts'
import styles from './settings-screen.module.css'

interface NumberSettingProps {
  readonly name: 'graceSeconds' | 'packSize'
  readonly label: string
  readonly hint?: string
  readonly steps: Steps
}

/** A number moved by the arrow keys. */
export function NumberSetting({ name, label, hint, steps }: NumberSettingProps): ReactNode {
  const { t } = useTranslation('settings')
  const fmt = useFmt()
  const { settings } = useServices()
  const value = useSetting(name)
  const move = (by: 1 | -1): void => void settings.set({ [name]: stepped(value, by, steps) })
  const onKeyDown = (event: KeyboardEvent): void => {
    const by =
      event.code === 'ArrowRight' || event.code === 'ArrowUp'
        ? 1
        : event.code === 'ArrowLeft' || event.code === 'ArrowDown'
          ? -1
          : 0
    if (by === 0) return
    event.preventDefault()
    move(by)
  }
  const words =
    name === 'graceSeconds' ? (value === 0 ? t('atOnce') : t('seconds', { count: value })) : fmt.number(value)
  return (
    <div className={styles.number}>
      <p className={styles.label}>
        {label}
        {hint !== undefined && <span className={styles.hint}>{hint}</span>}
      </p>
      <div
        className={styles.stepper}
        role="spinbutton"
        aria-label={label}
        aria-valuemin={steps.least}
        aria-valuemax={steps.most}
        aria-valuenow={value}
        aria-valuetext={words}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <Step sign="−" onClick={() => move(-1)} />
        <span className={styles.value}>{words}</span>
        <Step sign="+" onClick={() => move(1)} />
      </div>
    </div>
  )
}

function Step({ sign, onClick }: { readonly sign: string; readonly onClick: () => void }): ReactNode {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.step}
      aria-hidden="true"
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      {sign}
    </button>
  )
}
