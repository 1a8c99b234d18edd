import { useTranslation } from 'react-i18next'
import type { Binding } from '../../shared/contracts/ipc/keys.ts'
import { type KeyLabel, keyLabel, keyShortcut } from './key-labels.ts'
import { useLayoutMap } from './layout-map.ts'

export const IS_MAC = typeof navigator !== 'undefined' && /mac/i.test(navigator.userAgent)

/** A key as this keyboard prints it, with the names of Space and Enter in the reader's language. */
export function useKeyLabels(): (binding: Binding) => KeyLabel {
  const layout = useLayoutMap()
  const { t } = useTranslation('common')
  return (binding) => {
    const label = keyLabel(binding, layout, IS_MAC)
    if (binding.code === 'Space') return { ...label, main: t('keys.space') }
    if (binding.code === 'Enter') return { ...label, main: t('keys.enter') }
    return label
  }
}

/** The keys of a control for `aria-keyshortcuts`; undefined when it has none. */
export function useKeyShortcuts(bindings: readonly Binding[]): string | undefined {
  const layout = useLayoutMap()
  return bindings.map((binding) => keyShortcut(binding, layout, IS_MAC)).join(' ') || undefined
}
