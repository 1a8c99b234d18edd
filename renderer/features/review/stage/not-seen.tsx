import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Item } from '../../../../shared/contracts/http/item.ts'
import { ContentText } from '../../../components/content-text.tsx'
import type { PreparedJob } from '../../../data/worker-contract.ts'
import { useFmt } from '../../../lib/fmt/use-fmt.ts'
import { keyed } from '../../../lib/keyed.ts'
import { isMoving } from '../../../stores/unshown.ts'
import { isSound, layOut } from '../../../stores/visible-media.ts'
import own from './media-problem.module.css'
import { MediaProblem } from './media-problem.tsx'
import { useRevealHere } from './on-stage.ts'

type Unusable = NonNullable<Item['unusable']>[number]

/** What came with the item and is not seen by whoever judges it here; that a clean verdict is no answer to it. */
export const NotSeen = memo(function NotSeen({ prepared }: { readonly prepared: PreparedJob }): ReactNode {
  const { t } = useTranslation('review')
  const fmt = useFmt()
  const { item } = prepared.job
  // Of a veil that was late it is found on the stage only.
  const isFoundMoving = useRevealHere((state) => isMoving(state.unshown), false)
  const moves = isFoundMoving || prepared.veils.some((veil) => veil.moves === true)
  const { leftOut } = layOut(item)
  const sounds = leftOut.filter(isSound).length
  const films = leftOut.length - sounds
  const unusable = item.unusable ?? []
  if (!moves && leftOut.length === 0 && unusable.length === 0) return null
  return (
    <div className={own.files}>
      <UnusableFiles unusable={unusable} />
      {films > 0 && <p>{t('media.filmsLeftOut', { n: fmt.number(films) })}</p>}
      {sounds > 0 && <p>{t('media.soundsLeftOut', { n: fmt.number(sounds) })}</p>}
      {moves && <p>{t('media.moves')}</p>}
      <MediaProblem words={t(unusable.length > 0 ? 'unusable.hint' : 'media.notAll')} />
    </div>
  )
})

/** Files that came with the report and are never opened: what they are. */
function UnusableFiles({ unusable }: { readonly unusable: readonly Unusable[] }): ReactNode {
  const { t } = useTranslation('review')
  const words = ({ reason, type }: Unusable): string => {
    if (reason !== 'unsupported') return t(`unusable.${reason}`)
    return type === undefined ? t('unusable.unknown') : t('unusable.unsupported', { type })
  }
  return keyed(unusable, (file) => `${file.reason} ${file.alt ?? ''}`).map(({ key, value: file }) => (
    <p key={key}>
      {words(file)}{' '}
      {file.alt !== undefined && (
        <span dir="auto" className={own.alt}>
          <ContentText text={file.alt} />
        </span>
      )}
    </p>
  ))
}
