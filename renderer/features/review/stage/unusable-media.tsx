import { memo, type ReactNode, useLayoutEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Item } from '../../../../shared/contracts/http/item.ts'
import type { JobId } from '../../../../shared/domain/ids.ts'
import { ContentText } from '../../../components/content-text.tsx'
import { keyed } from '../../../lib/keyed.ts'
import { useServices } from '../../../stores/services.ts'
import own from './media-problem.module.css'
import { MediaProblem } from './media-problem.tsx'
import { useIsOnStage } from './on-stage.ts'

type Unusable = NonNullable<Item['unusable']>[number]

/** Files that came with the report and are never opened: what they are, and that they were not seen. */
export const UnusableMedia = memo(function UnusableMedia(props: {
  readonly jobId: JobId
  readonly unusable: readonly Unusable[]
}): ReactNode {
  const { jobId, unusable } = props
  const { t } = useTranslation('review')
  const { reveal } = useServices()
  const isOnStage = useIsOnStage()
  // With the commit that puts it on the stage: the next key may be the verdict.
  useLayoutEffect(() => {
    if (isOnStage) reveal.markUnshowable(jobId)
  }, [isOnStage, reveal, jobId])
  const words = ({ reason, type }: Unusable): string => {
    if (reason !== 'unsupported') return t(`unusable.${reason}`)
    return type === undefined ? t('unusable.unknown') : t('unusable.unsupported', { type })
  }
  return (
    <div className={own.files}>
      {keyed(unusable, (file) => `${file.reason} ${file.alt ?? ''}`).map(({ key, value: file }) => (
        <p key={key}>
          {words(file)}{' '}
          {file.alt !== undefined && (
            <span dir="auto" className={own.alt}>
              <ContentText text={file.alt} />
            </span>
          )}
        </p>
      ))}
      <MediaProblem words={t('unusable.hint')} />
    </div>
  )
})
