import { expect } from '@playwright/test'
import type { Overlay } from '../../../renderer/stores/screen-store.ts'
import type { DecisionId, JobId } from '../../../shared/domain/ids.ts'
import type { Reviewer } from '../reviewer.ts'
import type { Walker } from './walker.ts'

/** What a walk needs: a page to steer, and something to do at each screen. */
type Steps = Pick<Walker, 'page' | 'inside' | 'lookAround'>

/** One queue for each kind of stage. */
const STAGES = ['text', 'images', 'audio', 'video', 'playlists'] as const

/** Signing in, the locked screen, and the queues behind them. */
export async function showSignIn({ page, inside, lookAround }: Steps): Promise<void> {
  await expect(
    page
      .getByRole('radio', { name: /moderator/i })
      .or(page.getByText('moderator'))
      .first(),
  ).toBeVisible()
  await lookAround('sign-in')
  await inside.evaluate(({ services }) => {
    const { store } = services.session
    const { view } = store.getState()
    store.setState({ view: { state: 'locked', account: 'Moderator', server: view.server } })
  })
  await lookAround('locked')
  await inside.evaluate(async ({ services }) => {
    const server = services.session.store.getState().view.server
    const accounts = await services.bridge.session.demoAccounts(server)
    const account = accounts.ok ? accounts.value.find(({ id }) => id === 'moderator-en') : undefined
    if (account === undefined) throw new Error('the demo has no such account')
    await services.session.signIn({
      server,
      credential: { type: 'demo', account: account.id },
      protection: { type: 'memory' },
    })
    await services.settings.set({ packSize: 2 })
  })
  await expect(page.getByTestId('queue-list')).toBeVisible({ timeout: 30_000 })
  await lookAround('queues')
}

/** The review screen with each kind of stage, what opens over the first, and what stands there when it is done. */
export async function showReview(walker: Steps, reviewer: Reviewer): Promise<void> {
  const { page, lookAround } = walker
  for (const stage of STAGES) {
    await reviewer.claim(stage)
    await lookAround(`review-${stage}`)
    if (stage === 'text') {
      for (const [key, chooser] of [
        ['KeyV', 'clause-picker'],
        ['KeyE', 'escalate'],
        ['KeyS', 'skip'],
      ] as const) {
        await page.keyboard.press(key)
        await lookAround(chooser)
        await page.keyboard.press('Escape')
      }
    }
    if (stage === 'text') await showUrgent(walker)
    if (stage === 'images') await showPerson(walker)
    await reviewer.decide('KeyA')
    // The line that tells of the last decision.
    if (stage === 'text') await lookAround('review-decided')
    await page.keyboard.press('Digit1')
    await expect(page.getByTestId('item')).toBeHidden()
    if (stage === 'text') await lookAround('pack-done')
    await reviewer.backToQueues()
  }
  await reviewer.claim('people')
}

/** The picture as somebody's, with a long description, which must not lie on the words beside it. */
async function showPerson({ page, inside, lookAround }: Steps): Promise<void> {
  const plain = await inside.evaluateHandle(({ services }) => services.review.store.getState().current)
  await inside.evaluate(({ services }) => {
    const { current } = services.review.store.getState()
    if (current === null) throw new Error('there is no item')
    const alt = 'What is to be seen of somebody. '.repeat(20)
    const media = current.job.item.media.map((one) => ({ ...one, alt }))
    const item = { ...current.job.item, kind: 'profile_image', media } as const
    services.review.store.setState({ current: { ...current, job: { ...current.job, item } } })
  })
  await expect(page.getByTestId('item')).toContainText('What is to be seen of somebody.')
  await lookAround('review-person')
  await inside.evaluate(({ services }, current) => services.review.store.setState({ current }), plain)
}

/** The item with everything that its header may have to say. */
async function showUrgent({ inside, lookAround }: Steps): Promise<void> {
  const plain = await inside.evaluateHandle(({ services }) => services.review.store.getState().current)
  await inside.evaluate(({ services }) => {
    const { current } = services.review.store.getState()
    if (current === null) throw new Error('there is no item')
    const deadlineAt = new Date(Date.now() + 97_200_000).toISOString()
    const item = { ...current.job.item, market: 'PH', highProfile: true }
    const urgent = { deadlineAt, deadlineKind: 'internal', severity: 'critical' } as const
    services.review.store.setState({ current: { ...current, job: { ...current.job, ...urgent, item } } })
  })
  await lookAround('review-urgent')
  await inside.evaluate(({ services }, current) => services.review.store.setState({ current }), plain)
}

/** What lies over a screen, with something in it. */
export async function showOverlays({ page, inside, lookAround }: Steps): Promise<void> {
  const at = await page.evaluate(() => Date.now() - 480_000)
  const decisionId = '20000000-0000-4000-8000-000000000001' as string as DecisionId
  const jobId = '20000000-0000-4000-8000-000000000002' as string as JobId
  const title = 'A title of some length, as people give them to their recordings'
  await inside.evaluate(
    ({ services }, entry) =>
      services.sync.take({
        type: 'attention',
        entries: [
          { ...entry, id: 'a', kind: 'second_opinion', judgement: { type: 'no_violation' } },
          {
            ...entry,
            id: 'b',
            kind: 'rejected',
            judgement: { type: 'escalate', reasonId: 'legal' },
            failure: { code: 'unknown_clause', message: '', retryable: false },
          },
          { ...entry, id: 'c', kind: 'lease_lost', reason: 'revoked' },
          { ...entry, id: 'd', kind: 'unreadable' },
        ],
      }),
    { at, title, decisionId, jobId },
  )
  const overlays: readonly Overlay[] = [
    'palette',
    'cheat_sheet',
    'history',
    'attention',
    'keys',
    'practice',
    'exposure',
    'sign_out',
    'wrong_text',
  ]
  for (const overlay of overlays) {
    await inside.evaluate(({ services }, name) => services.screen.open(name), overlay)
    await expect(page.getByRole('dialog')).toBeVisible()
    await lookAround(overlay)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await inside.evaluate(({ services }) => services.pause.begin(60_000))
  await expect(page.getByTestId('pause')).toBeVisible()
  await lookAround('pause')
  await inside.evaluate(({ services }) => {
    services.pause.clear()
    services.pause.calm()
  })
  await expect(page.getByTestId('calm')).toBeVisible()
  await lookAround('calm')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('calm')).toBeHidden()
  await inside.evaluate(({ services }) => services.screen.show('settings'))
  await lookAround('settings')
}

/** Lines at the window's edge that come only with trouble, and the screen of last resort. */
export async function showEdges({ page, inside, lookAround }: Steps): Promise<void> {
  await inside.evaluate(({ services }) => services.screen.show('queues'))
  await inside.evaluate(({ services }) => {
    const { status } = services.sync.store.getState()
    services.sync.take({ type: 'sync', status: { ...status, online: false, pending: 128, attention: 4 } })
  })
  await lookAround('offline')
  await inside.evaluate(({ services }) => {
    const { status } = services.sync.store.getState()
    const storeFailure = { code: 'disk_full', message: '', retryable: true }
    services.sync.take({ type: 'sync', status: { ...status, storeFailure } })
  })
  await lookAround('disk-full')
  // A screen that does not exist is a bug while drawing.
  await inside.evaluate(({ services }) => services.screen.store.setState(JSON.parse('{"screen":"nowhere"}')))
  await expect(page.getByTestId('broken')).toBeVisible()
  await lookAround('broken')
}
