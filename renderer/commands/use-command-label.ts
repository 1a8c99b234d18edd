import { useTranslation } from 'react-i18next'

/** Ids of commands are keys of the `commands` texts; one without a text shows its id, and a test finds it. */
export function useCommandLabels(): (id: string) => string {
  const { i18n } = useTranslation('commands')
  return (id) => {
    const text: unknown =
      i18n.getResource(i18n.language, 'commands', id) ?? i18n.getResource('en', 'commands', id)
    return typeof text === 'string' ? text : id
  }
}

export function useCommandLabel(id: string): string {
  return useCommandLabels()(id)
}
