import { type ReactNode, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { assertNever } from '../../../shared/lib/assert-never.ts'
import { SECOND } from '../../../shared/lib/time.ts'
import type { BoundCommand } from '../../commands/command.ts'
import { CommandButton } from '../../commands/command-button.tsx'
import { CommandLayer } from '../../commands/layer.tsx'
import { useCommand } from '../../commands/use-commands.ts'
import { Curtain } from '../../components/curtain.tsx'
import { useFmt } from '../../lib/fmt/use-fmt.ts'
import { useNow } from '../../lib/ticker.ts'
import { type Pause, SHORT_BREAK } from '../../stores/pause-store.ts'
import { usePause, useServices } from '../../stores/services.ts'
import styles from './pause-screen.module.css'
import { Rotation } from './rotation.tsx'

type Break = Extract<Pause, { readonly type: 'break' }>

/** Hides all of the work: for a pause, or until the next item is asked for. */
export function PauseScreen(): ReactNode {
  const { t } = useTranslation('wellbeing')
  const pause = usePause()
  switch (pause.type) {
    case 'none':
      return null
    case 'calm':
      return (
        <CommandLayer>
          <Curtain title={t('calm.title')} testId="calm">
            <p className={styles.text}>{t('calm.text')}</p>
            <GoOn isOpen />
          </Curtain>
        </CommandLayer>
      )
    case 'break':
      return (
        <CommandLayer>
          <Curtain title={t('pause.title')} testId="pause">
            <BreakWords pause={pause} />
          </Curtain>
        </CommandLayer>
      )
    default:
      return assertNever(pause)
  }
}

function BreakWords({ pause }: { readonly pause: Break }): ReactNode {
  const { t } = useTranslation('wellbeing')
  const fmt = useFmt()
  const { clock } = useServices()
  // Drawn anew every second; the lengths themselves come from the clock that only runs forward.
  useNow()
  const at = clock.monotonic()
  const left = pause.until === null ? 0 : Math.max(0, pause.until - at)
  const items =
    pause.items === 'kept'
      ? t('pause.kept', { time: fmt.duration(SHORT_BREAK) })
      : pause.items === 'given_back'
        ? t('pause.givenBack')
        : t('pause.notGivenBack')
  return (
    <>
      <p className={styles.clock}>{fmt.clock(at - pause.since)}</p>
      <p className={styles.text}>{t('pause.hidden')}</p>
      <p className={styles.text}>{items}</p>
      {left > 0 && (
        <p className={styles.text} role="status">
          {t('pause.required', { time: fmt.clock(Math.ceil(left / SECOND) * SECOND) })}
        </p>
      )}
      <GoOn isOpen={left === 0} />
      {left === 0 && pause.items === 'kept' && <Rotation />}
    </>
  )
}

function GoOn({ isOpen }: { readonly isOpen: boolean }): ReactNode {
  const { pause } = useServices()
  const goOn = useMemo(
    (): BoundCommand => ({
      type: 'press',
      scope: 'chooser',
      id: 'wellbeing.goOn',
      bindings: [{ code: 'Enter' }],
      enabled: () => isOpen,
      run: pause.end,
    }),
    [pause, isOpen],
  )
  useCommand(goOn)
  return <CommandButton command={goOn} enabled={isOpen} tone="strong" testId="go-on" />
}
