import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { BoundCommand } from '../../../commands/command.ts'
import { CommandButton } from '../../../commands/command-button.tsx'
import { alikeAhead } from '../../../stores/alike.ts'
import { useReview, useReviewAround } from '../../../stores/services.ts'
import styles from './verdict-bar.module.css'

interface CaseLineProps {
  readonly alikeCommand: BoundCommand
}

/** What the next verdict goes for, where that is more than one thing: a frame behind the item. */
export const CaseLine = memo(function CaseLine({ alikeCommand }: CaseLineProps): ReactNode {
  const { t } = useTranslation('decision')
  const marked = useReviewAround((state) => state.marks.size)
  const others = useReviewAround((state) => alikeAhead(state).length)
  const alike = useReview((state) => state.alike)
  return (
    <span
      className={styles.case}
      data-testid="case"
      data-marked={marked}
      data-alike={others}
      data-together={alike}
    >
      {others > 0 && (
        <CommandButton
          command={alikeCommand}
          label={alike ? t('case.alikeOn', { count: others + 1 }) : t('case.alike', { count: others })}
          tone={alike ? 'strong' : 'quiet'}
        />
      )}
    </span>
  )
})
