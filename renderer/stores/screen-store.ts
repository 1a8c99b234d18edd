import { createStore, type StoreApi } from 'zustand/vanilla'

export type Screen = 'queues' | 'review' | 'settings'
/** What lies over the screen; at most one. */
export type Overlay =
  | 'palette'
  | 'cheat_sheet'
  | 'attention'
  | 'history'
  | 'keys'
  | 'practice'
  | 'exposure'
  | 'sign_out'
  | 'wrong_text'

/** Where the reviewer is. */
export interface ScreenState {
  readonly screen: Screen
  /** Where leaving the settings leads. */
  readonly before: Screen
  readonly overlay: Overlay | null
  /** The queue that the table marks; null: the first. */
  readonly queueId: string | null
}

export interface ScreenStore {
  readonly store: StoreApi<ScreenState>
  readonly show: (screen: Screen) => void
  readonly back: () => void
  readonly markQueue: (queueId: string) => void
  /** To the table, with this queue marked. */
  readonly showQueue: (queueId: string) => void
  readonly open: (overlay: Overlay) => void
  readonly close: () => void
}

export function createScreenStore(): ScreenStore {
  const store = createStore<ScreenState>(() => ({
    screen: 'queues',
    before: 'queues',
    overlay: null,
    queueId: null,
  }))
  const show: ScreenStore['show'] = (screen) =>
    store.setState((state) => ({
      screen,
      overlay: null,
      before: state.screen === screen ? state.before : state.screen,
    }))
  return {
    store,
    show,
    back: () => store.setState((state) => ({ screen: state.before, overlay: null })),
    markQueue: (queueId) => store.setState({ queueId }),
    showQueue: (queueId) => {
      store.setState({ queueId })
      show('queues')
    },
    open: (overlay) => store.setState({ overlay }),
    close: () => store.setState({ overlay: null }),
  }
}
