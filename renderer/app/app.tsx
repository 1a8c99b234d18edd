import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { I18nextProvider } from 'react-i18next'
import { createKeyDispatch } from '../commands/key-dispatch.ts'
import { createCommandRegistry } from '../commands/registry.ts'
import { CommandContext, type KeySource, useKeyDispatch } from '../commands/use-commands.ts'
import { IS_MAC } from '../commands/use-key-label.ts'
import { LockedScreen } from '../features/session/locked-screen.tsx'
import { SignInScreen } from '../features/session/sign-in-screen.tsx'
import type { LanguageControl } from '../lib/i18n/language.ts'
import { pageBugOf } from '../lib/page-bug.ts'
import { type Services, ServicesContext, useSession } from '../stores/services.ts'
import { ALL_COMMANDS } from './all-commands.ts'
import type { BugReport } from './bug-report.ts'
import { ErrorBoundary } from './error-boundary.tsx'
import { Shell } from './shell.tsx'

interface AppProps {
  readonly services: Services
  readonly language: LanguageControl
  readonly bugs: BugReport
}

const timers = {
  after: (ms: number, call: () => void) => {
    const timer = setTimeout(call, ms)
    return () => clearTimeout(timer)
  },
}

/** The whole page: services, language, keys, and one boundary for bugs around everything. */
export function App({ services, language, bugs }: AppProps): ReactNode {
  const queries = useMemo(() => new QueryClient(), [])
  const commands = useMemo(() => {
    const registry = createCommandRegistry()
    const { store } = services.settings
    const keys: KeySource = {
      settings: () => store.getState().settings.keys,
      subscribe: (listener) => store.subscribe(listener),
      all: ALL_COMMANDS,
    }
    return { registry, dispatch: createKeyDispatch(registry, IS_MAC, timers), keys }
  }, [services])
  return (
    <I18nextProvider i18n={language.i18n}>
      <ErrorBoundary bugs={bugs} onCaught={(error) => void services.bridge.bugs.report(pageBugOf(error))}>
        <QueryClientProvider client={queries}>
          <ServicesContext value={services}>
            <CommandContext value={commands}>
              <Page dispatch={commands.dispatch} />
            </CommandContext>
          </ServicesContext>
        </QueryClientProvider>
      </ErrorBoundary>
    </I18nextProvider>
  )
}

function Page({ dispatch }: { readonly dispatch: ReturnType<typeof createKeyDispatch> }): ReactNode {
  useKeyDispatch(dispatch)
  const view = useSession((state) => state.view)
  if (view.state === 'signed_out') return <SignInScreen view={view} />
  if (view.state === 'locked') return <LockedScreen view={view} />
  return <Shell />
}
