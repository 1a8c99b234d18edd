import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { DemoItem } from './types.ts'

/**
 * Reads the demo items that ship with the project. Their media paths are relative to the same folder.
 *
 * @param folder where `items.jsonl` and `media/` lie; passed in, because a bundled backend lies elsewhere.
 * @throws Error naming the line that is no JSON: the shipped file is damaged then, and no demo is better
 *   than half of one.
 */
export async function readDemoItems(folder: string): Promise<DemoItem[]> {
  const text = await readFile(join(folder, 'items.jsonl'), 'utf8')
  return text
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => parseLine(line, number))
}

function parseLine(line: string, number: number): DemoItem {
  try {
    const item: DemoItem = JSON.parse(line)
    return item
  } catch (error) {
    throw new Error(`demo items, line ${number}: not JSON`, { cause: error })
  }
}
