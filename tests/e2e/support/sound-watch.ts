import type { Page } from '@playwright/test'

declare global {
  interface Window {
    /** What goes to the speakers, and the loudest that it was in the first moments of each start. */
    heard?: { analyser: AnalyserNode | null; early: number[] }
  }
}

/** From now on what goes to the speakers is measured on its way. */
export async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const heard: NonNullable<Window['heard']> = { analyser: null, early: [] }
    window.heard = heard
    const connect: (this: AudioNode, to: AudioNode) => AudioNode = AudioNode.prototype.connect
    const measured = function (this: AudioNode, to: AudioNode): AudioNode {
      if (to instanceof AudioDestinationNode) {
        const analyser = new AnalyserNode(this.context, { fftSize: 2_048 })
        heard.analyser = analyser
        connect.call(this, analyser)
        const samples = new Float32Array(analyser.fftSize)
        // The first moments in which anything is heard at all.
        const look = (): void => {
          analyser.getFloatTimeDomainData(samples)
          const peak = Math.max(...samples.map(Math.abs))
          if (peak > 0) heard.early.push(peak)
          if (heard.early.length < 1) setTimeout(look, 4)
        }
        look()
      }
      return connect.call(this, to)
    }
    Object.assign(AudioNode.prototype, { connect: measured })
  })
}

/** The mean loudness of this moment, in decibels. */
export async function level(page: Page): Promise<number> {
  return await page.evaluate(() => {
    const analyser = window.heard?.analyser
    if (analyser == null) throw new Error('nothing goes to the speakers')
    const samples = new Float32Array(analyser.fftSize)
    analyser.getFloatTimeDomainData(samples)
    const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length
    return 10 * Math.log10(power)
  })
}

/** The first that was heard of the last start, in decibels of its loudest sample. */
export async function hearing(page: Page): Promise<number> {
  return await page.evaluate(() => 20 * Math.log10(window.heard?.early.at(-1) ?? 0))
}
