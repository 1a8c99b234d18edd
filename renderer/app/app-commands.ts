import type { Command } from '../commands/command.ts'
import { beginPause } from '../stores/begin-pause.ts'
import type { Services } from '../stores/services.ts'

/** A pause shuts off everything that could lead back to the work. */
const isSignedIn = ({ session, pause }: Services): boolean =>
  session.store.getState().view.state === 'signed_in' && !pause.isOn()
const press = (
  command: Omit<Command<Services> & { type: 'press' }, 'type' | 'scope'>,
): Command<Services> => ({ type: 'press', scope: 'app', ...command })

/** What works on every screen. */
export const APP_COMMANDS: readonly Command<Services>[] = [
  press({
    id: 'app.palette',
    bindings: [{ code: 'KeyK', mod: true }],
    enabled: isSignedIn,
    run: ({ screen }) => {
      if (screen.store.getState().overlay === 'palette') screen.close()
      else screen.open('palette')
    },
    inTextFields: true,
  }),
  press({
    id: 'app.cheatSheet',
    bindings: [{ code: 'Slash', shift: true }],
    enabled: isSignedIn,
    run: toggleCheatSheet,
  }),
  press({
    id: 'app.help',
    bindings: [{ code: 'F1' }],
    enabled: isSignedIn,
    run: toggleCheatSheet,
    inTextFields: true,
    keysOnly: true,
  }),
  press({
    id: 'app.attention',
    bindings: [{ code: 'KeyT' }],
    enabled: isSignedIn,
    run: ({ screen }) => screen.open('attention'),
  }),
  press({
    id: 'app.queues',
    bindings: [],
    enabled: (services) => isSignedIn(services) && services.screen.store.getState().screen !== 'queues',
    run: ({ screen }) => screen.show('queues'),
  }),
  press({
    id: 'app.review',
    bindings: [],
    enabled: ({ review, screen, pause }) =>
      !pause.isOn() &&
      review.store.getState().counts.remaining > 0 &&
      screen.store.getState().screen !== 'review',
    run: ({ screen }) => screen.show('review'),
  }),
  press({
    id: 'app.settings',
    bindings: [{ code: 'Comma', mod: true }],
    enabled: isSignedIn,
    run: ({ screen }) => screen.show('settings'),
  }),
  press({
    id: 'app.keys',
    bindings: [],
    enabled: isSignedIn,
    run: ({ screen }) => screen.open('keys'),
  }),
  press({
    id: 'app.practice',
    bindings: [],
    enabled: isSignedIn,
    run: ({ screen }) => screen.open('practice'),
  }),
  press({
    id: 'app.pause',
    bindings: [{ code: 'KeyB' }],
    enabled: ({ session }) => session.store.getState().view.state === 'signed_in',
    run: togglePause,
  }),
  press({
    id: 'app.exposure',
    bindings: [],
    enabled: isSignedIn,
    run: ({ screen }) => screen.open('exposure'),
  }),
  press({
    id: 'app.sendNow',
    bindings: [],
    enabled: ({ sync }) => sync.store.getState().status.pending > 0,
    run: ({ worker }) => void worker.call('drain', { ignoreGrace: true }),
  }),
  press({
    id: 'app.toggleTheme',
    bindings: [],
    enabled: () => true,
    run: ({ settings }) => {
      const { theme } = settings.store.getState().settings
      void settings.set({ theme: theme === 'light' ? 'dark' : 'light' })
    },
  }),
  press({
    id: 'app.wrongText',
    bindings: [],
    enabled: isSignedIn,
    run: ({ screen }) => screen.open('wrong_text'),
  }),
  press({
    id: 'app.signOut',
    bindings: [],
    enabled: isSignedIn,
    run: ({ screen }) => screen.open('sign_out'),
  }),
]

function toggleCheatSheet({ screen }: Services): void {
  if (screen.store.getState().overlay === 'cheat_sheet') screen.close()
  else screen.open('cheat_sheet')
}

/** The key that hides everything brings it back. */
function togglePause(services: Services): void {
  const { pause } = services
  if (pause.store.getState().pause.type === 'break') pause.end()
  else beginPause(services)
}
