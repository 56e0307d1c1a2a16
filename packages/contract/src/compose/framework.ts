import { compare, isZero, type Invoice } from '@acquit/einvoice'
import type { CompanyBody } from '../company.ts'
import type { InvoiceDraft } from '../draft.ts'

type Operations = NonNullable<InvoiceDraft['operations']>

/** UNTDID 1001 (BT-3). */
export function typeCodeOf({ kind, precedingDocuments }: InvoiceDraft): string {
  if (kind === 'invoice') return '380'
  if (kind === 'deposit') return '386'
  const corrects = precedingDocuments ?? []
  const correctsDeposits = corrects.length > 0 && corrects.every((one) => one.kind === 'deposit')
  return correctsDeposits ? '503' : '381'
}

/** Goods, services or both, as the user said or as the lines say; undefined while no line says it. */
export function operationsOf(draft: InvoiceDraft): Operations | undefined {
  if (draft.operations !== undefined) return draft.operations
  const kinds = new Set(draft.lines.flatMap(({ kind }) => (kind === undefined ? [] : [kind])))
  if (kinds.size === 2) return 'mixed'
  return kinds.has('goods') ? 'goods' : kinds.has('services') ? 'services' : undefined
}

const letters = { goods: 'B', services: 'S', mixed: 'M' } as const

/**
 * BT-23, the framework (cadre de facturation): a letter for what is sold, a digit for how it is paid. 2 when nothing is left
 * to pay (BR-FR-CO-09), 4 when it settles deposits (BR-FR-CO-08), else 1. Derived, never typed.
 */
export function frameworkOf(draft: InvoiceDraft, { totals }: Invoice): string | undefined {
  const operations = operationsOf(draft)
  if (operations === undefined) return undefined
  const settlesDeposits =
    draft.kind === 'invoice' &&
    (draft.precedingDocuments ?? []).some((one) => one.kind === 'deposit')
  const digit = isFullyPaid(totals) ? '2' : settlesDeposits ? '4' : '1'
  return `${letters[operations]}${digit}`
}

export const isFullyPaid = ({ paidAmount, grossAmount }: Invoice['totals']): boolean =>
  paidAmount !== undefined &&
  grossAmount !== undefined &&
  !isZero(grossAmount) &&
  compare(paidAmount, grossAmount) === 0

/**
 * BT-8, when the VAT falls due (UNTDID 2005): 3 on the date of the invoice, by the option for debits; 432 on payment. Only
 * what bears VAT has one. Deposits are taxed on payment whatever the option (CGI 269-2); goods alone, on delivery, unsaid.
 */
export function taxPointOf(draft: InvoiceDraft, company: CompanyBody): string | undefined {
  const bearsVat = draft.lines.some(({ vat }) => vat?.category === 'S')
  if (!bearsVat || company.vatRegime === 'franchise') return undefined
  if (draft.kind === 'deposit') return '432'
  const operations = operationsOf(draft)
  if (operations === undefined || operations === 'goods') return undefined
  if (company.vatOnDebits) return '3'
  return operations === 'services' ? '432' : undefined
}
