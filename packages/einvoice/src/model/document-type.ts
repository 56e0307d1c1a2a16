/**
 * UNTDID 1001 codes of BT-3 that EN 16931 reads as a credit note (its code list of 2025-11-15); all others are invoices. The
 * model and the amounts are the same; UBL alone has another root for them.
 */
const creditNoteTypes: ReadonlySet<string> = new Set([
  '81',
  '83',
  '261',
  '262',
  '296',
  '308',
  '381',
  '396',
  '420',
  '458',
  '502',
  '503',
  '532',
])

export const isCreditNoteType = (typeCode: string | undefined): boolean =>
  typeCode !== undefined && creditNoteTypes.has(typeCode)
