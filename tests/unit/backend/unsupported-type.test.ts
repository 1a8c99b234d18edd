import { expect, it } from 'vitest'
import { typeByMagicBytes } from '../../../backend/domain/magic-bytes.ts'
import { unsupportedType } from '../../../backend/domain/unsupported-type.ts'
import { svgBomb } from '../../fixtures/hostile/files.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

it.each([
  ['image/svg+xml', '<?xml version="1.0"?>\n<!-- a drawing -->\n<svg xmlns="http://www.w3.org/2000/svg">'],
  ['text/html', '\n<!DOCTYPE html><title>x</title>'],
  ['application/pdf', '%PDF-1.7'],
  ['application/zip', 'PK\u0003\u0004'],
  ['image/heic', '\0\0\0\u0018ftypheic'],
  ['image/bmp', 'BM\0\0'],
])('%s is told by its beginning, and is none of the kinds that are taken', (type, beginning) => {
  expect(unsupportedType(bytes(beginning))).toBe(type)
  expect(typeByMagicBytes(bytes(beginning))).toBeNull()
})

it('says nothing of what it does not know, and is not slow over what is made to be', () => {
  expect(unsupportedType(bytes('plain words'))).toBeNull()
  expect(unsupportedType(bytes('<!--'.repeat(300)))).toBeNull()
  expect(unsupportedType(svgBomb())).toBe('image/svg+xml')
})
