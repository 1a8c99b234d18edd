import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { vi } from 'vitest'
import { createServices } from '../../../renderer/app/create-services.ts'
import { createKeyDispatch, type KeyDispatch } from '../../../renderer/commands/key-dispatch.ts'
import { createCommandRegistry } from '../../../renderer/commands/registry.ts'
import { CommandContext, type KeySource, useKeyDispatch } from '../../../renderer/commands/use-commands.ts'
import { startLanguage } from '../../../renderer/lib/i18n/language.ts'
import { type Services, ServicesContext } from '../../../renderer/stores/services.ts'
import type { Bridge } from '../../../shared/contracts/ipc/bridge.ts'
import type { SessionView } from '../../../shared/contracts/ipc/session.ts'
import { settings as settingsSchema } from '../../../shared/contracts/ipc/settings.ts'
import { createFakeBridge } from '../../helpers/fake-app/fake-bridge.ts'
import { aWorker } from './samples.ts'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

export interface Rendering {
  /** Parts of main that answer otherwise than the ordinary fake. */
  readonly bridge?: Partial<Bridge>
  readonly view?: SessionView
}

/** The stores as the app makes them, over a worker that answers when the test says so. */
export async function theServices({ bridge, view }: Rendering = {}) {
  const fake = aWorker()
  const ordinary = createFakeBridge([], new URLSearchParams())
  const whole: Bridge = { ...ordinary, ...bridge }
  const services = createServices({
    bridge: whole,
    worker: fake.worker,
    mediaAddress: (id) => `media://item/${id}`,
    noticeActivity: () => undefined,
    environment: await whole.environment(),
    session: view ?? (await whole.session.current()),
    settings: settingsSchema.parse({}),
    language: () => 'en',
  })
  return { ...fake, services }
}

function Keys(props: { readonly dispatch: KeyDispatch; readonly children: ReactNode }): ReactNode {
  useKeyDispatch(props.dispatch)
  return props.children
}

/** A part of the page in the real DOM, with its services, its keys and English texts. */
export async function rendered(services: Services, part: ReactNode) {
  const { i18n } = await startLanguage('en', () => undefined)
  const registry = createCommandRegistry()
  const dispatch = createKeyDispatch(registry, false, { after: () => () => undefined })
  const { store } = services.settings
  const keys: KeySource = {
    settings: () => store.getState().settings.keys,
    subscribe: (listener) => store.subscribe(listener),
    all: [],
  }
  const box = document.body.appendChild(document.createElement('div'))
  const root = createRoot(box)
  await act(async () =>
    root.render(
      <I18nextProvider i18n={i18n}>
        <QueryClientProvider client={new QueryClient()}>
          <ServicesContext value={services}>
            <CommandContext value={{ registry, dispatch, keys }}>
              <Keys dispatch={dispatch}>{part}</Keys>
            </CommandContext>
          </ServicesContext>
        </QueryClientProvider>
      </I18nextProvider>,
    ),
  )
  return {
    text: (): string => document.body.textContent ?? '',
    find: (selector: string): HTMLElement => {
      const found = document.querySelector<HTMLElement>(selector)
      if (found === null) throw new Error(`no ${selector} on the page`)
      return found
    },
    all: (selector: string): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>(selector)],
    key: (code: string, key = code) =>
      act(async () => {
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', { code, key, bubbles: true, cancelable: true }),
        )
      }),
    /** Whatever the page does in between, and what it leaves for a task of its own. */
    does: (work: () => unknown) =>
      act(async () => {
        await work()
        await new Promise((resolve) => setTimeout(resolve))
      }),
    /** Waits until the page has become so. */
    until: (check: () => void) => act(() => vi.waitFor(check)),
    remove: () => {
      act(() => root.unmount())
      document.body.innerHTML = ''
    },
  }
}
