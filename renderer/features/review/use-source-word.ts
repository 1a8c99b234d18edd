import { useTranslation } from 'react-i18next'
import { HARM_CLASSES, type HarmClass } from '../../../shared/domain/vocabulary.ts'

function isHarmClass(word: string): word is HarmClass {
  return HARM_CLASSES.some((one) => one === word)
}

/**
 * What a source system's code for a report reason or a signal is called. Codes that name a harm class have our words
 * for it; of the others nobody knows more than the code, which is shown with its words apart.
 */
export function useSourceWord(): (code: string) => string {
  const { t } = useTranslation('common')
  return (code) => (isHarmClass(code) ? t(`harmClass.${code}`) : code.replaceAll('_', ' '))
}
