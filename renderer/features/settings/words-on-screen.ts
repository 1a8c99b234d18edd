/** What may be read on a part of the page, by eye or by ear: its texts and the labels of its elements. */
export function wordsOnScreen(root: Element): readonly string[] {
  const words: string[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Element) {
      for (const name of ['aria-label', 'title', 'placeholder']) {
        const value = node.getAttribute(name)
        if (value !== null) words.push(value)
      }
    } else if (node.nodeValue !== null && node.nodeValue.trim() !== '') words.push(node.nodeValue)
  }
  return words
}
