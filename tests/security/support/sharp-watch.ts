import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { RunningApp } from '../../helpers/launch.ts'

/** What of a marked picture came to light since the watch began. */
export interface Watched {
  /** Frames of the window that were looked at, and those in which a marked colour stood. */
  readonly frames: number
  readonly sharpFrames: number
  /** Canvases that were read back, and those that held a sharp edge. */
  readonly readBacks: number
  readonly sharpReadBacks: number
  /** Elements that would let the browser itself draw a picture or a film. */
  readonly foreign: number
}

interface FrameCount {
  readonly frames: number
  readonly sharp: number
}

/** What the watch in the main process has counted until now. */
export type FrameWatch = () => FrameCount

declare global {
  interface Window {
    sharpCanvases?: { readBacks: number; sharp: number; foreign: number }
  }
}

/**
 * Looks at every frame that the window presents, as pixels. Goes on over reloads. The count is told in a file: each frame
 * leaves megabytes to collect, and no question to main is safe from that for hours on end (in-main.ts).
 */
export async function watchFrames({ inMain, place }: RunningApp): Promise<FrameWatch> {
  const file = join(place.profile, 'frames-seen.json')
  await inMain(async ({ BrowserWindow }, path) => {
    const { renameSync, writeFileSync } = process.getBuiltinModule('node:fs')
    const seen = { frames: 0, sharp: 0 }
    const tell = (): void => {
      // Whoever reads finds the last count or this one, never half of it.
      writeFileSync(`${path}.new`, JSON.stringify(seen))
      renameSync(`${path}.new`, path)
    }
    tell()
    BrowserWindow.getAllWindows()[0]?.webContents.beginFrameSubscription(false, (image) => {
      const pixels = image.toBitmap()
      let marked = 0
      // Every third pixel: a square is eight wide. Blue, green, red, alpha.
      for (let at = 0; at < pixels.length; at += 12) {
        const blue = pixels[at] ?? 0
        const green = pixels[at + 1] ?? 0
        const red = pixels[at + 2] ?? 0
        const isMagenta = red > 170 && blue > 170 && green < 70
        const isGreen = green > 190 && red < 70 && blue < 70
        if (isMagenta || isGreen) marked += 1
      }
      seen.frames += 1
      if (marked > 12) seen.sharp += 1
      tell()
    })
  }, file)
  return () => JSON.parse(readFileSync(file, 'utf8')) as FrameCount
}

/** Reads every canvas back after every change of the page and with every frame. To be called after each load. */
export async function watchCanvases(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen = { readBacks: 0, sharp: 0, foreign: 0 }
    window.sharpCanvases = seen
    /** True where neighbouring pixels differ more than any two of a veil can. */
    const isSharp = (canvas: HTMLCanvasElement): boolean => {
      const { width, height } = canvas
      const context = canvas.getContext('2d')
      if (context === null || width < 2 || height < 1) return false
      for (const share of [0.2, 0.5, 0.8]) {
        const row = context.getImageData(0, Math.floor(height * share), width, 1).data
        let edges = 0
        for (let x = 4; x < width; x += 1) {
          if (Math.abs((row[x * 4 + 1] ?? 0) - (row[(x - 4) * 4 + 1] ?? 0)) > 90) edges += 1
        }
        if (edges > 6) return true
      }
      return false
    }
    const look = (): void => {
      for (const canvas of document.querySelectorAll('canvas')) {
        seen.readBacks += 1
        if (isSharp(canvas)) seen.sharp += 1
      }
      seen.foreign = Math.max(seen.foreign, document.querySelectorAll('img, video, picture, object').length)
    }
    const eachFrame = (): void => {
      look()
      requestAnimationFrame(eachFrame)
    }
    const changes = { subtree: true, childList: true, attributeFilter: ['width', 'data-testid'] }
    new MutationObserver(look).observe(document.body, changes)
    eachFrame()
  })
}

export async function watched(frameWatch: FrameWatch, page: Page): Promise<Watched> {
  const frames = frameWatch()
  const canvases = await page.evaluate(() => window.sharpCanvases ?? { readBacks: 0, sharp: 0, foreign: 0 })
  return {
    frames: frames.frames,
    sharpFrames: frames.sharp,
    readBacks: canvases.readBacks,
    sharpReadBacks: canvases.sharp,
    foreign: canvases.foreign,
  }
}
