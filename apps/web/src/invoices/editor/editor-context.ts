import type { Company, Customer } from '@acquit/contract'
import type { CalendarDate, Invoice } from '@acquit/einvoice'
import { createContext, use } from 'react'
import type { DraftStore } from './draft-store.ts'
import type { FieldFindings } from './findings.ts'
import type { OpenDraft } from './open-draft.ts'

/** What every part of the editor works with. */
export interface Editor {
  readonly companyId: string
  readonly company: Company
  readonly open: OpenDraft
  readonly store: DraftStore
  readonly customer: Customer | undefined
  /** The invoice that the draft makes now, with its amounts. */
  readonly invoice: Invoice
  readonly findings: FieldFindings
  readonly today: CalendarDate
  /** Grows each time the history moves. */
  readonly resets: number
}

export const EditorContext = createContext<Editor | undefined>(undefined)

export function useEditor(): Editor {
  const editor = use(EditorContext)
  if (editor === undefined) throw new Error('outside of the editor')
  return editor
}

