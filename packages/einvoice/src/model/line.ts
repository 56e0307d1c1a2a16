import {
  amount,
  code,
  date,
  group,
  identifier,
  identifiers,
  listedText,
  many,
  optional,
  optionalMany,
  percentage,
  quantity,
  text,
  unitPrice,
} from './schema.ts'
import { deliveryTerms } from './delivery.ts'
import { lineDeliverTo, lineSeller } from './party.ts'

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
  /** A tax other than VAT (UNTDID 5153), which EN 16931 carries as a charge. */
  taxTypeCode: code('BT-193', 'Invoice line charge non-VAT tax type code'),
})

const furtherDiscount = group('BT-147-00', 'Further item price discount', {
  amount: unitPrice('BT-147', 'Item price discount'),
  baseAmount: unitPrice('BT-X-35', 'Item price discount base amount'),
  percentage: percentage('BT-X-34', 'Item price discount percentage'),
  reason: text('EXT-FR-FE-195', 'Item price discount reason'),
  reasonCode: code('EXT-FR-FE-196', 'Item price discount reason code'),
})

const priceCharge = group('BT-X-302-00', 'Item price charge', {
  amount: unitPrice('BT-X-302', 'Item price charge'),
  baseAmount: unitPrice('BT-X-301', 'Item price charge base amount'),
  percentage: percentage('BT-X-300', 'Item price charge percentage'),
  reason: text('BT-X-303', 'Item price charge reason'),
  reasonCode: code('BT-X-314', 'Item price charge reason code'),
})

const price = group('BG-29', 'Price details', {
  netPrice: unitPrice('BT-146', 'Item net price'),
  discount: unitPrice('BT-147', 'Item price discount'),
  discountBaseAmount: unitPrice('BT-X-35', 'Item price discount base amount'),
  discountPercentage: percentage('BT-X-34', 'Item price discount percentage'),
  discountReason: text('EXT-FR-FE-195', 'Item price discount reason'),
  discountReasonCode: code('EXT-FR-FE-196', 'Item price discount reason code'),
  furtherDiscounts: optionalMany(furtherDiscount),
  charges: optionalMany(priceCharge),
  grossPrice: unitPrice('BT-148', 'Item gross price'),
  /** Only when the gross price is of another quantity than the net price. */
  grossBaseQuantity: quantity('BT-149-1', 'Item gross price base quantity'),
  grossBaseQuantityUnit: code('BT-150-1', 'Item gross price base quantity unit of measure code'),
  baseQuantity: quantity('BT-149', 'Item price base quantity'),
  baseQuantityUnit: code('BT-150', 'Item price base quantity unit of measure code'),
})

const lineVat = group('BG-30', 'Line VAT information', {
  category: code('BT-151', 'Invoiced item VAT category code'),
  rate: percentage('BT-152', 'Invoiced item VAT rate'),
  taxAmount: amount('BT-X-95', 'Line VAT amount'),
  exemptionReason: text('EXT-FR-FE-178', 'Line VAT exemption reason text'),
  exemptionReasonCode: code('EXT-FR-FE-179', 'Line VAT exemption reason code'),
  pointDateCode: code('EXT-FR-FE-180', 'Line value added tax point date code'),
})

const classification = group('BT-158', 'Item classification', {
  id: text('BT-158', 'Item classification identifier'),
  scheme: code('BT-158-1', 'Item classification identifier: scheme identifier'),
  schemeVersion: text('BT-158-2', 'Item classification identifier: scheme version identifier'),
  name: text('BT-X-13', 'Item classification name'),
})

const attribute = group('BG-32', 'Item attributes', {
  name: text('BT-160', 'Item attribute name'),
  code: code('EXT-FR-FE-159', 'Item attribute code'),
  value: text('BT-161', 'Item attribute value'),
  measure: quantity('EXT-FR-FE-160', 'Item attribute measured value'),
  measureUnit: code('EXT-FR-FE-161', 'Item attribute measured value unit of measure code'),
})

const itemInstance = group('BG-X-84', 'Item instance', {
  batchIdentifier: text('BT-X-306', 'Item instance batch identifier'),
  serialNumber: text('BT-X-307', 'Item instance serial number'),
})

