import { useTranslation } from 'react-i18next'
import type { Judgement } from '../../shared/contracts/http/decisions.ts'
import type { PolicySet } from '../../shared/contracts/http/policies.ts'
import { assertNever } from '../../shared/lib/assert-never.ts'
import { useLanguage } from '../lib/i18n/use-language.ts'
import { useLocalized } from '../lib/use-localized.ts'
import { clauseText } from './clause-text.ts'
import { useReview } from './services.ts'

/** A judgement in a few words of the reader's language. */
export function useJudgementWords(): (judgement: Judgement) => string {
  const { t } = useTranslation('decision')
  const language = useLanguage()
  const localized = useLocalized()
  const policies = useReview((state) => state.policies)
  const reason = (list: PolicySet['skipReasons'] | undefined, id: string): string => {
    const found = list?.find((one) => one.id === id)
    return found === undefined ? id : localized(found.label)
  }
  return (judgement) => {
    switch (judgement.type) {
      case 'no_violation':
        return t('noViolation')
      case 'violation': {
        const clause = policies?.policies
          .flatMap((policy) => policy.clauses)
          .find((one) => one.id === judgement.clauseId)
        return t('violation', {
          clause: clause === undefined ? judgement.clauseId : clauseText(clause, language).text.title,
        })
      }
      case 'escalate':
        return t('escalated', { reason: reason(policies?.escalationReasons, judgement.reasonId) })
      case 'skip':
        return t('skipped', { reason: reason(policies?.skipReasons, judgement.reasonId) })
      default:
        return assertNever(judgement)
    }
  }
}
