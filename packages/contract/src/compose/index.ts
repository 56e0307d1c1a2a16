export { composeInvoice, type Composition } from './compose-invoice.ts'
export { dueDateOf } from './due-date.ts'
export { fieldOf, type FormField } from './field-of.ts'
export { operationsOf } from './framework.ts'
export {
  firstSequence,
  numberLengthAtMost,
  seriesOf,
  writeNumber,
  type NumberFault,
  type SeriesName,
} from './number.ts'
export { franchiseVat, usualVatRates, vatReasons, type VatReason } from './vat.ts'
