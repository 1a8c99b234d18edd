import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../../shared/lib/failure.ts'
import { useFailureWords } from '../../../lib/failure-words.ts'
import { MediaProblem } from './media-problem.tsx'

interface MissingMediaProps {
  readonly what: 'sound' | 'film'
  /** Null while that is being asked. */
  readonly why: Failure | null
  readonly onRetry: () => void
}

/** A sound or film that could not be had, and why as soon as that is known. */
export function MissingMedia({ what, why, onRetry }: MissingMediaProps): ReactNode {
  const { t } = useTranslation('review')
  const words = useFailureWords()
  const text =
    why === null ? t(`media.${what}Unavailable`) : t(`media.${what}UnavailableFor`, { reason: words(why) })
  return <MediaProblem words={text} onRetry={onRetry} />
}
