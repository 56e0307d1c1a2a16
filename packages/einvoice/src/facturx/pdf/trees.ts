import type { PdfDocument } from './document.ts'
import { isDictionary, isReference, type PdfDictionary, type PdfObject } from './object.ts'

/** The pages in their order. */
export function* pagesOf(document: PdfDocument): Generator<PdfDictionary> {
  for (const node of leavesOf(document, document.catalog.entries.get('Pages'))) yield node
}

/** The names and values of a name tree (ISO 32000-1 §7.9.6), as deep as it goes; values as they stand. */
export function* nameTreeEntries(
  document: PdfDocument,
  root: PdfObject | undefined,
): Generator<{ readonly key: Uint8Array; readonly value: PdfObject }> {
  for (const leaf of leavesOf(document, root)) {
    const pairs = document.items(leaf, 'Names')
    for (let at = 0; at + 1 < pairs.length; at += 2) {
      const key = document.resolve(pairs[at])
      if (key === null || typeof key !== 'object' || key.kind !== 'string') continue
      yield { key: key.bytes, value: pairs[at + 1] ?? null }
    }
  }
}

/** The nodes without `/Kids`, left to right. A node met twice is a loop, and is not gone into again. */
function* leavesOf(document: PdfDocument, root: PdfObject | undefined): Generator<PdfDictionary> {
  const visited = new Set<number>()
  const waiting: (PdfObject | undefined)[] = [root]
  while (waiting.length > 0) {
    const next = waiting.pop()
    if (isReference(next)) {
      if (visited.has(next.number)) continue
      visited.add(next.number)
    }
    const node = document.resolve(next)
    if (!isDictionary(node)) continue
    if (node.entries.has('Kids')) waiting.push(...document.items(node, 'Kids').toReversed())
    else yield node
  }
}
