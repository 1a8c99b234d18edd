import { type ReactNode, useId, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Verdict } from '../../../../shared/contracts/http/decisions.ts'
import type { ItemId } from '../../../../shared/domain/ids.ts'
import type { BoundCommand } from '../../../commands/command.ts'
import { CommandButton } from '../../../commands/command-button.tsx'
import { CommandLayer } from '../../../commands/layer.tsx'
import { useCommands } from '../../../commands/use-commands.ts'
import type { PreparedJob } from '../../../data/worker-contract.ts'
import { useLanguage } from '../../../lib/i18n/use-language.ts'
import { clauseText } from '../../../stores/clause-text.ts'
import { withMark } from '../../../stores/marks.ts'
import { useReview, useServices } from '../../../stores/services.ts'
import { likelyClauses, violationOf } from '../clause-actions.ts'
import { ItemText } from '../text/item-text.tsx'
import { ReadingContext, useContentLang } from '../text/reading-context.ts'
import styles from './verdict-bar.module.css'

/** How many clauses have room in the bar; the others stand in the policy panel with their numbers. */
const IN_BAR = 4

/** Asks for one child's own verdict in the bar's place: the whole's keys mean the child until one is pressed. */
export function ChildChooser({ childId }: { readonly childId: ItemId }): ReactNode {
  return (
    <CommandLayer>
      <Verdicts childId={childId} />
    </CommandLayer>
  )
}

function choose(id: string, code: string, run: () => void): BoundCommand {
  return {
    type: 'press',
    scope: 'chooser',
    id: `chooser.${id}`,
    bindings: [{ code }],
    enabled: () => true,
    run,
  }
}

/** Which child is meant, masked like everywhere. */
function ChildTitle({
  prepared,
  childId,
}: {
  readonly prepared: PreparedJob
  readonly childId: ItemId
}): ReactNode {
  const here = useMemo(() => ({ jobId: prepared.job.id, reading: prepared.reading }), [prepared])
  const lang = useContentLang(prepared)
  const child = prepared.job.item.children?.find((one) => one.id === childId)
  if (child === undefined) return null
  return (
    <ReadingContext value={here}>
      <span className={styles.meant} lang={lang} dir="auto">
        <ItemText text={child.title} showConverted={false} />
      </span>
    </ReadingContext>
  )
}

function Verdicts({ childId }: { readonly childId: ItemId }): ReactNode {
  const { t } = useTranslation(['decision', 'common'])
  const question = useId()
  const language = useLanguage()
  const { review } = useServices()
  const current = useReview((state) => state.current)
  const policies = useReview((state) => state.policies)
  const likely = likelyClauses({ current, policies })
  const commands = useMemo(() => {
    const mark = (verdict: Verdict): void =>
      review.patch({ chooser: null, marks: withMark(review.store.getState().marks, childId, verdict) })
    return {
      clean: choose('clean', 'KeyA', () => mark({ type: 'no_violation' })),
      clauses: likely.map(({ clause }, place) =>
        choose(`${place + 1}`, `Digit${place + 1}`, () => mark(violationOf(clause, clause.defaultActions))),
      ),
      pick: choose('pick', 'KeyV', () =>
        review.patch({ chooser: { type: 'clause', clauseId: null, childId } }),
      ),
      cancel: choose('cancel', 'Escape', () => review.patch({ chooser: null })),
    }
  }, [review, childId, likely])
  const all = useMemo(() => [commands.clean, ...commands.clauses, commands.pick, commands.cancel], [commands])
  useCommands(all)
  return (
    <fieldset className={styles.reasons} aria-labelledby={question} data-chooser="child">
      <p className={styles.question} id={question}>
        {t('choose.child')} {current !== null && <ChildTitle prepared={current} childId={childId} />}
      </p>
      <CommandButton command={commands.clean} label={t('noViolation')} />
      {likely.slice(0, IN_BAR).map(({ clause }, place) => {
        const command = commands.clauses[place]
        return command === undefined ? null : (
          <CommandButton key={command.id} command={command} label={clauseText(clause, language).text.title} />
        )
      })}
      <CommandButton command={commands.pick} label={t('allClauses')} />
      <CommandButton
        command={commands.cancel}
        label={t('common:cancel')}
        tone="quiet"
        className={styles.cancel}
      />
    </fieldset>
  )
}
