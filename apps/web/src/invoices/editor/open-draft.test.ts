import type { Draft, InvoiceDraft } from '@acquit/contract'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ApiProblem, Unreachable } from '../../api/problem.ts'
import { setFields, setLine } from './edited.ts'
import { OpenDraft, pauseMilliseconds, retryMilliseconds } from './open-draft.ts'

const companyId = 'company'
const empty: InvoiceDraft = { kind: 'invoice', lines: [] }
const stored = (version: number, draft: InvoiceDraft = empty): Draft => ({
  id: 'draft-1',
  version,
  createdAt: '2026-11-22T10:00:00Z',
  updatedAt: '2026-11-22T10:00:00Z',
  status: 'draft',
  draft,
})

const conflict = new ApiProblem({
  type: '',
  title: '',
  status: 409,
  code: 'version-conflict',
  message: { fr: '', en: '' },
})

/** A server that keeps drafts by version, and can be made to fail. */
function aServer(start = stored(1)) {
  const server = {
    held: start,
    saves: 0,
    failWith: undefined as Error | undefined,
    save(_id: string | undefined, version: number, draft: InvoiceDraft): Promise<Draft> {
      server.saves += 1
      if (server.failWith !== undefined) return Promise.reject(server.failWith)
      if (_id !== undefined && version !== server.held.version) return Promise.reject(conflict)
      server.held = stored(server.held.version + 1, draft)
      return Promise.resolve(server.held)
    },
    read: () => Promise.resolve(server.held),
  }
  return server
}

const opened: OpenDraft[] = []
const open = (remote: ReturnType<typeof aServer>, start: Draft | InvoiceDraft = remote.held) => {
  const draft = new OpenDraft({ companyId, remote, start })
  opened.push(draft)
  return draft
}
const name = (text: string) => setLine(0, { name: text })

beforeEach(() => {
  vi.useFakeTimers()
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => kept.set(key, text),
    removeItem: (key: string) => kept.delete(key),
  })
})
afterEach(() => {
  for (const draft of opened.splice(0)) draft.close()
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

describe('no save button', () => {
  it('saves once the keyboard pauses, and once for many keys', async () => {
    const server = aServer()
    const draft = open(server)
    for (const text of ['C', 'Co', 'Con']) draft.store.change(name(text))
    expect(server.saves).toBe(0)
    await vi.advanceTimersByTimeAsync(pauseMilliseconds)
    expect(server.saves).toBe(1)
    expect(server.held.draft.lines).toEqual([{ name: 'Con' }])
    expect(draft.saveState().kind).toBe('saved')
    expect(draft.version).toBe(2)
  })

  it('creates the draft at its first change, not before', async () => {
    const server = aServer()
    const draft = open(server, empty)
    await vi.advanceTimersByTimeAsync(pauseMilliseconds)
    expect(server.saves).toBe(0)
    draft.store.change(name('A'))
    await vi.advanceTimersByTimeAsync(pauseMilliseconds)
    expect(draft.id).toBe('draft-1')
  })

  it('a crash loses nothing: what the server does not have comes back with the page', () => {
    const server = aServer()
    open(server).store.change(name('typed just before the crash'))
    const again = open(server)
    expect(again.store.get().draft.lines[0]?.name).toBe('typed just before the crash')
  })

  it('without a server, keeps here and tries again', async () => {
    const server = aServer()
    server.failWith = new Unreachable('off')
    const draft = open(server)
    draft.store.change(name('A'))
    await vi.advanceTimersByTimeAsync(pauseMilliseconds)
    expect(draft.saveState().kind).toBe('kept-here')
    server.failWith = undefined
    await vi.advanceTimersByTimeAsync(retryMilliseconds)
    expect(draft.saveState().kind).toBe('saved')
    expect(server.held.draft.lines).toEqual([{ name: 'A' }])
  })
})

describe('another tab or person', () => {
  it('never overwrites what was saved elsewhere unseen', async () => {
    const server = aServer()
    const draft = open(server)
    server.held = stored(2, { kind: 'invoice', lines: [{ name: 'theirs' }] })
    draft.store.change(name('mine'))
    await vi.advanceTimersByTimeAsync(pauseMilliseconds)
    expect(draft.saveState().kind).toBe('conflict')
    expect(server.held.draft.lines[0]?.name).toBe('theirs')
  })

  it.each([
    ['mine', 'mine'],
    ['theirs', 'theirs'],
  ] as const)('a conflict settled for %s keeps %s', async (side, kept) => {
    const server = aServer()
    const draft = open(server)
    server.held = stored(2, { kind: 'invoice', lines: [{ name: 'theirs' }] })
    draft.store.change(name('mine'))
    await vi.advanceTimersByTimeAsync(pauseMilliseconds)
    await draft.settle(side)
    expect(server.held.draft.lines[0]?.name).toBe(kept)
    expect(draft.store.get().draft.lines[0]?.name).toBe(kept)
  })

  it('what a crash left on an older version waits for a choice', async () => {
    const server = aServer()
    open(server).store.change(name('mine'))
    server.held = stored(2, { kind: 'invoice', lines: [{ name: 'theirs' }] })
    const again = open(server)
    await vi.advanceTimersByTimeAsync(retryMilliseconds)
    expect(again.saveState().kind).toBe('conflict')
    expect(await again.flush()).toBe(false)
    expect(server.held.draft.lines[0]?.name).toBe('theirs')
  })

  it('takes a newer version when nothing typed here would be lost', () => {
    const server = aServer()
    const draft = open(server)
    draft.receive(stored(2, { kind: 'invoice', lines: [{ name: 'theirs' }] }))
    expect(draft.store.get().draft.lines[0]?.name).toBe('theirs')
    draft.store.change(setFields({ dueDate: '2026-12-31' }))
    draft.receive(stored(3, empty))
    expect(draft.store.get().draft.dueDate).toBe('2026-12-31')
  })
})
