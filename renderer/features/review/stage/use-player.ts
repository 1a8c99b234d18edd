import { useEffect, useMemo, useState } from 'react'
import { useServices } from '../../../stores/services.ts'
import { createFade } from './fade.ts'
import { type FlaggedRange, jumpTarget } from './flagged-ranges.ts'
import { type Limited, limit } from './limiter.ts'
import { useIsOnStage } from './on-stage.ts'

export interface PlayerState {
  readonly playing: boolean
  /** Seconds. */
  readonly time: number
  readonly duration: number
  readonly muted: boolean
  readonly speed: number
  readonly failed: boolean
  /** Some of it is here and was decoded. */
  readonly loaded: boolean
}

const SPEEDS = [0.75, 1, 1.25, 1.5, 1.75, 2] as const
const EVENTS = [
  'play',
  'pause',
  'timeupdate',
  'seeked',
  'durationchange',
  'loadeddata',
  'volumechange',
  'ratechange',
  'ended',
] as const

/** It starts, goes on after a gap, or has come to another place. */
const HEARD_ANEW = ['playing', 'seeked'] as const
const RESTING = ['pause', 'ended'] as const

/**
 * The media keys on one sound or film. It never starts by itself, and it is stopped and let go of when the
 * item leaves the screen.
 *
 * @param knownDuration seconds, from the item: nothing is loaded before somebody asks for it.
 */
export function usePlayer(
  element: HTMLMediaElement | null,
  ranges: readonly FlaggedRange[],
  knownDuration: number | undefined,
): PlayerState & { readonly seekTo: (seconds: number) => void } {
  const { handles, noticeActivity } = useServices()
  const isOnStage = useIsOnStage()
  const [state, setState] = useState<PlayerState>({
    playing: false,
    time: 0,
    duration: knownDuration ?? 0,
    muted: false,
    speed: 1,
    failed: false,
    loaded: false,
  })

  const fade = useMemo(() => (element === null ? null : createFade(element)), [element])
  const seekTo = useMemo(
    () => (seconds: number) => {
      if (element === null) return
      const end = Number.isFinite(element.duration) ? element.duration : (knownDuration ?? seconds)
      const time = Math.min(end, Math.max(0, seconds))
      // A place may be loud: it rises there like a start, also where one that has ended starts over.
      fade?.hush()
      element.currentTime = time
      setState((now) => ({ ...now, time }))
    },
    [element, fade, knownDuration],
  )

  useEffect(() => {
    if (element === null || fade === null) return
    element.preservesPitch = true
    const read = (): void =>
      setState((now) => ({
        ...now,
        playing: !element.paused && !element.ended,
        time: element.currentTime,
        duration: Number.isFinite(element.duration) ? element.duration : now.duration,
        muted: element.muted,
        speed: element.playbackRate,
        loaded: element.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA,
      }))
    const heard = (): void => {
      if (!element.paused) fade.rise()
    }
    let limited: Limited | null = null
    const begun = (): void => {
      limited ??= limit(element)
      limited?.run()
    }
    const rested = (): void => limited?.rest()
    const failed = (): void => setState((now) => ({ ...now, playing: false, failed: true }))
    read()
    for (const event of EVENTS) element.addEventListener(event, read)
    for (const event of HEARD_ANEW) element.addEventListener(event, heard)
    element.addEventListener('play', begun)
    for (const event of RESTING) element.addEventListener(event, rested)
    // An hour's episode is work without a key, and nothing in the page hears of it.
    element.addEventListener('timeupdate', noticeActivity)
    element.addEventListener('error', failed)
    return () => {
      for (const event of EVENTS) element.removeEventListener(event, read)
      for (const event of HEARD_ANEW) element.removeEventListener(event, heard)
      element.removeEventListener('play', begun)
      for (const event of RESTING) element.removeEventListener(event, rested)
      element.removeEventListener('timeupdate', noticeActivity)
      element.removeEventListener('error', failed)
      element.pause()
      element.removeAttribute('src')
      element.load()
      limited?.close()
    }
  }, [element, fade, noticeActivity])

  useEffect(() => {
    if (element === null || fade === null || !isOnStage) return
    return handles.player.put({
      toggle: () => {
        if (!element.paused) return element.pause()
        fade.hush()
        // Refused when it could not be loaded: the `error` event says so on the screen.
        element.play().catch(() => undefined)
      },
      stop: () => element.pause(),
      seekBy: (ms) => seekTo(element.currentTime + ms / 1_000),
      speedBy: (steps) => {
        const at = SPEEDS.findIndex((speed) => speed >= element.playbackRate)
        element.playbackRate = SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, at + steps))] ?? 1
      },
      toggleMute: () => {
        if (element.muted && !element.paused) fade.rise()
        element.muted = !element.muted
      },
      jump: (direction) => {
        const target = jumpTarget(ranges, element.currentTime, direction)
        if (target !== null) seekTo(target)
      },
    })
  }, [element, fade, handles, ranges, seekTo, isOnStage])

  return { ...state, seekTo }
}
