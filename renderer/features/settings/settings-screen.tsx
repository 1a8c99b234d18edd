import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { GRACE_SECONDS, PACK_SIZE } from '../../../shared/contracts/ipc/settings.ts'
import { OPEN_LEVELS } from '../../../shared/domain/vocabulary.ts'
import type { BoundCommand } from '../../commands/command.ts'
import { CommandButton } from '../../commands/command-button.tsx'
import { useCommand } from '../../commands/use-commands.ts'
import button from '../../components/button.module.css'
import { ChoiceList } from '../../components/choice-list.tsx'
import { useFailureWords } from '../../lib/failure-words.ts'
import { useServices, useSetting } from '../../stores/services.ts'
import { FormatChoices } from './format-choices.tsx'
import { LanguageChoice } from './language-choice.tsx'
import { LEAVE_SETTINGS } from './leave-command.ts'
import { Limits } from './limits.tsx'
import { NotForMe } from './not-for-me.tsx'
import { NumberSetting } from './number-setting.tsx'
import { RevealChoices } from './reveal-choices.tsx'
import { SessionSection } from './session-section.tsx'
import styles from './settings-screen.module.css'
import { SlurChoice } from './slur-choice.tsx'

const THEMES = ['dark', 'light', 'system'] as const

/** Everything a reviewer may set on this machine. Each change holds at once. */
export function SettingsScreen(): ReactNode {
  const { t } = useTranslation(['settings', 'common'])
  const words = useFailureWords()
  const { settings, screen, environment } = useServices()
  const failure = useStore(settings.store, (state) => state.failure)
  const theme = useSetting('theme')
  const holdReveals = useSetting('holdReveals')
  const leave = useMemo(
    (): BoundCommand => ({
      ...LEAVE_SETTINGS,
      type: 'press',
      enabled: () => true,
      run: screen.back,
    }),
    [screen],
  )
  const offered = useCommand(leave)
  const { versions } = environment
  return (
    <main className={styles.screen} data-testid="settings" aria-label={t('title')}>
      <div className={styles.column}>
        <header className={styles.head}>
          <h1 className={styles.title}>{t('title')}</h1>
          <CommandButton command={offered} tone="quiet" className={styles.leave} />
        </header>
        <p className={styles.failure} role="alert">
          {failure !== null && t('failed', { reason: words(failure) })}
        </p>
        <Section title={t('section.language')}>
          <LanguageChoice />
          <FormatChoices />
          <button type="button" className={button.plain} onClick={() => screen.open('wrong_text')}>
            {t('wrongText.title')}
          </button>
        </Section>
        <Section title={t('section.appearance')}>
          <ChoiceList
            label={t('theme.label')}
            layout="row"
            value={theme}
            onChange={(next) => void settings.set({ theme: next })}
            choices={THEMES.map((value) => ({ value, label: t(`theme.${value}`) }))}
          />
        </Section>
        <Section title={t('section.work')}>
          <NumberSetting
            name="graceSeconds"
            label={t('graceSeconds')}
            hint={t('graceHint')}
            steps={GRACE_SECONDS}
            nought={t('atOnce')}
          />
          <NumberSetting name="packSize" label={t('packSize')} steps={PACK_SIZE} />
          <OpenButton overlay="keys" />
          <OpenButton overlay="practice" />
        </Section>
        <Section title={t('section.wellbeing')}>
          <p className={styles.label}>{t('holdReveals')}</p>
          <ChoiceList
            label={t('holdReveals')}
            layout="row"
            value={holdReveals}
            onChange={(next) => void settings.set({ holdReveals: next })}
            choices={OPEN_LEVELS.map((value) => ({ value, label: t(`common:revealLevel.${value}`) }))}
          />
          <p className={styles.hint}>{t('holdHint')}</p>
          <p className={styles.label}>{t('reveals.label')}</p>
          <RevealChoices />
          <p className={styles.hint}>{t('reveals.hint')}</p>
          <SlurChoice />
          <Limits />
          <NotForMe />
          <OpenButton overlay="exposure" />
        </Section>
        <SessionSection />
        <p className={styles.hint}>{t('versions', versions)}</p>
      </div>
    </main>
  )
}

/** Leads to a screen of its own, by the name of the command that opens it anywhere. */
function OpenButton({ overlay }: { readonly overlay: 'keys' | 'practice' | 'exposure' }): ReactNode {
  const { t } = useTranslation('commands')
  const { screen } = useServices()
  return (
    <button
      type="button"
      className={button.plain}
      data-testid={`open-${overlay}`}
      onClick={() => screen.open(overlay)}
    >
      {t(`app.${overlay}`)}
    </button>
  )
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  return (
    <section className={styles.section}>
      <h2 className={styles.name}>{title}</h2>
      <div className={styles.content}>{children}</div>
    </section>
  )
}
