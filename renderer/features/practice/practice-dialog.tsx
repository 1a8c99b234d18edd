import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SECOND } from '../../../shared/lib/time.ts'
import type { BoundCommand } from '../../commands/command.ts'
import { CommandKey } from '../../commands/command-key.tsx'
import { keysNow } from '../../commands/keymap.ts'
import { CommandLayer } from '../../commands/layer.tsx'
import { useCommandEnvironment, useCommands, useKeySettings } from '../../commands/use-commands.ts'
import { Dialog } from '../../components/dialog.tsx'
import { useFmt } from '../../lib/fmt/use-fmt.ts'
import { useNow } from '../../lib/ticker.ts'
import { useServices } from '../../stores/services.ts'
import { answer, beginRound, hint, isOver, type Round, TASKS } from './practice.ts'
import styles from './practice-dialog.module.css'
import { PracticeOutcome } from './practice-outcome.tsx'

/** Two minutes with the keys, on items that are nobody's: nothing pressed here decides anything. */
export function PracticeDialog(): ReactNode {
  const { t } = useTranslation('practice')
  const { screen } = useServices()
  return (
    <CommandLayer>
      <Dialog title={t('title')} onClose={screen.close} testId="practice">
        <Practice />
      </Dialog>
    </CommandLayer>
  )
}

const PRACTISED = new Set<string>(TASKS.map(({ command }) => command))
/** What ends a round rather than answering anything in it. */
const LEFT_OUT = new Set(['review.leave', 'review.claimNext'])

function Practice(): ReactNode {
  const { clock } = useServices()
  const { keys } = useCommandEnvironment()
  const settings = useKeySettings()
  const begun = (): Round =>
    beginRound(clock.monotonic(), Math.random, (id) =>
      keys.all.some((command) => command.id === id && keysNow(command, settings).length > 0),
    )
  const [round, setRound] = useState(begun)
  const now = useNow()
  const commands = useMemo(
    (): readonly BoundCommand[] =>
      keys.all
        .filter(({ id, scope }) => (scope === 'review' && !LEFT_OUT.has(id)) || PRACTISED.has(id))
        .map((command) => ({
          ...command,
          // Of this layer, so that it goes before the app's own command with the same key.
          scope: 'chooser',
          type: 'press',
          enabled: () => true,
          run: () => setRound((held) => answer(held, command.id, clock.monotonic())),
        })),
    [keys, clock],
  )
  useCommands(commands)
  useEffect(() => {
    // Once a second is often enough to see that somebody hesitates.
    if (now > 0) setRound((held) => hint(held, clock.monotonic()))
  }, [now, clock])
  return isOver(round, clock.monotonic()) ? (
    <PracticeOutcome round={round} onAgain={() => setRound(begun())} />
  ) : (
    <Question round={round} secondsLeft={Math.ceil((round.endsAt - clock.monotonic()) / SECOND)} />
  )
}

function Question({
  round,
  secondsLeft,
}: {
  readonly round: Round
  readonly secondsLeft: number
}): ReactNode {
  const { t } = useTranslation('practice')
  const fmt = useFmt()
  const [task] = round.ahead
  if (task === undefined) return null
  return (
    <div className={styles.practice}>
      <p className={styles.about}>{t('about')}</p>
      <p className={styles.situation} data-task={task.id} data-command={task.command} role="status">
        {t(`task.${task.id}`)}
      </p>
      <p className={styles.key}>
        {round.isShown ? (
          <>
            {t('key')}
            <CommandKey id={task.command} />
          </>
        ) : (
          t('which')
        )}
      </p>
      <p className={styles.count}>
        <span>{t('done', { done: round.answers.length, left: round.ahead.length })}</span>
        <span aria-hidden="true">{fmt.clock(secondsLeft * SECOND)}</span>
      </p>
    </div>
  )
}
