import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFmt } from '../../lib/fmt/use-fmt.ts'
import { type Steps, stepped } from '../../lib/stepped.ts'
import { useServices, useSetting } from '../../stores/services.ts'
import { Stepper } from './stepper.tsx'

interface NumberSettingProps {
  readonly name: 'graceSeconds' | 'packSize' | 'calmAfter'
  readonly label: string
  readonly hint?: string
  readonly steps: Steps
  /** What stands there instead of nought. */
  readonly nought?: string
}

/** A number moved by the arrow keys. */
export function NumberSetting({ name, label, hint, steps, nought }: NumberSettingProps): ReactNode {
  const { t } = useTranslation('settings')
  const fmt = useFmt()
  const { settings } = useServices()
  const value = useSetting(name)
  const words =
    value === 0 && nought !== undefined
      ? nought
      : name === 'graceSeconds'
        ? t('seconds', { count: value })
        : fmt.number(value)
  return (
    <Stepper
      label={label}
      hint={hint}
      value={value}
      range={steps}
      words={words}
      move={(by) => void settings.set({ [name]: stepped(value, by, steps) })}
    />
  )
}
