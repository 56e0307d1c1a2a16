import type { DraftLine, InvoiceDraft } from '@acquit/contract'

/**
 * A draft being edited. Its lines each have a key, so that a moved line keeps its cells and their focus; the last key is that
 * of the blank line after them, which it keeps when typing makes a line of it.
 */
export interface Edited {
  readonly draft: InvoiceDraft
  readonly lineKeys: readonly number[]
}

let lastKey = 0
const newKey = (): number => (lastKey += 1)

export const editedOf = (draft: InvoiceDraft): Edited => ({
  draft,
  lineKeys: [...draft.lines.map(newKey), newKey()],
})

/** Every change is a function from one state to the next; what does not change stays the same object. */
export type Change = (edited: Edited) => Edited

/** `undefined` takes a field away. */
type Loose<T> = { readonly [Key in keyof T]?: T[Key] | undefined }

/** The same object when the patch changes nothing, so that nothing is saved, drawn or undone for it. */
function patched<T extends object>(whole: T, patch: Loose<T>): T {
  const changes = Object.entries(patch).some(([key, value]) => whole[key as keyof T] !== value)
  if (!changes) return whole
  const entries = Object.entries({ ...whole, ...patch }).filter(([, value]) => value !== undefined)
  // The fields that a draft must have are never patched away.
  return Object.fromEntries(entries) as T
}

export const setFields =
  (patch: Loose<Omit<InvoiceDraft, 'lines'>>): Change =>
  (edited) => {
    const draft = patched<InvoiceDraft>(edited.draft, patch)
    return draft === edited.draft ? edited : { ...edited, draft }
  }

/** Changes a line; beyond the last one, starts it from `fresh`. */
export const setLine =
  (index: number, patch: Loose<DraftLine>, fresh: DraftLine = {}): Change =>
  (edited) => {
    const { draft, lineKeys } = edited
    const before = draft.lines[index]
    const line = patched<DraftLine>(before ?? fresh, patch)
    if (line === before) return edited
    const lines = before === undefined ? [...draft.lines, line] : draft.lines.with(index, line)
    return {
      draft: { ...draft, lines },
      lineKeys: before === undefined ? [...lineKeys, newKey()] : lineKeys,
    }
  }

export const insertLine =
  (index: number, line: DraftLine): Change =>
  ({ draft, lineKeys }) => ({
    draft: { ...draft, lines: draft.lines.toSpliced(index, 0, line) },
    lineKeys: lineKeys.toSpliced(index, 0, newKey()),
  })

export const removeLine =
  (index: number): Change =>
  ({ draft, lineKeys }) => ({
    draft: { ...draft, lines: draft.lines.toSpliced(index, 1) },
    lineKeys: lineKeys.toSpliced(index, 1),
  })

/** Moves a line up (-1) or down (1); at the edge nothing changes. */
export const moveLine =
  (index: number, step: -1 | 1): Change =>
  (edited) => {
    const { draft, lineKeys } = edited
    const [line, other] = [draft.lines[index], draft.lines[index + step]]
    const [key, otherKey] = [lineKeys[index], lineKeys[index + step]]
    if (line === undefined || other === undefined) return edited
    if (key === undefined || otherKey === undefined) return edited
    return {
      draft: { ...draft, lines: draft.lines.with(index, other).with(index + step, line) },
      lineKeys: lineKeys.with(index, otherKey).with(index + step, key),
    }
  }
