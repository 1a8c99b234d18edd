import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PreparedJob } from '../../../data/worker-contract.ts'
import { layOut } from '../../../stores/visible-media.ts'
import { MediaProblem } from './media-problem.tsx'
import { Pictures } from './pictures.tsx'
import { VeilWords } from './veil-words.tsx'

/** The pictures of an item, one at a time, or the word that there are none. */
export function ImageStage({ prepared }: { readonly prepared: PreparedJob }): ReactNode {
  const { t } = useTranslation('review')
  const { item } = prepared.job
  const { pictures } = layOut(item)
  if (pictures.length > 0) return <Pictures prepared={prepared} pictures={pictures} words={<VeilWords />} />
  return item.unusable === undefined ? <MediaProblem words={t('media.missing')} /> : null
}
