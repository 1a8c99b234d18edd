import { EyeOff } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Queue } from '../../../shared/contracts/http/queues.ts'
import { EnglishMark } from '../../components/english-mark.tsx'
import { useGrid, useGridRow } from '../../components/grid.ts'
import { cx } from '../../lib/cx.ts'
import { useFmt } from '../../lib/fmt/use-fmt.ts'
import { urgencyOf } from '../../lib/urgency.ts'
import { useLocalized } from '../../lib/use-localized.ts'
import { useServerNow } from '../../stores/use-server-now.ts'
import styles from './queue-table.module.css'

interface QueueTableProps {
  readonly queues: readonly Queue[]
  readonly selected: Queue | null
  readonly onSelect: (id: string) => void
  readonly onOpen: () => void
}

/** How many languages are named before the rest becomes a number. */
const LANGUAGES_SHOWN = 4

export const QueueTable = memo(function QueueTable(props: QueueTableProps): ReactNode {
  const { t } = useTranslation('queues')
  const { attributes, idOf } = useGrid<HTMLTableElement>(t('title'), props.selected?.id ?? null)
  return (
    <div className={styles.box}>
      <table {...attributes} className={styles.table} data-testid="queue-list">
        <thead>
          <tr>
            <th>{t('column.queue')}</th>
            <th className={styles.figure}>{t('column.waiting')}</th>
            <th className={styles.figure}>{t('column.dueSoon')}</th>
            <th>{t('column.nextDeadline')}</th>
            <th>{t('column.oldest')}</th>
            <th>{t('column.languages')}</th>
            <th className={styles.figure}>{t('column.mine')}</th>
          </tr>
        </thead>
        <tbody>
          {props.queues.map((queue) => (
            <QueueRow
              key={queue.id}
              id={idOf(queue.id)}
              queue={queue}
              isSelected={queue.id === props.selected?.id}
              onSelect={props.onSelect}
              onOpen={props.onOpen}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
})

interface QueueRowProps {
  readonly id: string
  readonly queue: Queue
  readonly isSelected: boolean
  readonly onSelect: (id: string) => void
  readonly onOpen: () => void
}

const QueueRow = memo(function QueueRow(props: QueueRowProps): ReactNode {
  const { t } = useTranslation('queues')
  const { id, queue, isSelected, onSelect, onOpen } = props
  const fmt = useFmt()
  const localized = useLocalized()
  const now = useServerNow()
  const row = useGridRow<HTMLTableRowElement>(id, isSelected)
  const languages = Object.entries(queue.byLanguage).toSorted((a, b) => b[1] - a[1])
  const rest = languages.slice(LANGUAGES_SHOWN).reduce((sum, [, count]) => sum + count, 0)
  return (
    <tr
      {...row}
      className={cx(styles.row, isSelected && styles.selected, queue.waiting === 0 && styles.empty)}
      data-testid="queue-row"
      data-queue-id={queue.id}
      onMouseDown={() => onSelect(queue.id)}
      onDoubleClick={onOpen}
    >
      <td className={styles.name}>
        <span>
          {localized(queue.name)}
          <EnglishMark of={queue.name} />
        </span>
        {queue.noCache && <EyeOff size={13} aria-label={t('noCache')} />}
      </td>
      <td className={styles.figure}>{fmt.number(queue.waiting)}</td>
      <td className={cx(styles.figure, queue.dueSoon > 0 ? styles.soon : styles.faint)}>
        {fmt.number(queue.dueSoon)}
      </td>
      <td className={styles[urgencyOf(queue.nextDeadlineAt, now)]}>
        <DueWords at={queue.nextDeadlineAt} now={now} />
      </td>
      <td className={styles.soft}>
        {queue.oldestAt !== null && fmt.relative(Date.parse(queue.oldestAt), now)}
      </td>
      <td>
        {languages.slice(0, LANGUAGES_SHOWN).map(([language, count]) => (
          <span key={language} className={styles.language} title={fmt.language(language)}>
            {language}
            <b>{fmt.number(count)}</b>
          </span>
        ))}
        {rest > 0 && <span className={cx(styles.language, styles.rest)}>{fmt.number(rest)}</span>}
      </td>
      <td className={cx(styles.figure, queue.mine > 0 ? styles.mine : styles.faint)}>
        {fmt.number(queue.mine)}
      </td>
    </tr>
  )
})

function DueWords({ at, now }: { readonly at: string | null; readonly now: number }): ReactNode {
  const { t } = useTranslation('queues')
  const fmt = useFmt()
  if (at === null) return t('noDeadline')
  const left = Date.parse(at) - now
  const time = fmt.duration(Math.max(60_000, Math.abs(left)))
  return left > 0 ? t('dueIn', { time }) : t('overdue', { time })
}
