import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../components/banner.tsx'
import { useFailureWords } from '../../lib/failure-words.ts'
import { useSession, useSync, useSyncStatus } from '../../stores/services.ts'

/** The most important thing to know about the work's safety, in one line, or nothing. */
export function EdgeBanner(): ReactNode {
  const { t } = useTranslation('sync')
  const words = useFailureWords()
  const known = useSync((state) => state.known)
  const notOpened = useSync((state) => state.notOpened)
  const storeFailure = useSyncStatus((status) => status.storeFailure) ?? notOpened
  const online = useSyncStatus((status) => status.online)
  const inMemory = useSession(({ view }) => view.state === 'signed_in' && view.protection === 'memory')
  if (storeFailure !== null)
    return <Banner tone="danger" text={t('storeFailure', { reason: words(storeFailure) })} />
  // Before the store is open nothing is known of the network either.
  if (!known) return null
  if (!online) return <Banner tone="note" text={t('offlineBanner')} />
  return inMemory ? <Banner tone="note" text={t('memoryBanner')} /> : null
}
