import type { Issuance } from '@acquit/contract'
import { useSyncExternalStore } from 'react'
import { call } from '../api/call.ts'
import type { OpenDraft } from './editor/open-draft.ts'
import { closeDraft } from './editor/open-drafts.ts'

/** An issue about to leave: until then no number is taken, and it can be called off. */
export interface Issuing {
  readonly open: OpenDraft
  /** «F2026-0042 à Librairie des Halles, 1 234,56 €». */
  readonly summary: string
  /** Epoch milliseconds. */
  readonly leavesAt: number
  readonly state: 'waiting' | 'leaving'
  /** Shows the issued document; the draft is closed once that is done. */
  readonly onIssued: (issuance: Issuance) => Promise<void>
  readonly onFailed: (error: unknown) => void
}

/** The time there is to call an issue off. */
export const waitSeconds = 10

let current: Issuing | undefined
let timer: ReturnType<typeof setTimeout> | undefined
const listeners = new Set<() => void>()

function become(next: Issuing | undefined): void {
  current = next
  for (const listener of listeners) listener()
}

/** Starts the wait. One at a time: another one sends the one before at once. */
export function startIssuing(issuing: Omit<Issuing, 'leavesAt' | 'state'>): void {
  if (current?.state === 'waiting') void issueNow()
  become({ ...issuing, leavesAt: Date.now() + waitSeconds * 1_000, state: 'waiting' })
  timer = setTimeout(() => void issueNow(), waitSeconds * 1_000)
}

export function callOff(): void {
  if (current?.state !== 'waiting') return
  clearTimeout(timer)
  become(undefined)
}

export async function issueNow(): Promise<void> {
  const leaving = current
  if (leaving?.state !== 'waiting') return
  clearTimeout(timer)
  become({ ...leaving, state: 'leaving' })
  const end = () => {
    if (current?.open === leaving.open) become(undefined)
  }
  try {
    const issuance = await issue(leaving.open)
    await leaving.onIssued(issuance)
    closeDraft(leaving.open)
    end()
  } catch (error) {
    end()
    leaving.onFailed(error)
  }
}

/** What is issued is exactly what was on the screen: all of it is saved first, and its version named. */
async function issue(open: OpenDraft): Promise<Issuance> {
  const isSaved = await open.flush()
  if (!isSaved || open.id === undefined) throw new Error('the draft is not saved')
  return call('issueInvoice', {
    params: { companyId: open.companyId, invoiceId: open.id },
    body: { version: open.version },
  })
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useIssuing = (): Issuing | undefined => useSyncExternalStore(subscribe, () => current)
