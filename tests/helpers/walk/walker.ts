import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { JSHandle, Page } from '@playwright/test'
import { ENGLISH } from '../../../renderer/lib/i18n/resources.ts'
import { LANGUAGES, type Language } from '../../../shared/domain/languages.ts'
import type { RunningApp } from '../launch.ts'
import { findCovered } from './covered.ts'
import { findBoxes } from './glyphs.ts'
import { look, type Misfit } from './look.ts'
import { insideOf, type PageInside } from './page-services.ts'
import { lengthenedTexts } from './pseudo-locale.ts'

/** What a view zoomed to 125 % leaves of the window's 1280 pixels. */
const ZOOMS = [
  { zoom: 1, width: 1280 },
  { zoom: 1.25, width: 1024 },
] as const

export interface Walker {
  readonly page: Page
  readonly inside: JSHandle<PageInside>
  /** Looks at the present screen in every language and at both sizes; it is English at 100 % again afterwards. */
  readonly lookAround: (screen: string) => Promise<void>
  /** What was found: one line each, `screen language zoom fault …`. */
  readonly misfits: () => readonly string[]
  readonly looks: () => number
}

/**
 * Steers one running app through languages and sizes without starting it anew.
 *
 * @param pictures a folder for a picture of every look; null: none are taken.
 */
export async function walkerIn(running: RunningApp, pictures: string | null): Promise<Walker> {
  const { page } = running
  const inside = await insideOf(page)
  const found: string[] = []
  let looks = 0
  if (pictures !== null) mkdirSync(pictures, { recursive: true })

  const zoomTo = async ({ zoom, width }: (typeof ZOOMS)[number]): Promise<void> => {
    await running.inMain(async ({ BrowserWindow }, factor) => {
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor)
    }, zoom)
    await page.waitForFunction((wanted) => Math.abs(window.innerWidth - wanted) < 3, width)
  }
  const settled = async (): Promise<void> => {
    // Two frames draw the texts and ask for their fonts; two more draw with them when one had to come.
    await page.evaluate(async () => {
      const twoFrames = async (): Promise<void> => {
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      }
      await twoFrames()
      if (document.fonts.status === 'loaded') return
      await document.fonts.ready
      await twoFrames()
    })
  }
  const switchTo = async (language: Language): Promise<void> => {
    // Not awaited: the page changes at once, while main writes the choice down.
    await inside.evaluate(({ services }, locale) => void services.settings.set({ locale }), language)
    await page.waitForFunction((tag) => document.documentElement.lang === tag, language)
  }
  const replaceEnglish = async (texts: Readonly<Record<string, object>>): Promise<void> => {
    await inside.evaluate(async ({ i18n }, bundles) => {
      for (const [namespace, bundle] of Object.entries(bundles))
        i18n.addResourceBundle('en', namespace, bundle, true, true)
      await i18n.changeLanguage('en')
    }, texts)
  }
  const lookOnce = async (screen: string, language: string, zoom: number): Promise<void> => {
    await settled()
    const misfits: readonly Misfit[] = [
      ...(await page.evaluate(look)),
      ...(await page.evaluate(findCovered)),
      ...(await page.evaluate(findBoxes)),
    ]
    looks += 1
    for (const { fault, text, where } of misfits)
      found.push(`${screen} ${language} ${zoom * 100} % ${fault}: “${text}” in ${where}`)
    if (pictures !== null)
      await page.screenshot({ path: join(pictures, `${screen}-${language}-${zoom * 100}.png`) })
  }
  const plain: Readonly<Record<string, object>> = ENGLISH
  const longer = Object.fromEntries(
    Object.entries(plain).map(([name, texts]) => [name, lengthenedTexts(texts)]),
  )
  const lookAround = async (screen: string): Promise<void> => {
    for (const size of ZOOMS) {
      await zoomTo(size)
      for (const language of [...LANGUAGES.filter((tag) => tag !== 'en'), 'en'] as const) {
        await switchTo(language)
        await lookOnce(screen, language, size.zoom)
      }
      await replaceEnglish(longer)
      await lookOnce(screen, 'pseudo', size.zoom)
      await replaceEnglish(plain)
    }
    await zoomTo(ZOOMS[0])
  }
  return { page, inside, lookAround, misfits: () => found, looks: () => looks }
}
