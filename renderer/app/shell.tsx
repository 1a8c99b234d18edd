import { Settings } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { assertNever } from '../../shared/lib/assert-never.ts'
import { usePressing } from '../commands/use-pressing.ts'
import { useBoundCommands } from '../commands/use-screen-commands.ts'
import { AttentionTray } from '../features/attention/attention-tray.tsx'
import { HistoryPanel } from '../features/history/history-panel.tsx'
import { KeysDialog } from '../features/keys/keys-dialog.tsx'
import { CheatSheet } from '../features/palette/cheat-sheet.tsx'
import { Palette } from '../features/palette/palette.tsx'
import { PracticeDialog } from '../features/practice/practice-dialog.tsx'
import { QueueScreen } from '../features/queue/queue-screen.tsx'
import { FeedbackLine } from '../features/review/bar/feedback-line.tsx'
import { ReviewHeader } from '../features/review/review-header.tsx'
import { ReviewScreen } from '../features/review/review-screen.tsx'
import { SettingsScreen } from '../features/settings/settings-screen.tsx'
import { SignOutDialog } from '../features/settings/sign-out-dialog.tsx'
import { WrongText } from '../features/settings/wrong-text.tsx'
import { EdgeBanner } from '../features/sync/edge-banner.tsx'
import { SyncStatus } from '../features/sync/sync-status.tsx'
import { BudgetLine } from '../features/wellbeing/budget-line.tsx'
import { ExposureDialog } from '../features/wellbeing/exposure-dialog.tsx'
import { PauseScreen } from '../features/wellbeing/pause-screen.tsx'
import { useScreen, useServices, useSession } from '../stores/services.ts'
import { APP_COMMANDS } from './app-commands.ts'
import styles from './shell.module.css'

/** The frame of every screen: header above, one line of feedback below, overlays on top. */
export function Shell(): ReactNode {
  const services = useServices()
  const commandOf = useBoundCommands(APP_COMMANDS, services)
  const { t } = useTranslation('commands')
  const screen = useScreen((state) => state.screen)
  const gear = usePressing(commandOf('app.settings'))
  return (
    <div className={styles.shell} data-screen={screen}>
      <header className={styles.header}>
        {screen === 'review' ? <ReviewHeader /> : <Title />}
        <SyncStatus />
        <button
          type="button"
          className={styles.gear}
          aria-label={t('app.settings')}
          title={t('app.settings')}
          {...gear}
        >
          <Settings size={16} strokeWidth={1.75} aria-hidden="true" />
        </button>
      </header>
      <ScreenOf screen={screen} />
      <footer className={styles.edge}>
        {screen === 'review' ? <FeedbackLine /> : <span className={styles.fill} />}
        <BudgetLine />
        <EdgeBanner />
      </footer>
      <OverlayOf />
      <PauseScreen />
    </div>
  )
}

function ScreenOf({ screen }: { readonly screen: 'queues' | 'review' | 'settings' }): ReactNode {
  switch (screen) {
    case 'queues':
      return <QueueScreen />
    case 'review':
      return <ReviewScreen />
    case 'settings':
      return <SettingsScreen />
    default:
      return assertNever(screen)
  }
}

function OverlayOf(): ReactNode {
  const overlay = useScreen((state) => state.overlay)
  switch (overlay) {
    case null:
      return null
    case 'palette':
      return <Palette />
    case 'cheat_sheet':
      return <CheatSheet />
    case 'attention':
      return <AttentionTray />
    case 'history':
      return <HistoryPanel />
    case 'keys':
      return <KeysDialog />
    case 'practice':
      return <PracticeDialog />
    case 'exposure':
      return <ExposureDialog />
    case 'sign_out':
      return <SignOutDialog />
    case 'wrong_text':
      return <WrongText />
    default:
      return assertNever(overlay)
  }
}

function Title(): ReactNode {
  const { t } = useTranslation(['common', 'queues'])
  const name = useSession(({ view }) => (view.state === 'signed_in' ? view.reviewer.displayName : ''))
  return (
    <div className={styles.title}>
      <b>{t('appName')}</b>
      <span dir="auto">{name}</span>
    </div>
  )
}
