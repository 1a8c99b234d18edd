/** In decibels and ratios, as measured: loud sound is held down, and quiet sound is not lifted. */
const THRESHOLD_DB = -30
const RATIO = 20
/** How softly it begins. The narrower, the more the compressor lifts by itself: 7 dB at 30, 17 dB at 0. */
const KNEE_DB = 12
/** Takes back what the compressor adds by itself; with this knee quiet sound would come out 13 dB louder. */
const GAIN_DB = -16

export interface Limited {
  /** A context that runs costs a core's time slices, heard or not. */
  readonly run: () => void
  readonly rest: () => void
  readonly close: () => void
}

/**
 * Sends all sound of an element through a limiter. The element has to be fetched with CORS: of any other its
 * output is silence, by the platform's rule.
 *
 * @returns null where there is no Web Audio; the sound is then played as it is.
 */
export function limit(element: HTMLMediaElement): Limited | null {
  if (typeof AudioContext === 'undefined') return null
  const context = new AudioContext()
  const compressor = new DynamicsCompressorNode(context, {
    threshold: THRESHOLD_DB,
    ratio: RATIO,
    knee: KNEE_DB,
  })
  const gain = new GainNode(context, { gain: 10 ** (GAIN_DB / 20) })
  context.createMediaElementSource(element).connect(compressor).connect(gain).connect(context.destination)
  // Each is refused only by a context that was closed meanwhile: then nothing is heard any more.
  const quietly = (change: Promise<void>): void => void change.catch(() => undefined)
  return {
    run: () => quietly(context.resume()),
    rest: () => quietly(context.suspend()),
    close: () => quietly(context.close()),
  }
}
