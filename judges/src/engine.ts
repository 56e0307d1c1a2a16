/** What the judges take from the engine: the functions under judgement. */
export {
  extractFacturX,
  fail,
  invoiceFileOf,
  isCreditNoteType,
  nearestTerm,
  ok,
  readInvoiceXml,
  writeCii,
  writeUbl,
  xpathOf,
  type Invoice,
  type Reading,
  type Result,
} from '@acquit/einvoice'
export { embedFacturX } from '../../packages/einvoice/src/facturx/embed.ts'
export { conformanceLevelOf } from '../../packages/einvoice/src/facturx/profile.ts'
export { renderInvoice } from '@acquit/render'
