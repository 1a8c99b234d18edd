// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest'
import { LockedScreen } from '../../../../renderer/features/session/locked-screen.tsx'
import { SignInScreen } from '../../../../renderer/features/session/sign-in-screen.tsx'
import type { DemoAccount } from '../../../../shared/contracts/http/reviewer.ts'
import type { Bridge } from '../../../../shared/contracts/ipc/bridge.ts'
import { failed, type Result, success } from '../../../../shared/lib/failure.ts'
import { rendered, theServices } from '../rendered.tsx'

let remove = (): void => undefined
afterEach(() => remove())

const OUT = { state: 'signed_out', secretStore: false, server: { type: 'embedded' } } as const
const LOCKED = { state: 'locked', account: 'moderator-en', server: { type: 'embedded' } } as const

const HELD = { ...OUT, heldFor: 'Moderator' } as const

async function aScreen(view: typeof OUT | typeof HELD | typeof LOCKED, change: Partial<Bridge['session']>) {
  const { services } = await theServices()
  const signIn = vi.fn(async () => failed({ code: 'unauthorised', message: '', retryable: false }))
  const session = { ...services.bridge.session, signIn, current: async () => view, ...change }
  const made = await theServices({ bridge: { session }, view })
  const screen = view.state === 'locked' ? <LockedScreen view={view} /> : <SignInScreen view={view} />
  const page = await rendered(made.services, screen)
  remove = page.remove
  const submit = () =>
    page.does(() => page.find('form').dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })))
  const fill = (selector: string, value: string) =>
    page.does(() => {
      const field = page.find(selector)
      // As a key press does it: React listens to the element's own value.
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, value)
      field.dispatchEvent(new Event('input', { bubbles: true }))
    })
  return { page, submit, fill, signIn, services: made.services }
}
const alert = (page: { readonly find: (selector: string) => HTMLElement }) =>
  page.find('p[role="alert"]').textContent

it('says that a passphrase is too short, and signs in with a longer one', async () => {
  const { page, submit, fill, signIn } = await aScreen(OUT, {})
  await fill('[data-testid="passphrase"]', 'short')
  await submit()
  expect(alert(page)).toBe('The passphrase needs at least 8 characters.')
  expect(document.activeElement).toBe(page.find('[data-testid="passphrase"]'))
  expect(signIn).not.toHaveBeenCalled()
  await fill('[data-testid="passphrase"]', 'long enough')
  await submit()
  expect(signIn).toHaveBeenCalledTimes(1)
  expect(alert(page)).toBe('The server does not accept this sign-in.')
})

it('says that the token is missing', async () => {
  const { page, submit, signIn } = await aScreen(OUT, { demoAccounts: async () => success([]) })
  await submit()
  expect(alert(page)).toBe('Enter your access token.')
  expect(document.activeElement).toBe(page.find('input[name="token"]'))
  expect(signIn).not.toHaveBeenCalled()
})

it('leaves the focus with whoever types a passphrase while the accounts arrive', async () => {
  let arrive: (accounts: Result<readonly DemoAccount[]>) => void = () => undefined
  const demoAccounts = () =>
    new Promise<Result<readonly DemoAccount[]>>((resolve) => {
      arrive = resolve
    })
  const { page } = await aScreen(OUT, { demoAccounts })
  const passphrase = page.find('[data-testid="passphrase"]')
  passphrase.focus()
  const account = { id: 'm', displayName: 'Moderator', role: 'moderator', locale: 'en' } as const
  await page.does(() => arrive(success([account as DemoAccount])))
  expect(page.find('[role="listbox"]')).toBeDefined()
  expect(document.activeElement).toBe(passphrase)
})

it('takes the focus to the accounts when nobody has it', async () => {
  const { page } = await aScreen(OUT, {})
  expect(document.activeElement).toBe(page.find('[role="listbox"]'))
})

it('offers a way to work here after somebody else’s session ran out, and names what is lost first', async () => {
  const signOut = vi.fn(async () => success(OUT))
  const { page } = await aScreen(HELD, { signOut })
  await page.does(() => page.find('[data-testid="held-work"] button').click())
  const dialog = page.find('[data-testid="forgotten"]')
  expect(dialog.textContent).toContain('Decisions that are not sent yet are lost')
  expect(signOut).not.toHaveBeenCalled()
  await page.does(() => page.all('[data-testid="forgotten"] button').at(-1)?.click())
  expect(signOut).toHaveBeenCalledTimes(1)
})

it('offers a way out to whoever has forgotten the passphrase, and names what is lost first', async () => {
  const signOut = vi.fn(async () => success(OUT))
  const { page, services } = await aScreen(LOCKED, { signOut })
  await page.does(() => page.all('form button').at(-1)?.click())
  expect(page.find('[data-testid="forgotten"]').textContent).toContain('moderator-en')
  expect(signOut).not.toHaveBeenCalled()
  const [cancel, destroy] = page.all('[data-testid="forgotten"] button')
  expect(document.activeElement).toBe(cancel)
  await page.does(() => destroy?.click())
  expect(signOut).toHaveBeenCalledTimes(1)
  expect(services.session.store.getState().view).toEqual(OUT)
})
