import { canTranslate, isTranslationOffered, translateCurrent } from '../text/translate.ts'
import { hasItem, type ReviewCommand, reviewPress, reviewState } from './review-command.ts'

/** The keys for the words of an item. */
export const TEXT_COMMANDS: readonly ReviewCommand[] = [
  reviewPress({
    id: 'review.unmask',
    bindings: [{ code: 'KeyU' }],
    enabled: (services) =>
      services.settings.store.getState().settings.maskSlurs &&
      [...(reviewState(services).current?.reading.texts.values() ?? [])].some(({ marks, converted }) =>
        [...marks, ...(converted?.marks ?? [])].some((mark) => mark.kind === 'slur'),
      ),
    run: (services) => {
      const current = reviewState(services).current
      if (current !== null) services.text.toggleMask(current.job.id)
    },
  }),
  reviewPress({
    id: 'review.language',
    bindings: [{ code: 'KeyL', shift: true }],
    enabled: hasItem,
    run: (services) => services.review.patch({ chooser: { type: 'language' } }),
  }),
  reviewPress({
    id: 'review.translate',
    bindings: [{ code: 'KeyT', shift: true }],
    offered: isTranslationOffered,
    enabled: canTranslate,
    run: (services) => void translateCurrent(services),
  }),
]
