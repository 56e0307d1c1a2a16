import type { Draft, InvoiceDraft } from '@acquit/contract'
import { useSyncExternalStore } from 'react'
import { OpenDraft } from './open-draft.ts'
import { remoteDrafts } from './remote-drafts.ts'

/**
 * The drafts open in this tab, by id: going to another page and back finds the same draft with its history. The one that the
 * server does not know yet is found by its company.
 */
const opened = new Map<string, OpenDraft>()
const listeners = new Set<() => void>()

const tell = (): void => {
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const keyOf = (companyId: string, id: string | undefined): string => `${companyId} ${id ?? 'new'}`

/** The draft of this id that is open here; without id, the one not yet created. */
export const useOpenedDraft = (companyId: string, id: string | undefined): OpenDraft | undefined =>
  useSyncExternalStore(subscribe, () => opened.get(keyOf(companyId, id)))

/** Opens a stored draft, or tells the one already open what the server has now. */
export function openStored(companyId: string, stored: Draft): void {
  const key = keyOf(companyId, stored.id)
  const known = opened.get(key)
  if (known !== undefined) return known.receive(stored)
  opened.set(key, new OpenDraft({ companyId, remote: remoteDrafts(companyId), start: stored }))
  tell()
}

/** Opens a new draft, created on the server at the first change; `onCreated` is told its id. */
export function openNew(
  companyId: string,
  start: InvoiceDraft,
  onCreated: (id: string) => void,
): void {
  const key = keyOf(companyId, undefined)
  const known = opened.get(key)
  if (known !== undefined && known.id === undefined) return
  const open: OpenDraft = new OpenDraft({
    companyId,
    remote: remoteDrafts(companyId),
    start,
    onCreated(id) {
      // It keeps its first key too, until the address has its id: the page must not lose it in between.
      opened.set(keyOf(companyId, id), open)
      onCreated(id)
      tell()
    },
  })
  opened.set(key, open)
  tell()
}

/** Once the address of a new draft has its id, or another page is shown. */
export function leaveNew(companyId: string): void {
  const key = keyOf(companyId, undefined)
  if (opened.get(key)?.id !== undefined) opened.delete(key)
}

/** Once a draft is deleted or issued. */
export function closeDraft(open: OpenDraft): void {
  open.close()
  for (const [key, one] of opened) if (one === open) opened.delete(key)
  tell()
}
