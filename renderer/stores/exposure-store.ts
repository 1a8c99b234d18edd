import { createStore, type StoreApi } from 'zustand/vanilla'
import {
  type AnsweredBudgets,
  type Budget,
  type BudgetUse,
  budgetToName,
} from '../../shared/domain/budgets.ts'
import {
  type ExposureLedger,
  type Look,
  type OpenLevel,
  SEVERE_CLASSES,
} from '../../shared/domain/exposure.ts'
import type { HarmClass } from '../../shared/domain/vocabulary.ts'
import type { ReviewWorker } from './review-worker.ts'

/** What the page knows of the reviewer's exposure. The worker keeps the figures. */
export interface ExposureState {
  /** Null until the worker has told it. */
  readonly ledger: ExposureLedger | null
  readonly answered: AnsweredBudgets
  /** Full reveals of severe classes since the last time the next item waited. */
  readonly fullReveals: number
}

export interface ExposureStore {
  readonly store: StoreApi<ExposureState>
  /** Asks for the ledger as it is. */
  readonly refresh: () => Promise<void>
  readonly noted: (look: Look) => Promise<void>
  readonly began: (level: OpenLevel, classes: readonly HarmClass[]) => void
  /** The budget to speak of now; null: none. */
  readonly named: (budgets: readonly Budget[]) => BudgetUse | null
  /** A pause began: budgets that are used up are silent until they are used up again. */
  readonly answer: (budgets: readonly Budget[]) => void
  readonly calmed: () => void
  readonly clear: () => void
}

const EMPTY: ExposureState = { ledger: null, answered: new Map(), fullReveals: 0 }

/** The budget to speak of; for a screen that has the state in hand. */
export function namedBudget(
  { ledger, answered }: ExposureState,
  budgets: readonly Budget[],
): BudgetUse | null {
  return budgetToName(ledger?.shift?.sums ?? [], budgets, answered)
}

export function createExposureStore(worker: Pick<ReviewWorker, 'call'>): ExposureStore {
  const store = createStore<ExposureState>(() => EMPTY)
  /** Another one after each `clear`: a late answer is another reviewer's ledger. */
  let session = {}

  const ask = async (look: Look | null): Promise<void> => {
    const mine = session
    const result = await worker.call('exposure', { look })
    // A failure is the store's, which the edge line tells of already.
    if (mine === session && result.ok) take(result.value)
  }

  /** A new shift has answered nothing yet. */
  const take = (ledger: ExposureLedger): void => {
    const before = store.getState().ledger?.shift
    const isNew = before != null && sizeOf(ledger.shift?.sums) < sizeOf(before.sums)
    store.setState(isNew ? { ledger, answered: new Map() } : { ledger })
  }

  const named: ExposureStore['named'] = (budgets) => namedBudget(store.getState(), budgets)

  return {
    store,
    refresh: () => ask(null),
    noted: (look) => ask(look),
    began: (level, classes) => {
      if (level !== 'full' || !classes.some((one) => SEVERE_CLASSES.includes(one))) return
      store.setState(({ fullReveals }) => ({ fullReveals: fullReveals + 1 }))
    },
    named,
    answer: (budgets) => {
      for (let use = named(budgets); use?.state === 'reached'; use = named(budgets)) {
        const { budget, times } = use
        store.setState(({ answered }) => ({ answered: new Map([...answered, [budget.harmClass, times]]) }))
      }
    },
    calmed: () => store.setState({ fullReveals: 0 }),
    clear: () => {
      session = {}
      store.setState(EMPTY)
    },
  }
}

function sizeOf(sums: readonly { readonly ms: number }[] | undefined): number {
  return (sums ?? []).reduce((ms, sum) => ms + sum.ms, 0)
}
