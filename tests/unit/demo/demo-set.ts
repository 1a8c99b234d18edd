import { fileURLToPath } from 'node:url'
import { readDemoItems } from '../../../backend/demo/load.ts'
import type { DemoItem } from '../../../backend/demo/types.ts'

export const demoFolder: string = fileURLToPath(new URL('../../../backend/demo/', import.meta.url))

/** The shipped demo, as the backend reads it. */
export const demoItems: readonly DemoItem[] = await readDemoItems(demoFolder)

/** Everything of an item that a person reads in its language. */
export function textsOf(item: DemoItem): string[] {
  return [
    item.title,
    item.caption ?? '',
    ...(item.fields ?? []).map((field) => field.text),
    ...(item.transcript ?? []).map((segment) => segment.text),
    ...(item.children ?? []).map((child) => child.title),
    ...(item.media ?? []).map((media) => media.alt ?? ''),
  ]
}
