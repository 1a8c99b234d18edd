import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import button from '../../components/button.module.css'
import { useServices, useSession, useSyncStatus } from '../../stores/services.ts'
import styles from './settings-screen.module.css'

/** What lies on this machine, who is signed in, and how to leave. */
export function SessionSection(): ReactNode {
  const { t } = useTranslation(['settings', 'common'])
  const { screen } = useServices()
  const view = useSession((state) => state.view)
  const pending = useSyncStatus((status) => status.pending)
  if (view.state !== 'signed_in') return null
  const { reviewer, server, protection } = view
  return (
    <>
      <section className={styles.section}>
        <h2 className={styles.name}>{t('section.data')}</h2>
        <div className={styles.content}>
          <p>{t(`protection.${protection}`)}</p>
          {protection !== 'memory' && <p className={styles.hint}>{t('kept')}</p>}
          <p>{pending === 0 ? t('allSent') : t('unsent', { count: pending })}</p>
        </div>
      </section>
      <section className={styles.section}>
        <h2 className={styles.name}>{t('section.session')}</h2>
        <div className={styles.content}>
          <p>{t('signedInAs', { name: reviewer.displayName, role: t(`common:role.${reviewer.role}`) })}</p>
          <p className={styles.hint}>
            {server.type === 'embedded' ? t('serverEmbedded') : t('server', { address: server.url })}
          </p>
          <button
            type="button"
            className={button.plain}
            data-testid="open-sign-out"
            onClick={() => screen.open('sign_out')}
          >
            {t('signOut')}
          </button>
        </div>
      </section>
    </>
  )
}
