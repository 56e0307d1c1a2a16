import type { Company, Customer } from '@acquit/contract'
import type { CalendarDate, Invoice, Layer } from '@acquit/einvoice'
import type { TFunction } from 'i18next'
import { createContext, use } from 'react'
import type { Format } from '../../i18n/format.ts'
import type { DraftStore } from './draft-store.ts'
import type { FieldFindings } from './findings.ts'
import type { OpenDraft } from './open-draft.ts'

/** What every part of the editor works with. It stays the same object while one types, so that a line redraws alone. */
export interface Editor {
  readonly companyId: string
  readonly company: Company
  readonly open: OpenDraft
  readonly store: DraftStore
  readonly customer: Customer | undefined
  readonly today: CalendarDate
  /** The words and the numbers of the reader's language: asked for once, and not by each of a thousand lines. */
  readonly t: TFunction
  readonly format: Format
  /** Grows each time the history moves. */
  readonly resets: number
}

/** What follows from the draft at each key. */
export interface Computed {
  /** The invoice that the draft makes now, with its amounts. */
  readonly invoice: Invoice
  readonly findings: FieldFindings
  readonly layers: readonly Layer[]
}

export const EditorContext = createContext<Editor | undefined>(undefined)
export const ComputedContext = createContext<Computed | undefined>(undefined)

export const useEditor = (): Editor => within(use(EditorContext))
export const useComputed = (): Computed => within(use(ComputedContext))

function within<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('outside of the editor')
  return value
}
