import { memo, type ReactNode, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { assertNever } from '../../../../shared/lib/assert-never.ts'
import { KindIcon } from '../../../components/kind-icon.tsx'
import type { PreparedJob } from '../../../data/worker-contract.ts'
import { useFmt } from '../../../lib/fmt/use-fmt.ts'
import { useClock } from '../../../lib/ticker.ts'
import { useServices } from '../../../stores/services.ts'
import { type Layout, stageFor } from '../../../stores/visible-media.ts'
import { PersonStage } from '../person/person-stage.tsx'
import { ContentLanguage } from '../text/content-language.tsx'
import { ItemText } from '../text/item-text.tsx'
import { ReadingContext, useContentLang } from '../text/reading-context.ts'
import { TranslationPane } from '../text/translation-pane.tsx'
import { AudioStage } from './audio-stage.tsx'
import { CollectionStage } from './collection-stage.tsx'
import { ITEM_SHOWN } from './element-timing.ts'
import { ImageStage } from './image-stage.tsx'
import styles from './item-stage.module.css'
import { NotSeen } from './not-seen.tsx'
import { PartOfContext, useIsOnStage } from './on-stage.ts'
import { ScrolledFields, TextStage } from './text-stage.tsx'
import { type Sheet, useSheets } from './use-sheets.ts'
import { VideoStage } from './video-stage.tsx'

/** The item under review. Every job gets its own nodes: nothing of the last one can be left behind. */
export const ItemStage = memo(function ItemStage(): ReactNode {
  return useSheets().map((sheet) => <ItemView key={sheet.prepared.job.id} {...sheet} />)
})

const ItemView = memo(function ItemView({ prepared, isShown, isAway, isReachable }: Sheet): ReactNode {
  const { review } = useServices()
  const { item, id } = prepared.job
  useEffect(() => {
    if (!isShown) return
    // The frame that carries this commit; handle time starts when it is shown.
    const frame = requestAnimationFrame(() => review.painted(id))
    return () => cancelAnimationFrame(frame)
  }, [review, id, isShown])
  const stage = stageFor(item)
  const { reading } = prepared
  const here = useMemo(() => ({ jobId: id, reading }), [id, reading])
  return (
    <article
      className={styles.item}
      inert={!isReachable}
      data-shown={isShown}
      data-away={isAway}
      data-stage={stage}
      {...(isShown && {
        'data-testid': 'item',
        'data-item-id': item.id,
        'data-job-id': id,
        'data-kind': item.kind,
        'data-language': item.language,
      })}
    >
      <PartOfContext value={id}>
        <ReadingContext value={here}>
          <ItemHead prepared={prepared} />
          <div className={styles.body}>
            <NotSeen prepared={prepared} />
            {isMediaStage(stage) && <ScrolledFields prepared={prepared} />}
            <StageOf stage={stage} prepared={prepared} />
          </div>
          {isShown && <TranslationPane jobId={id} />}
        </ReadingContext>
      </PartOfContext>
    </article>
  )
})

/** Its layout is the medium's: what was written beside it stands above. */
function isMediaStage(stage: Layout): boolean {
  return stage === 'image' || stage === 'audio' || stage === 'video'
}

interface StageOfProps {
  readonly stage: Layout
  readonly prepared: PreparedJob
}

const StageOf = memo(function StageOf({ stage, prepared }: StageOfProps): ReactNode {
  switch (stage) {
    case 'text':
      return <TextStage prepared={prepared} />
    case 'image':
      return <ImageStage prepared={prepared} />
    case 'audio':
      return <AudioStage prepared={prepared} />
    case 'video':
      return <VideoStage prepared={prepared} />
    case 'person':
      return <PersonStage prepared={prepared} />
    case 'collection':
      return <CollectionStage prepared={prepared} />
    default:
      return assertNever(stage)
  }
})

/** Title, caption and classification: what is read before any media is looked at. */
const ItemHead = memo(function ItemHead({ prepared }: { readonly prepared: PreparedJob }): ReactNode {
  const { t } = useTranslation(['review', 'common'])
  const fmt = useFmt()
  const { item } = prepared.job
  const lang = useContentLang(prepared)
  return (
    <header className={styles.head}>
      <p className={styles.meta}>
        <span className={styles.kind}>
          <KindIcon kind={item.kind} />
          <span className={styles.kindWord} id={`kind-${prepared.job.id}`} elementtiming={ITEM_SHOWN}>
            {t(`common:kind.${item.kind}`)}
          </span>
        </span>
        <ContentLanguage prepared={prepared} />
        <Published createdAt={item.createdAt} />
      </p>
      <Title lang={lang} text={item.title} />
      {item.caption !== undefined && (
        <p className={styles.caption} lang={lang} dir="auto">
          <ItemText text={item.caption} />
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
})

interface TitleProps {
  readonly lang: string | undefined
  readonly text: string
}

function Title({ lang, text }: TitleProps): ReactNode {
  const { t } = useTranslation('review')
  const isOnStage = useIsOnStage()
  return (
    <h1 className={styles.title} data-testid={isOnStage ? 'item-title' : undefined} lang={lang} dir="auto">
      {text === '' ? t('stage.untitled') : <ItemText text={text} />}
    </h1>
  )
}

function Published({ createdAt }: { readonly createdAt: string }): ReactNode {
  const { t } = useTranslation('review')
  const fmt = useFmt()
  const at = Date.parse(createdAt)
  const time = useClock((now) => fmt.relative(at, now))
  return <span title={fmt.dateTime(at)}>{t('stage.created', { time })}</span>
}
