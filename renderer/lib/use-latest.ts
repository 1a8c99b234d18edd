import { type RefObject, useLayoutEffect, useRef } from 'react'

/** The newest values for callbacks that live longer than one render. */
export function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value)
  useLayoutEffect(() => {
    latest.current = value
  })
  return latest
}
