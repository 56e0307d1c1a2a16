import {
  amount,
  code,
  date,
  group,
  identifier,
  identifiers,
  many,
  optional,
  percentage,
  quantity,
  text,
  unitPrice,
} from './schema.ts'
import { extendedParty } from './party.ts'

const lineAllowance = group('BG-27', 'Invoice line allowances', {
  amount: amount('BT-136', 'Invoice line allowance amount'),
  baseAmount: amount('BT-137', 'Invoice line allowance base amount'),
  percentage: percentage('BT-138', 'Invoice line allowance percentage'),
  reason: text('BT-139', 'Invoice line allowance reason'),
  reasonCode: code('BT-140', 'Invoice line allowance reason code'),
})

const lineCharge = group('BG-28', 'Invoice line charges', {
  amount: amount('BT-141', 'Invoice line charge amount'),
  baseAmount: amount('BT-142', 'Invoice line charge base amount'),
  percentage: percentage('BT-143', 'Invoice line charge percentage'),
  reason: text('BT-144', 'Invoice line charge reason'),
  reasonCode: code('BT-145', 'Invoice line charge reason code'),
})

const price = group('BG-29', 'Price details', {
  netPrice: unitPrice('BT-146', 'Item net price'),
  discount: unitPrice('BT-147', 'Item price discount'),
  discountReason: text('EXT-FR-FE-195', 'Item price discount reason'),
  discountReasonCode: code('EXT-FR-FE-196', 'Item price discount reason code'),
  grossPrice: unitPrice('BT-148', 'Item gross price'),
  baseQuantity: quantity('BT-149', 'Item price base quantity'),
  baseQuantityUnit: code('BT-150', 'Item price base quantity unit of measure code'),
})

const lineVat = group('BG-30', 'Line VAT information', {
  category: code('BT-151', 'Invoiced item VAT category code'),
  rate: percentage('BT-152', 'Invoiced item VAT rate'),
  exemptionReason: text('EXT-FR-FE-178', 'Line VAT exemption reason text'),
  exemptionReasonCode: code('EXT-FR-FE-179', 'Line VAT exemption reason code'),
  pointDateCode: code('EXT-FR-FE-180', 'Line value added tax point date code'),
})

const classification = group('BT-158', 'Item classification', {
  id: text('BT-158', 'Item classification identifier'),
  scheme: code('BT-158-1', 'Item classification identifier: scheme identifier'),
  schemeVersion: text('BT-158-2', 'Item classification identifier: scheme version identifier'),
})

const attribute = group('BG-32', 'Item attributes', {
  name: text('BT-160', 'Item attribute name'),
  code: code('EXT-FR-FE-159', 'Item attribute code'),
  value: text('BT-161', 'Item attribute value'),
  measure: quantity('EXT-FR-FE-160', 'Item attribute measured value'),
  measureUnit: code('EXT-FR-FE-161', 'Item attribute measured value unit of measure code'),
})

const item = group('BG-31', 'Item information', {
  name: text('BT-153', 'Item name'),
  description: text('BT-154', 'Item description'),
  sellerIdentifier: text('BT-155', "Item Seller's identifier"),
  buyerIdentifier: text('BT-156', "Item Buyer's identifier"),
  standardIdentifier: identifier('BT-157', 'Item standard identifier'),
  classifications: many(classification),
  originCountry: code('BT-159', 'Item country of origin'),
  attributes: many(attribute),
})

/** A document that one line refers to, with its line, and its date where the profile has one. */
export const lineReference = (id: string, of: string, line: string, day: string) =>
  group(id, of, {
    number: text(id, of),
    lineNumber: text(line, `${of}: line`),
    date: date(day, `${of}: date`),
  })

const linePrecedingInvoice = group('EXT-FR-FE-BG-06', 'Line preceding invoice reference', {
  number: text('EXT-FR-FE-136', 'Line preceding invoice number'),
  typeCode: code('EXT-FR-FE-137', 'Line preceding invoice type code'),
  issueDate: date('EXT-FR-FE-138', 'Line preceding invoice issue date'),
  lineNumber: text('EXT-FR-FE-139', 'Line preceding invoice line identifier'),
})

export const invoiceLine = group('BG-25', 'Invoice line', {
  id: text('BT-126', 'Invoice line identifier'),
  /** Line hierarchy of the extended profiles. */
  parentLineId: text('EXT-FR-FE-162', 'Parent line identifier'),
  /** `DETAIL` (the default), `GROUP` or `INFORMATION`. */
  subtype: code('EXT-FR-FE-163', 'Invoice line subtype'),
  /** One, without subject, in the core of the norm. */
  notes: many(
    group('BT-127', 'Invoice line note', {
      subjectCode: code('BT-127-1', 'Invoice line note subject code'),
      text: text('BT-127', 'Invoice line note'),
    }),
  ),
  /** One in the core of the norm. */
  objectIdentifiers: identifiers('BT-128', 'Invoice line object identifier'),
  quantity: quantity('BT-129', 'Invoiced quantity'),
  unit: code('BT-130', 'Invoiced quantity unit of measure code'),
  netAmount: amount('BT-131', 'Invoice line net amount'),
  vatAmount: amount('EXT-FR-FE-181', 'Invoice line VAT amount'),
  grossAmount: amount('EXT-FR-FE-184', 'Invoice line amount with VAT'),
  purchaseOrderNumber: text('EXT-FR-FE-135', 'Line purchase order reference'),
  purchaseOrderLineReference: text('BT-132', 'Referenced purchase order line reference'),
  purchaseOrderDate: date('EXT-FR-FE-200', 'Line purchase order date'),
  buyerAccountingReference: text('BT-133', 'Invoice line Buyer accounting reference'),
  precedingInvoices: many(linePrecedingInvoice),
  despatchAdvice: optional(
    lineReference('EXT-FR-FE-140', 'Line despatch advice', 'EXT-FR-FE-141', 'EXT-FR-FE-201'),
  ),
  seller: optional(extendedParty('EXT-FR-FE-BG-11', 'Line seller')),
  deliverTo: optional(extendedParty('EXT-FR-FE-BG-07', 'Line deliver to party')),
  deliveryDate: date('EXT-FR-FE-158', 'Line actual delivery date'),
  period: optional(
    group('BG-26', 'Invoice line period', {
      start: date('BT-134', 'Invoice line period start date'),
      end: date('BT-135', 'Invoice line period end date'),
    }),
  ),
  allowances: many(lineAllowance),
  charges: many(lineCharge),
  price: optional(price),
  vat: optional(lineVat),
  item: optional(item),
})
