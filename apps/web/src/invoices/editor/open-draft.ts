import type { Draft, InvoiceDraft } from '@acquit/contract'
import { useSyncExternalStore } from 'react'
import { Unreachable, isProblem } from '../../api/problem.ts'
import { createDraftStore, type DraftStore } from './draft-store.ts'
import { editedOf } from './edited.ts'
import { forgetLocalCopy, keepLocalCopy, readLocalCopy } from './local-copy.ts'
import type { RemoteDrafts } from './remote-drafts.ts'

export type SaveState =
  | { readonly kind: 'untouched' }
  /** Typed, about to be sent. */
  | { readonly kind: 'pending' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number }
  /** The server does not answer: this machine keeps it, and tries again. */
  | { readonly kind: 'kept-here' }
  /** Another tab or person saved another version. */
  | { readonly kind: 'conflict' }
  /** The server will not have it, and says why. */
  | { readonly kind: 'refused'; readonly error: unknown }

interface Opening {
  readonly companyId: string
  readonly remote: RemoteDrafts
  /** As the server has it, or the content of a new one. */
  readonly start: Draft | InvoiceDraft
  readonly onCreated?: (id: string) => void
}

/** The pause of the keyboard after which what is typed is sent. */
export const pauseMilliseconds = 600
export const retryMilliseconds = 4_000

/**
 * A draft open in this tab, saved as it is typed: at each change on this machine, at each pause on the server. One request
 * at a time; each names the version it saw, so that nothing saved elsewhere is overwritten unseen.
 */
export class OpenDraft {
  readonly companyId: string
  readonly store: DraftStore
  readonly #remote: RemoteDrafts
  readonly #onCreated: ((id: string) => void) | undefined
  readonly #channel = new BroadcastChannel('acquit.drafts')
  readonly #listeners = new Set<() => void>()
  readonly #stopListening: () => void
  #id: string | undefined
  #version: number
  #state: SaveState = { kind: 'untouched' }
  /** What the server has. */
  #saved: InvoiceDraft
  #running: Promise<boolean> | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #isClosed = false

  constructor({ companyId, remote, start, onCreated }: Opening) {
    const stored = 'version' in start ? start : undefined
    this.companyId = companyId
    this.#remote = remote
    this.#onCreated = onCreated
    this.#id = stored?.id
    this.#version = stored?.version ?? 0
    this.store = createDraftStore('version' in start ? start.draft : start)
    this.#saved = this.store.get().draft
    this.#stopListening = this.store.subscribe(() => this.#onChange())
    // Only tabs of this application, of the same origin, speak on this channel.
    this.#channel.onmessage = ({ data }: MessageEvent<Draft>) => this.receive(data)
    this.#recover()
  }

  /** Undefined until the server has created it. */
  get id(): string | undefined {
    return this.#id
  }

  get version(): number {
    return this.#version
  }

  readonly saveState = (): SaveState => this.#state

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Saves what is left to save; false when that failed. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer)
    if (this.#state.kind === 'conflict') return false
    while (!this.#isClosed && this.#isDirty()) {
      this.#running ??= this.#send().finally(() => {
        this.#running = undefined
      })
      if (!(await this.#running)) return false
    }
    return this.#state.kind !== 'refused'
  }

  /** Ends a conflict: keeps what is on this screen, or takes what was saved elsewhere. */
  async settle(side: 'mine' | 'theirs'): Promise<void> {
    if (this.#id === undefined) return
    const theirs = await this.#remote.read(this.#id)
    if (side === 'theirs') this.#adopt(theirs)
    else this.#version = theirs.version
    this.#become({ kind: 'untouched' })
    if (side === 'mine') await this.flush()
  }

  /** Takes a newer version, saved elsewhere, when nothing typed here would be lost. */
  receive(draft: Draft): void {
    if (draft.id !== this.#id || draft.version <= this.#version) return
    if (this.#isDirty() || this.#running !== undefined) return
    this.#adopt(draft)
    this.#become({ kind: 'untouched' })
  }

  /** Stops saving and forgets the local copy: the draft was deleted, or is now issued. */
  close(): void {
    this.#isClosed = true
    clearTimeout(this.#timer)
    this.#stopListening()
    this.#channel.close()
    forgetLocalCopy(this.companyId, this.#id)
  }

  #onChange(): void {
    if (this.#isClosed || !this.#isDirty()) return
    this.#keepHere()
    if (this.#state.kind === 'conflict') return
    if (this.#running === undefined) this.#become({ kind: 'pending' })
    this.#later(pauseMilliseconds)
  }

  async #send(): Promise<boolean> {
    const { draft } = this.store.get()
    const before = this.#id
    this.#become({ kind: 'saving' })
    try {
      const answer = await this.#remote.save(before, this.#version, draft)
      this.#id = answer.id
      this.#version = answer.version
      this.#saved = draft
      forgetLocalCopy(this.companyId, before)
      if (this.#isDirty()) this.#keepHere()
      this.#channel.postMessage(answer)
      if (before === undefined) this.#onCreated?.(answer.id)
      this.#become({ kind: 'saved', at: Date.now() })
      return true
    } catch (error) {
      const failure = failureOf(error)
      this.#become(failure)
      if (failure.kind === 'kept-here' && !this.#isClosed) this.#later(retryMilliseconds)
      return false
    }
  }

  /** What was typed on this machine and never reached the server comes back. */
  #recover(): void {
    const copy = readLocalCopy(this.companyId, this.#id)
    if (copy === undefined) return
    // Said first: a draft in conflict is kept here, and not sent.
    if (copy.version < this.#version) this.#become({ kind: 'conflict' })
    this.store.change(() => editedOf(copy.draft))
  }

  #adopt(draft: Draft): void {
    this.#version = draft.version
    this.#saved = draft.draft
    this.store.replace(draft.draft)
    forgetLocalCopy(this.companyId, this.#id)
  }

  #keepHere(): void {
    const { draft } = this.store.get()
    keepLocalCopy(this.companyId, this.#id, { draft, version: this.#version })
  }

  #isDirty(): boolean {
    return this.store.get().draft !== this.#saved
  }

  #later(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.flush(), milliseconds)
  }

  #become(state: SaveState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

function failureOf(error: unknown): SaveState {
  if (error instanceof Unreachable || isProblem(error, 'busy', 'internal', 'too-many-requests')) {
    return { kind: 'kept-here' }
  }
  return isProblem(error, 'version-conflict') ? { kind: 'conflict' } : { kind: 'refused', error }
}

export const useSaveState = (open: OpenDraft): SaveState =>
  useSyncExternalStore(open.subscribe, open.saveState)
