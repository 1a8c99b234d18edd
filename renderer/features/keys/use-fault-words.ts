import { useTranslation } from 'react-i18next'
import { assertNever } from '../../../shared/lib/assert-never.ts'
import type { KeymapFault } from '../../commands/keymap-text.ts'
import { useCommandLabels } from '../../commands/use-command-label.ts'

/** What is wrong with some keys, in words that name the command. */
export function useFaultWords(): (fault: KeymapFault) => string {
  const { t } = useTranslation('keys')
  const label = useCommandLabels()
  return (fault) => {
    switch (fault.type) {
      case 'no_text_of_keys':
        return t('fault.noText')
      case 'other_version':
        return t('fault.otherVersion')
      case 'not_keys':
        return t('fault.notKeys', { where: fault.where })
      case 'unknown_command':
        return t('fault.unknown', { command: fault.command })
      case 'unusable':
        return t('fault.unusable', { command: label(fault.command), key: fault.chord })
      case 'shared':
        return t('fault.shared', {
          command: label(fault.command),
          other: label(fault.other),
          key: fault.chord,
        })
      default:
        return assertNever(fault)
    }
  }
}
