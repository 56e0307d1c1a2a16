/** What the judges take from Acquit: the functions under judgement. */
export {
  check,
  extractFacturX,
  fail,
  invoiceFileOf,
  isCreditNoteType,
  lossesOf,
  ok,
  readInvoiceXml,
  writeCii,
  writeUbl,
  xpathOf,
  type FacturXProfileName,
  type Invoice,
  type Reading,
  type Result,
} from '@acquit/einvoice'
export { renderFacturX, type FacturXOptions } from '@acquit/render'
