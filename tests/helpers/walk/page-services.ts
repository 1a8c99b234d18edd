import type { JSHandle, Page } from '@playwright/test'
import type { Services } from '../../../renderer/stores/services.ts'

/** What a walk steers the page by: its own services, and the texts behind it. */
export interface PageInside {
  readonly services: Services
  readonly i18n: {
    language: string
    addResourceBundle(lng: string, ns: string, texts: object, deep: boolean, overwrite: boolean): void
    getResourceBundle(lng: string, ns: string): object
    changeLanguage(lng: string): Promise<unknown>
  }
}

/**
 * The services of the running page, read from React's own tree: the app shows them to nobody, and a walk through
 * every screen in every language would take minutes by keys.
 *
 * @throws Error when the page has not drawn anything yet
 */
export async function insideOf(page: Page): Promise<JSHandle<PageInside>> {
  return await page.evaluateHandle((): PageInside => {
    interface Fiber {
      readonly child: Fiber | null
      readonly memoizedProps: { readonly value?: unknown; readonly i18n?: unknown } | null
    }
    const isServices = (value: unknown): value is Services =>
      typeof value === 'object' && value !== null && 'screen' in value && 'settings' in value
    const isTexts = (value: unknown): value is PageInside['i18n'] =>
      typeof value === 'object' && value !== null && 'addResourceBundle' in value
    const isFiber = (value: unknown): value is Fiber =>
      typeof value === 'object' && value !== null && 'memoizedProps' in value
    const root = document.getElementById('root') ?? document.body
    let fiber = Object.entries(root).find(([name]) => name.startsWith('__reactContainer$'))?.[1] as unknown
    // The container names the first tree; the one that is drawn hangs on the root's `current`.
    if (isFiber(fiber) && 'stateNode' in fiber) {
      const { stateNode } = fiber
      if (typeof stateNode === 'object' && stateNode !== null && 'current' in stateNode)
        fiber = stateNode.current
    }
    let services: Services | null = null
    let i18n: PageInside['i18n'] | null = null
    // Both providers stand above the first screen, one in the other.
    while (isFiber(fiber) && (services === null || i18n === null)) {
      const props: Fiber['memoizedProps'] = fiber.memoizedProps
      if (isServices(props?.value)) services = props.value
      if (isTexts(props?.i18n)) i18n = props.i18n
      fiber = fiber.child
    }
    if (services === null || i18n === null) throw new Error('the page has drawn nothing yet')
    return { services, i18n }
  })
}
