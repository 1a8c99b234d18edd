import { memo, type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { assertNever } from '../../../../shared/lib/assert-never.ts'
import { ContentText } from '../../../components/content-text.tsx'
import { KindIcon } from '../../../components/kind-icon.tsx'
import type { PreparedJob } from '../../../data/worker-contract.ts'
import { useFmt } from '../../../lib/fmt/use-fmt.ts'
import { useNow } from '../../../lib/ticker.ts'
import { useReview, useServices } from '../../../stores/services.ts'
import { stageFor } from '../../../stores/visible-media.ts'
import { AudioStage } from './audio-stage.tsx'
import { CollectionStage } from './collection-stage.tsx'
import { TIMED } from './element-timing.ts'
import { ImageStage } from './image-stage.tsx'
import styles from './item-stage.module.css'
import { TextStage } from './text-stage.tsx'
import { useScroller } from './use-scroller.ts'
import { VideoStage } from './video-stage.tsx'

/** The item under review. Every job gets its own nodes: nothing of the last one can be left behind. */
export const ItemStage = memo(function ItemStage(): ReactNode {
  const current = useReview((state) => state.current)
  return current === null ? null : <ItemView key={current.job.id} prepared={current} />
})

function ItemView({ prepared }: { readonly prepared: PreparedJob }): ReactNode {
  const { review } = useServices()
  const { item, id } = prepared.job
  const scroller = useRef<HTMLDivElement>(null)
  useScroller(scroller)
  useEffect(() => {
    // The frame that carries this commit; handle time starts when it is shown.
    const frame = requestAnimationFrame(() => review.painted(id))
    return () => cancelAnimationFrame(frame)
  }, [review, id])
  const stage = stageFor(item)
  return (
    <article
      className={styles.item}
      data-testid="item"
      data-item-id={item.id}
      data-job-id={id}
      data-kind={item.kind}
      data-language={item.language}
      data-stage={stage}
    >
      <ItemHead prepared={prepared} />
      <div className={styles.body} ref={scroller} data-scrolls={stage === 'text'}>
        <StageOf stage={stage} prepared={prepared} />
      </div>
    </article>
  )
}

function StageOf(props: {
  readonly stage: ReturnType<typeof stageFor>
  readonly prepared: PreparedJob
}): ReactNode {
  const { stage, prepared } = props
  switch (stage) {
    case 'text':
      return <TextStage prepared={prepared} />
    case 'image':
      return <ImageStage prepared={prepared} />
    case 'audio':
      return <AudioStage prepared={prepared} />
    case 'video':
      return <VideoStage prepared={prepared} />
    case 'collection':
      return <CollectionStage prepared={prepared} />
    default:
      return assertNever(stage)
  }
}

/** Title, caption and classification: what is read before any media is looked at. */
function ItemHead({ prepared }: { readonly prepared: PreparedJob }): ReactNode {
  const { t } = useTranslation(['review', 'common'])
  const fmt = useFmt()
  const { item } = prepared.job
  const lang = item.language === 'und' ? undefined : item.language
  return (
    <header className={styles.head}>
      <p className={styles.meta}>
        <span className={styles.kind}>
          <KindIcon kind={item.kind} />
          {t(`common:kind.${item.kind}`)}
        </span>
        <span>{fmt.language(item.language)}</span>
        <Published createdAt={item.createdAt} />
      </p>
      <h1
        className={styles.title}
        id={`title-${prepared.job.id}`}
        data-testid="item-title"
        lang={lang}
        dir="auto"
        elementtiming={TIMED.title}
      >
        {item.title === '' ? t('stage.untitled') : <ContentText text={item.title} />}
      </h1>
      {item.caption !== undefined && (
        <p className={styles.caption} lang={lang} dir="auto">
          <ContentText text={item.caption} />
        </p>
      )}
      {item.classification !== undefined && item.classification.length > 0 && (
        <ul className={styles.classes} aria-label={t('stage.classification')}>
          {item.classification.map(({ harmClass, score }) => (
            <li key={harmClass} className={styles.class}>
              {t(`common:harmClass.${harmClass}`)}
              <span className={styles.score}>{fmt.percent(score)}</span>
            </li>
          ))}
        </ul>
      )}
    </header>
  )
}

function Published({ createdAt }: { readonly createdAt: string }): ReactNode {
  const { t } = useTranslation('review')
  const fmt = useFmt()
  const now = useNow()
  const at = Date.parse(createdAt)
  return <span title={fmt.dateTime(at)}>{t('stage.created', { time: fmt.relative(at, now) })}</span>
}
