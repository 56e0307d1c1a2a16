import type { InvoiceDraft } from '@acquit/contract'
import { localWorkPrefix } from '../../shell/local-work.ts'

/** What this machine keeps of a draft until the server has it. */
export interface LocalCopy {
  readonly draft: InvoiceDraft
  /** The version of the server that it was typed on; 0 for a draft that the server does not know. */
  readonly version: number
}

/** Where a draft is kept; the one not yet created has a place of its own in each company. */
const keyOf = (companyId: string, id: string | undefined): string =>
  `${localWorkPrefix}${companyId}.${id ?? 'new'}`

export function readLocalCopy(companyId: string, id: string | undefined): LocalCopy | undefined {
  const text = localStorage.getItem(keyOf(companyId, id))
  if (text === null) return undefined
  try {
    const copy: unknown = JSON.parse(text)
    if (typeof copy !== 'object' || copy === null || !('draft' in copy)) return undefined
    // Only `keepLocalCopy` writes under this prefix.
    return copy as LocalCopy
  } catch {
    return undefined
  }
}

/** Best effort: a full or forbidden storage must not stop the typing, which the server keeps too. */
export function keepLocalCopy(companyId: string, id: string | undefined, copy: LocalCopy): void {
  try {
    localStorage.setItem(keyOf(companyId, id), JSON.stringify(copy))
  } catch {
    // Nothing to do: the state of the saving says whether the server has it.
  }
}

export const forgetLocalCopy = (companyId: string, id: string | undefined): void =>
  localStorage.removeItem(keyOf(companyId, id))
