import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExposureSum, OpenLevel } from '../../../shared/domain/exposure.ts'
import { HARM_CLASSES, type HarmClass } from '../../../shared/domain/vocabulary.ts'
import { useFmt } from '../../lib/fmt/use-fmt.ts'
import styles from './exposure-dialog.module.css'

const LEVELS = ['reduced', 'grey', 'full'] as const satisfies readonly OpenLevel[]
const ROWS: readonly (HarmClass | null)[] = [...HARM_CLASSES, null]

interface ExposureTableProps {
  readonly title: string
  readonly sums: readonly ExposureSum[]
}

/** Time at each level and number of reveals, by class; the bars compare the classes of one table. */
export function ExposureTable({ title, sums }: ExposureTableProps): ReactNode {
  const { t } = useTranslation(['wellbeing', 'common'])
  const fmt = useFmt()
  const rows = ROWS.flatMap((harmClass) => {
    const own = sums.filter((sum) => sum.harmClass === harmClass)
    return own.length === 0 ? [] : [{ harmClass, own, ms: own.reduce((ms, sum) => ms + sum.ms, 0) }]
  })
  const most = Math.max(1, ...rows.map(({ ms }) => ms))
  return (
    <section>
      <h3 className={styles.period}>{title}</h3>
      {rows.length === 0 ? (
        <p className={styles.none}>{t('exposure.none')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('exposure.harmClass')}</th>
              <th scope="col" className={styles.figure}>
                {t('exposure.count')}
              </th>
              {LEVELS.map((level) => (
                <th key={level} scope="col" className={styles.figure}>
                  {t(`common:revealLevel.${level}`)}
                </th>
              ))}
              <td className={styles.bars} />
            </tr>
          </thead>
          <tbody>
            {rows.map(({ harmClass, own, ms }) => (
              <tr
                key={harmClass ?? 'total'}
                className={harmClass === null ? styles.total : undefined}
                data-class={harmClass ?? 'total'}
                data-ms={ms}
              >
                <th scope="row">
                  {harmClass === null ? t('exposure.total') : t(`common:harmClass.${harmClass}`)}
                </th>
                <td className={styles.figure}>
                  {fmt.number(own.reduce((count, sum) => count + sum.count, 0))}
                </td>
                {LEVELS.map((level) => (
                  <td key={level} className={styles.figure}>
                    {fmt.clock(own.find((sum) => sum.level === level)?.ms ?? 0)}
                  </td>
                ))}
                <td className={styles.bars}>
                  <svg
                    className={styles.bar}
                    viewBox="0 0 100 8"
                    preserveAspectRatio="none"
                    aria-hidden="true"
                  >
                    <rect width={(100 * ms) / most} height="8" />
                  </svg>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
