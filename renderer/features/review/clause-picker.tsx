import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Clause } from '../../../shared/contracts/http/policies.ts'
import { ENFORCEMENT_ACTIONS, type EnforcementAction } from '../../../shared/domain/vocabulary.ts'
import { CommandLayer } from '../../commands/layer.tsx'
import { Dialog } from '../../components/dialog.tsx'
import { EnglishMark } from '../../components/english-mark.tsx'
import { FindDetail, FindGroup, FindList, FindRow } from '../../components/find-list.tsx'
import { useLanguage } from '../../lib/i18n/use-language.ts'
import { useLocalized } from '../../lib/use-localized.ts'
import { clauseText } from '../../stores/clause-text.ts'
import { useReview, useServices } from '../../stores/services.ts'
import { ActionToggles } from './action-toggles.tsx'
import { applyClause } from './clause-actions.ts'
import styles from './clause-picker.module.css'
import { type ClauseInPolicy, clausesInForce } from './rank-clauses.ts'

/** Any clause by typing, and what shall happen. Mounted while it is open. */
export function ClausePicker({ startAt }: { readonly startAt: string | null }): ReactNode {
  const { t } = useTranslation('decision')
  const { review } = useServices()
  return (
    <CommandLayer>
      <Dialog
        title={t('picker.title')}
        onClose={() => review.patch({ chooser: null })}
        width="wide"
        hideTitle
        testId="clause-picker"
      >
        <Picker startAt={startAt} />
      </Dialog>
    </CommandLayer>
  )
}

function Picker({ startAt }: { readonly startAt: string | null }): ReactNode {
  const { t } = useTranslation('decision')
  const services = useServices()
  const language = useLanguage()
  const localized = useLocalized()
  const policies = useReview((state) => state.policies)
  const entries = useMemo(() => (policies === null ? [] : clausesInForce(policies)), [policies])
  const [clauseId, setClauseId] = useState<string>(startAt ?? entries[0]?.clause.id ?? '')
  const [changed, setChanged] = useState<{
    readonly id: string
    readonly actions: readonly EnforcementAction[]
  } | null>(null)
  const toggles = useRef<HTMLFieldSetElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const chosen = entries.find(({ clause }) => clause.id === clauseId)
  const actions = changed?.id === clauseId ? changed.actions : (chosen?.clause.defaultActions ?? [])

  const apply = (entry: ClauseInPolicy | undefined): void => {
    if (entry !== undefined) {
      applyClause(services, entry.clause, entry === chosen ? actions : entry.clause.defaultActions)
    }
  }
  const toggle = (action: EnforcementAction): void =>
    setChanged({
      id: clauseId,
      actions: ENFORCEMENT_ACTIONS.filter((one) => actions.includes(one) !== (one === action)),
    })
  const onTab = (event: KeyboardEvent): void => {
    if (event.code !== 'Tab') return
    event.preventDefault()
    if (document.activeElement === search.current) toggles.current?.focus()
    else search.current?.focus()
  }

  return (
    <div className={styles.picker}>
      <FindList
        label={t('picker.title')}
        placeholder={t('picker.search')}
        none={t('picker.none')}
        autoFocus={startAt === null}
        search={search}
        marked={{ value: clauseId, onChange: setClauseId }}
        onKeyDown={onTab}
      >
        {policies?.policies.map((policy) => (
          <FindGroup
            key={policy.id}
            heading={
              <>
                {localized(policy.title)}
                <EnglishMark of={policy.title} />
              </>
            }
          >
            {entries
              .filter((entry) => entry.policy === policy)
              .map((entry) => {
                const { clause } = entry
                const { text, lang } = clauseText(clause, language)
                return (
                  <FindRow
                    key={clause.id}
                    value={clause.id}
                    keywords={[
                      clause.id,
                      text.title,
                      clause.translations.en?.title ?? '',
                      localized(policy.title),
                    ]}
                    name={text.title}
                    lang={lang}
                    onTake={() => apply(entry)}
                  >
                    <FindDetail>{clause.id}</FindDetail>
                  </FindRow>
                )
              })}
            {policy.clauses
              .filter((clause) => clause.retiredAt !== null)
              .map((clause) => (
                <RetiredRow key={clause.id} clause={clause} />
              ))}
          </FindGroup>
        ))}
      </FindList>
      <ActionToggles
        ref={toggles}
        entry={chosen}
        actions={actions}
        startHere={startAt !== null}
        onToggle={toggle}
        onApply={() => apply(chosen)}
        onTab={onTab}
      />
    </div>
  )
}

/** Past decisions name it, so it is found; nobody can decide by it any more. */
function RetiredRow({ clause }: { readonly clause: Clause }): ReactNode {
  const { t } = useTranslation('decision')
  const { text, lang } = clauseText(clause, useLanguage())
  return (
    <FindRow
      value={clause.id}
      keywords={[clause.id, text.title, clause.translations.en?.title ?? '']}
      name={text.title}
      lang={lang}
      onTake={() => undefined}
      disabled
    >
      <FindDetail>{t('picker.retired')}</FindDetail>
    </FindRow>
  )
}
