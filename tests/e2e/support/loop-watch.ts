import type { Page } from '@playwright/test'

declare global {
  interface Window {
    /** Where each sound was when it was sent elsewhere, in seconds. */
    leftAt?: number[]
  }
}

/** From now on it is kept where a sound had come to each time that it was sent elsewhere. */
export async function watchLeaps(page: Page): Promise<void> {
  await page.evaluate(() => {
    const left: number[] = []
    window.leftAt = left
    const own = Object.getOwnPropertyDescriptor(HTMLMediaElement.prototype, 'currentTime')
    Object.defineProperty(HTMLMediaElement.prototype, 'currentTime', {
      ...own,
      set(this: HTMLMediaElement, seconds: number) {
        left.push(this.currentTime)
        own?.set?.call(this, seconds)
      },
    })
  })
}

/** Where the sound was left since the last call. */
export async function leaps(page: Page): Promise<readonly number[]> {
  return await page.evaluate(() => window.leftAt?.splice(0) ?? [])
}
