import { Bell, Cloud, CloudOff, CloudUpload } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from '../../lib/cx.ts'
import { useServices, useSyncAround } from '../../stores/services.ts'
import styles from './sync-status.module.css'

/** Whether the server answers, what it has not been told yet, and what needs the reviewer. Always in the same place. */
export function SyncStatus(): ReactNode {
  const { t } = useTranslation('sync')
  const { screen } = useServices()
  const known = useSyncAround((state) => state.known)
  const online = useSyncAround(({ status }) => status.online)
  const pending = useSyncAround(({ status }) => status.pending)
  const acknowledged = useSyncAround(({ status }) => status.acknowledged)
  const attention = useSyncAround(({ status }) => status.attention)
  const offline = known && !online
  const Icon = offline ? CloudOff : pending > 0 ? CloudUpload : Cloud
  return (
    <div
      className={cx(styles.sync, offline && styles.offline)}
      data-testid="sync-status"
      data-online={known ? online : undefined}
      data-pending={known ? pending : undefined}
      data-acknowledged={known ? acknowledged : undefined}
      data-attention={known ? attention : undefined}
    >
      {attention > 0 && (
        <button
          type="button"
          className={styles.attention}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => screen.open('attention')}
        >
          <Bell size={14} strokeWidth={2} aria-hidden="true" />
          {t('attention', { count: attention })}
        </button>
      )}
      <span className={styles.words}>
        {offline && <span>{t('offline')}</span>}
        {pending > 0 && <span>{t('pending', { count: pending })}</span>}
        {online && pending === 0 && <span>{t('synced')}</span>}
      </span>
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
    </div>
  )
}
