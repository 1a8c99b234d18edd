import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFmt } from '../../lib/fmt/use-fmt.ts'
import { useServices, useSetting } from '../../stores/services.ts'
import styles from './settings-screen.module.css'

interface NumberSettingProps {
  readonly name: 'graceSeconds' | 'packSize'
  readonly label: string
  readonly hint?: string
  readonly least: number
  readonly most: number
  readonly step: number
}

/** A number moved by the arrow keys. */
export function NumberSetting({ name, label, hint, least, most, step }: NumberSettingProps): ReactNode {
  const { t } = useTranslation('settings')
  const fmt = useFmt()
  const { settings } = useServices()
  const value = useSetting(name)
  const set = (next: number): void => void settings.set({ [name]: Math.min(most, Math.max(least, next)) })
  const onKeyDown = (event: KeyboardEvent): void => {
    const by =
      event.code === 'ArrowRight' || event.code === 'ArrowUp'
        ? step
        : event.code === 'ArrowLeft' || event.code === 'ArrowDown'
          ? -step
          : 0
    if (by === 0) return
    event.preventDefault()
    set(value + by)
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
        aria-valuemin={least}
        aria-valuemax={most}
        aria-valuenow={value}
        aria-valuetext={words}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <Step sign="−" onClick={() => set(value - step)} />
        <span className={styles.value}>{words}</span>
        <Step sign="+" onClick={() => set(value + step)} />
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
