import { expect, it } from 'vitest'
import { foldPeaks, PEAK_COLUMNS } from '../../../shared/domain/peaks.ts'

it('makes a column as high as the loudest of its stretches', () => {
  const stretches = Array.from({ length: PEAK_COLUMNS * 10 }, (_, place) => (place % 10 === 3 ? 0.5 : 0.1))
  expect(new Set(foldPeaks(stretches))).toEqual(new Set([128]))
})

it('stretches a short sound over all columns, and never loses its loudest moment', () => {
  const columns = foldPeaks([0, 1, 0])
  expect(columns[0]).toBe(0)
  expect(columns[PEAK_COLUMNS / 2]).toBe(255)
  expect(columns.at(-1)).toBe(0)
})

it('is silence for nothing, and never goes beyond the loudest there is', () => {
  expect(new Set(foldPeaks([]))).toEqual(new Set([0]))
  expect(new Set(foldPeaks([3]))).toEqual(new Set([255]))
})
