import type { Draft, InvoiceDraft } from '@acquit/contract'
import { OpenDraft } from './open-draft.ts'
import { remoteDrafts } from './remote-drafts.ts'

/**
 * The drafts open in this tab, by id: going to another page and back finds the same draft with its history. The one that the
 * server does not know yet is found by its company.
 */
const opened = new Map<string, OpenDraft>()

export const openedDraft = (id: string): OpenDraft | undefined => opened.get(id)

/** Opens a stored draft, or gives the one already open, told of what the server has now. */
export function openStored(companyId: string, stored: Draft): OpenDraft {
  const known = opened.get(stored.id)
  if (known !== undefined) {
    known.receive(stored)
    return known
  }
  const open = new OpenDraft({ companyId, remote: remoteDrafts(companyId), start: stored })
  opened.set(stored.id, open)
  return open
}

/** Opens a new draft, created on the server at the first change; `onCreated` is told its id. */
export function openNew(
  companyId: string,
  start: InvoiceDraft,
  onCreated: (id: string) => void,
): OpenDraft {
  const open: OpenDraft = new OpenDraft({
    companyId,
    remote: remoteDrafts(companyId),
    start,
    onCreated(id) {
      opened.set(id, open)
      onCreated(id)
    },
  })
  return open
}

/** Once a draft is deleted or issued. */
export function closeDraft(open: OpenDraft): void {
  open.close()
  if (open.id !== undefined) opened.delete(open.id)
}
