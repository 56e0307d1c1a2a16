import { describe, expect, it } from 'vitest'
import { createDraftStore } from './draft-store.ts'
import { moveLine, removeLine, setFields, setLine } from './edited.ts'

const store = () => createDraftStore({ kind: 'invoice', lines: [] })
const names = (of: ReturnType<typeof store>) => of.get().draft.lines.map(({ name }) => name)

describe('the draft on the screen', () => {
  it('starts a line with what is typed beyond the last', () => {
    const draft = store()
    draft.change(setLine(0, { name: 'Conseil' }, { quantity: '1', unit: 'C62' }))
    expect(draft.get().draft.lines).toEqual([{ name: 'Conseil', quantity: '1', unit: 'C62' }])
  })

  it('takes a field away rather than keeping it undefined', () => {
    const draft = store()
    draft.change(setFields({ dueDate: '2026-12-31' }))
    draft.change(setFields({ dueDate: undefined }))
    expect('dueDate' in draft.get().draft).toBe(false)
  })

  it('a line that moves keeps its key', () => {
    const draft = store()
    draft.change(setLine(0, { name: 'A' }))
    draft.change(setLine(1, { name: 'B' }))
    const [first] = draft.get().lineKeys
    draft.change(moveLine(0, 1))
    expect(names(draft)).toEqual(['B', 'A'])
    expect(draft.get().lineKeys[1]).toBe(first)
    const before = draft.get()
    draft.change(moveLine(1, 1))
    expect(draft.get()).toBe(before)
  })

  it('undoes the keys of one visit of a cell together, and step by step to the start', () => {
    const draft = store()
    for (const name of ['C', 'Co', 'Con']) draft.change(setLine(0, { name }), 'visit 1')
    draft.change(setLine(0, { quantity: '3' }), 'visit 2')
    draft.undo()
    expect(draft.get().draft.lines).toEqual([{ name: 'Con' }])
    draft.undo()
    expect(names(draft)).toEqual([])
    draft.redo()
    draft.redo()
    expect(draft.get().draft.lines).toEqual([{ name: 'Con', quantity: '3' }])
  })

  it('a change after an undo starts another future', () => {
    const draft = store()
    draft.change(setLine(0, { name: 'A' }))
    draft.change(removeLine(0))
    draft.undo()
    draft.change(setLine(0, { name: 'B' }))
    draft.redo()
    expect(names(draft)).toEqual(['B'])
  })
})
