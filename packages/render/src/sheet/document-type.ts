import { isCreditNoteType, type Invoice } from '@acquit/einvoice'

/** UNTDID 1001 codes of invoices that replace another (XP Z12-012, list of BT-3). */
const correctiveInvoices = ['384', '471', '472', '473']

/** Credit notes and corrective invoices: they are about another invoice. */
export const isCorrection = ({ typeCode = '' }: Invoice): boolean =>
  isCreditNoteType(typeCode) || correctiveInvoices.includes(typeCode)
