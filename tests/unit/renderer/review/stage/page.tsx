import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { vi } from 'vitest'
import { createServices } from '../../../../../renderer/app/create-services.ts'
import { createKeyDispatch } from '../../../../../renderer/commands/key-dispatch.ts'
import { createCommandRegistry } from '../../../../../renderer/commands/registry.ts'
import { CommandContext } from '../../../../../renderer/commands/use-commands.ts'
import { PartOfContext } from '../../../../../renderer/features/review/stage/on-stage.ts'
import { type Services, ServicesContext } from '../../../../../renderer/stores/services.ts'
import type { Bridge } from '../../../../../shared/contracts/ipc/bridge.ts'
import { settings } from '../../../../../shared/contracts/ipc/settings.ts'
import type { RevealLevel } from '../../../../../shared/domain/vocabulary.ts'
import { createFakeBridge } from '../../../../helpers/fake-app/fake-bridge.ts'
import { aJob, aWorker } from '../../samples.ts'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

/** One part of the stage in a page of its own, with real stores and a worker that answers when told. */
export interface StagePage {
  readonly services: Services
  readonly worker: ReturnType<typeof aWorker>
  readonly noticed: ReturnType<typeof vi.fn>
  readonly show: (part: ReactNode, isOnStage?: boolean) => void
  /** What holding and letting go of the key do to the picture. */
  readonly reveal: (level: RevealLevel) => void
  readonly close: () => void
}

export async function createStagePage(): Promise<StagePage> {
  const bridge: Bridge = createFakeBridge([], new URLSearchParams())
  const worker = aWorker()
  const noticed = vi.fn()
  const services = createServices({
    bridge,
    worker: worker.worker,
    mediaAddress: (id) => `app://media/${id}`,
    noticeActivity: () => void noticed(),
    environment: await bridge.environment(),
    session: await bridge.session.current(),
    settings: settings.parse({}),
    language: () => 'en',
  })
  const { store } = services.settings
  const registry = createCommandRegistry()
  const commands = {
    registry,
    dispatch: createKeyDispatch(registry, false, { after: () => () => undefined }),
    keys: {
      settings: () => store.getState().settings.keys,
      subscribe: (listener: () => void) => store.subscribe(listener),
      all: [],
    },
  }
  const root = createRoot(document.body.appendChild(document.createElement('div')))
  return {
    services,
    worker,
    noticed,
    show: (part, isOnStage = true) =>
      act(() => {
        services.reveal.beginItem(aJob(isOnStage ? 1 : 2).job.id)
        root.render(
          <ServicesContext value={services}>
            <CommandContext value={commands}>
              <PartOfContext value={aJob(1).job.id}>{part}</PartOfContext>
            </CommandContext>
          </ServicesContext>,
        )
      }),
    reveal: (level) => act(() => (level === 'veil' ? services.reveal.veil() : services.reveal.reveal(level))),
    close: () => {
      act(() => root.unmount())
      document.body.innerHTML = ''
    },
  }
}
