import type { InvoiceDraft } from '@acquit/contract'
import { useSyncExternalStore } from 'react'
import { editedOf, type Change, type Edited } from './edited.ts'

/** More than a session of editing needs; each step shares what it did not change with the one before. */
const stepsAtMost = 1_000

/**
 * The draft on the screen, with its history to the start of the session. Changes made under the same `step` are one step of
 * the history: the keys typed in one visit of a cell are undone together.
 */
export interface DraftStore {
  readonly key: number
  readonly get: () => Edited
  readonly change: (change: Change, step?: string) => void
  readonly undo: () => void
  readonly redo: () => void
  /** Takes what was saved elsewhere, and forgets the history. */
  readonly replace: (draft: InvoiceDraft) => void
  readonly subscribe: (listener: () => void) => () => void
}

let lastStore = 0

export function createDraftStore(draft: InvoiceDraft): DraftStore {
  let now = editedOf(draft)
  let past: readonly Edited[] = []
  let future: readonly Edited[] = []
  let lastStep: string | undefined
  const listeners = new Set<() => void>()

  const become = (edited: Edited) => {
    now = edited
    for (const listener of listeners) listener()
  }
  return {
    key: (lastStore += 1),
    get: () => now,
    change(change, step) {
      const next = change(now)
      if (next === now) return
      if (step === undefined || step !== lastStep) past = [...past, now].slice(-stepsAtMost)
      lastStep = step
      future = []
      become(next)
    },
    undo() {
      const before = past.at(-1)
      if (before === undefined) return
      past = past.slice(0, -1)
      future = [now, ...future]
      lastStep = undefined
      become(before)
    },
    redo() {
      const [after, ...later] = future
      if (after === undefined) return
      past = [...past, now]
      future = later
      lastStep = undefined
      become(after)
    },
    replace(other) {
      past = []
      future = []
      lastStep = undefined
      become(editedOf(other))
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export const useEdited = (store: DraftStore): Edited =>
  useSyncExternalStore(store.subscribe, store.get)
