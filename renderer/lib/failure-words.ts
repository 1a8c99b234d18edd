import { useTranslation } from 'react-i18next'
import errors from '../../locales/en/errors.ts'
import type { Failure } from '../../shared/lib/failure.ts'

type KnownCode = keyof typeof errors.code

function isKnown(code: string): code is KnownCode {
  return Object.hasOwn(errors.code, code)
}

/** What a failure is called in the reader's language; its English message is for logs only. */
export function useFailureWords(): (failure: Failure) => string {
  const { t } = useTranslation('errors')
  return ({ code }) => (isKnown(code) && code !== 'unknown' ? t(`code.${code}`) : t('code.unknown', { code }))
}
