import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { between, dayOf, EMPTY_LEDGER, SHOWN_DAYS } from '../../../shared/domain/exposure.ts'
import { CommandLayer } from '../../commands/layer.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { ScrollRegion } from '../../components/scroll-region.tsx'
import { useFmt } from '../../lib/fmt/use-fmt.ts'
import { useNow } from '../../lib/ticker.ts'
import { useExposure, useServices } from '../../stores/services.ts'
import styles from './exposure-dialog.module.css'
import { ExposureTable } from './exposure-table.tsx'

/** What was revealed to this person, for them alone: figures, and no word about what they mean. */
export function ExposureDialog(): ReactNode {
  const { t } = useTranslation('wellbeing')
  const fmt = useFmt()
  const { screen, exposure } = useServices()
  const ledger = useExposure((state) => state.ledger) ?? EMPTY_LEDGER
  const region = useRef<HTMLElement>(null)
  const now = useNow()
  const today = dayOf(now)
  const first = dayOf(now, SHOWN_DAYS - 1)
  useEffect(() => void exposure.refresh(), [exposure])
  return (
    <CommandLayer>
      <Dialog title={t('exposure.title')} onClose={screen.close} width="wide" testId="exposure">
        <ScrollRegion className={styles.content} region={region} label={t('exposure.title')}>
          <p className={styles.hint}>{t('exposure.own')}</p>
          <ExposureTable title={t('exposure.today')} sums={between(ledger, today, today)} />
          <ExposureTable
            title={t('exposure.days', { days: fmt.number(SHOWN_DAYS) })}
            sums={between(ledger, first, today)}
          />
          <p className={styles.hint}>{t('exposure.counting')}</p>
        </ScrollRegion>
      </Dialog>
    </CommandLayer>
  )
}
