/** Zero-width characters and soft hyphens, with which words are broken up unseen. */
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/u
const ALL_UNSEEN = new RegExp(UNSEEN, 'gu')

export function isUnseen(character: string): boolean {
  return UNSEEN.test(character)
}

export function withoutUnseen(text: string): string {
  return text.replaceAll(ALL_UNSEEN, '')
}
