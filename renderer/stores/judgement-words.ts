import { useTranslation } from 'react-i18next'
import type { Judgement } from '../../shared/contracts/http/decisions.ts'
import type { PolicySet } from '../../shared/contracts/http/policies.ts'
import { assertNever } from '../../shared/lib/assert-never.ts'
import { useLanguage } from '../lib/i18n/use-language.ts'
import { useLocalized } from '../lib/use-localized.ts'
import { clauseText } from './clause-text.ts'
import { useReview } from './services.ts'

/**
 * A judgement in a few words of the reader's language, with how many children were judged otherwise. A clause
 * that is no longer in force, or no longer there, is called retired.
 */
export function useJudgementWords(): (judgement: Judgement, exceptions?: number) => string {
  const { t } = useTranslation('decision')
  const language = useLanguage()
  const localized = useLocalized()
  const policies = useReview((state) => state.policies)
  const reason = (list: PolicySet['skipReasons'] | undefined, id: string): string => {
    const found = list?.find((one) => one.id === id)
    return found === undefined ? id : localized(found.label)
  }
  const alone = (judgement: Judgement): string => {
    switch (judgement.type) {
      case 'no_violation':
        return t('noViolation')
      case 'violation': {
        const clause = policies?.policies
          .flatMap((policy) => policy.clauses)
          .find((one) => one.id === judgement.clauseId)
        const words = clause === undefined ? judgement.clauseId : clauseText(clause, language).text.title
        const isRetired = policies !== null && (clause === undefined || clause.retiredAt !== null)
        return isRetired ? t('retired', { clause: words }) : t('violation', { clause: words })
      }
      case 'escalate':
        return t('escalated', { reason: reason(policies?.escalationReasons, judgement.reasonId) })
      case 'skip':
        return t('skipped', { reason: reason(policies?.skipReasons, judgement.reasonId) })
      default:
        return assertNever(judgement)
    }
  }
  return (judgement, exceptions = 0) =>
    exceptions === 0 ? alone(judgement) : `${alone(judgement)} · ${t('exceptions', { count: exceptions })}`
}
