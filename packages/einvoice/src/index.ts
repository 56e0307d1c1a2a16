/**
 * The engine of Acquit: the model of EN 16931, its syntaxes, its rules and its container. Pure functions, no I/O, the same in
 * Node and in a browser. This is its only door.
 */
export type { Bilingual } from './bilingual.ts'
export { addDays, calendarDate, readCalendarDate, type CalendarDate } from './calendar-date.ts'
export {
  absolute,
  add,
  compare,
  decimal,
  divide,
  equal,
  format,
  isNegative,
  isZero,
  multiply,
  negate,
  readDecimal,
  round,
  scaleOf,
  subtract,
  sum,
  zero,
  type Decimal,
} from './decimal.ts'
export { fail, ok, type Result } from './result.ts'

export {
  emptyInvoice,
  emptyLine,
  invoiceSchema,
  type Allowance,
  type Charge,
  type Invoice,
  type InvoiceLine,
  type PostalAddress,
  type Totals,
  type VatBreakdown,
} from './model/invoice.ts'
export type { Identifier } from './model/schema.ts'
export { isCreditNoteType } from './model/document-type.ts'
export { nearestTerm, termAt, terms, type Term } from './model/terms.ts'
export { calculate, type CalculationOptions } from './calculate.ts'

export { readInvoiceElement, readInvoiceXml, type DocumentFault } from './document.ts'
export type { Reading } from './reading.ts'
export type { Unmapped, ValueFault } from './binding/read.ts'
export type { WriteFault } from './binding/write.ts'
export { writeCii } from './cii/write.ts'
export { writeUbl } from './ubl/write.ts'
export { attributeOf, childOf, xpathOf, type XmlElement } from './xml/element.ts'
export { parseXml } from './xml/parse.ts'
export { usualPrefixes } from './xml/prefixes.ts'

export {
  check,
  checkInvoice,
  checkReading,
  unreadFile,
  type Checked,
  type CheckOptions,
} from './check/check.ts'
export { profileOf, profiles, type Profile } from './profiles.ts'
export type { FacturXProfileName } from './rules/facturx/shapes.ts'
export { carriedBy, lossesOf, type Loss } from './losses.ts'
export { foreignElements, type ForeignElement } from './facturx-profiles/foreign-elements.ts'
export { embedFacturX, type EmbedOptions, type FileToAttach } from './facturx/embed.ts'
export {
  extractFacturX,
  invoiceFileOf,
  type ExtractedFile,
  type Extraction,
} from './facturx/extract.ts'
export type { PdfFault } from './facturx/pdf/fault.ts'
export { containerFindings } from './facturx/container/findings.ts'
export { conformanceLevelOf, type ConformanceLevel } from './facturx/profile.ts'
export type { Finding, Layer, LayerName, LayerState, Syntax, VerdictWord } from './verdict.ts'
export {
  explainRule,
  ruleSetVersions,
  similarRules,
  type Explanation,
  type RuleSetVersion,
} from './explain/explain.ts'
export { readInvoiceJson, writeInvoiceJson, type JsonFault } from './json.ts'
export { invoiceJsonSchema, invoiceSchemaVersion } from './schema.ts'