const includedItem = group('BG-X-1', 'Included item', {
  identifier: text('BT-X-308', 'Included item identifier'),
  standardIdentifiers: identifiers('BT-X-15', 'Included item standard identifier'),
  sellerIdentifier: text('BT-X-16', "Included item Seller's identifier"),
  buyerIdentifier: text('BT-X-17', "Included item Buyer's identifier"),
  industryIdentifier: text('BT-X-309', 'Included item industry identifier'),
  name: text('BT-X-18', 'Included item name'),
  description: text('BT-X-19', 'Included item description'),
  quantity: quantity('BT-X-20', 'Included item quantity'),
  unit: code('BT-X-20-1', 'Included item quantity unit of measure code'),
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
  identifier: text('BT-X-305', 'Item identifier'),
  industryIdentifier: text('BT-X-532', 'Item industry identifier'),
  modelIdentifier: text('BT-X-533', 'Item model identifier'),
  batchIdentifiers: optionalMany(listedText('BT-X-534', 'Item batch identifier')),
  brandName: text('BT-X-535', 'Item brand name'),
  modelName: text('BT-X-536', 'Item model name'),
  instances: optionalMany(itemInstance),
  includedItems: optionalMany(includedItem),
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
  typeCode: code('BT-X-7', 'Invoice line type code'),
  /** One, without subject, in the core of the norm. */
  notes: many(
    group('BT-127', 'Invoice line note', {
      subjectCode: code('EXT-FR-FE-183', 'Invoice line note subject code'),
      text: text('BT-127', 'Invoice line note'),
      contentCode: code('BT-X-9', 'Invoice line note content code'),
    }),
  ),
  /** One in the core of the norm. */
  objectIdentifiers: identifiers('BT-128', 'Invoice line object identifier'),
  quantity: quantity('BT-129', 'Invoiced quantity'),
  unit: code('BT-130', 'Invoiced quantity unit of measure code'),
  chargeFreeQuantity: quantity('BT-X-46', 'Charge free quantity'),
  chargeFreeQuantityUnit: code('BT-X-46-0', 'Charge free quantity unit of measure code'),
  packageQuantity: quantity('BT-X-47', 'Package quantity'),
  packageQuantityUnit: code('BT-X-47-0', 'Package quantity unit of measure code'),
  perPackageQuantity: quantity('EXT-FR-FE-191', 'Quantity in each package'),
  perPackageQuantityUnit: code('BT-X-561-0', 'Quantity in each package unit of measure code'),
  netAmount: amount('BT-131', 'Invoice line net amount'),
  chargesAmount: amount('BT-X-327', 'Sum of invoice line charges'),
  allowancesAmount: amount('BT-X-328', 'Sum of invoice line allowances'),
  allowancesAndChargesAmount: amount('BT-X-98', 'Sum of invoice line allowances and charges'),
  vatAmount: amount('EXT-FR-FE-181', 'Invoice line VAT amount'),
  /** In the VAT accounting currency (BT-6). */
  vatAmountInAccountingCurrency: amount(
    'EXT-FR-FE-182',
    'Invoice line VAT amount in accounting currency',
  ),
  grossAmount: amount('EXT-FR-FE-184', 'Invoice line amount with VAT'),
  purchaseOrderNumber: text('EXT-FR-FE-135', 'Line purchase order reference'),
  purchaseOrderLineReference: text('BT-132', 'Referenced purchase order line reference'),
  purchaseOrderDate: date('EXT-FR-FE-200', 'Line purchase order date'),
  buyerAccountingReference: text('BT-133', 'Invoice line Buyer accounting reference'),
  precedingInvoices: many(linePrecedingInvoice),
  despatchAdvice: optional(
    lineReference('EXT-FR-FE-140', 'Line despatch advice', 'EXT-FR-FE-141', 'EXT-FR-FE-201'),
  ),
  receivingAdvice: optional(
    lineReference('EXT-FR-FE-142', 'Line receiving advice', 'EXT-FR-FE-143', 'BT-X-91'),
  ),
  salesOrder: optional(
    lineReference('EXT-FR-FE-144', 'Line sales order', 'EXT-FR-FE-145', 'BT-X-539'),
  ),
  quotation: optional(lineReference('BT-X-310', 'Line quotation', 'BT-X-311', 'BT-X-312')),
  contract: optional(lineReference('BT-X-24', 'Line contract', 'BT-X-25', 'BT-X-26')),
  deliveryNote: optional(lineReference('BT-X-92', 'Line delivery note', 'BT-X-93', 'BT-X-94')),
  seller: optional(lineSeller),
  deliverTo: optional(lineDeliverTo),
  deliveryTerms: optional(deliveryTerms('BG-X-87', ['BT-X-562', 'BT-X-565', 'BT-X-566'])),
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
