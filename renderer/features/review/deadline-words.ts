import { useTranslation } from 'react-i18next'
import { useFmt } from '../../lib/fmt/use-fmt.ts'
import { CLOCK_UNDER } from '../../lib/urgency.ts'

/** What is left of a deadline, or how long it is over, at the server's time. */
export function useDeadlineWords(): (deadlineAt: string | null, now: number) => string {
  const { t } = useTranslation('review')
  const fmt = useFmt()
  return (deadlineAt, now) => {
    if (deadlineAt === null) return t('deadline.none')
    const left = Date.parse(deadlineAt) - now
    const time = Math.abs(left) < CLOCK_UNDER ? fmt.clock(Math.abs(left)) : fmt.duration(Math.abs(left))
    return left > 0 ? t('deadline.left', { time }) : t('deadline.over', { time })
  }
}
