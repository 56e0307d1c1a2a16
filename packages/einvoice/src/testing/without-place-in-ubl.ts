/**
 * The fields of the model that UBL 2.1, as EN 16931-3-2 and EXTENDED-CTC-FR use it, has no place for, by the reason why. All
 * but three are terms of Factur-X EXTENDED alone; a list's index is left out.
 */
const byReason: Readonly<Record<string, readonly string[]>> = {
  'the UBL document has no such element': [
    'isTest',
    'documentName',
    'language',
    'contractualDueDate',
    'sellerReference',
    'projectName',
    'quotationReference',
    'quotationDate',
    'deliveryNoteReference',
    'deliveryNoteDate',
    'logisticsCharges[].description',
    'logisticsCharges[].amount',
    'logisticsCharges[].vatCategory',
    'logisticsCharges[].vatRate',
    'logisticsCharges[].vatExemptionReason',
    'logisticsCharges[].vatExemptionReasonCode',
  ],
  'the sales order has an identifier only': ['salesOrderDate', 'lines[].salesOrder.date'],
  'a note has a text only, with its subject in it': [
    'notes[].contentCode',
    'lines[].notes[].contentCode',
  ],
  'EXTENDED-CTC-FR opens the role of a party for the extended ones alone': [
    'seller.role',
    'buyer.role',
  ],
  'a contact is one name: the department has its place when there is no person': [
    'seller.contact.department',
    'buyer.contact.department',
    'payee.contacts[].department',
    'buyerAgent.contacts[].department',
    'payer.contacts[].department',
    'sellerAgent.contacts[].department',
    'invoicee.contacts[].department',
    'invoicer.contacts[].department',
    'delivery.contacts[].department',
    'lines[].seller.contacts[].department',
    'lines[].deliverTo.contacts[].department',
  ],
  'the name of these parties is where others have their trading name': [
    'payee.tradingName',
    'delivery.tradingName',
    'lines[].deliverTo.tradingName',
  ],
  'who receives the goods has no tax registration nor legal form there': [
    'lines[].deliverTo.taxRegistration',
    'lines[].deliverTo.additionalLegalInformation',
  ],
  'an account has one identifier': ['paymentInstructions.creditTransfers[].nationalAccount'],
  'the payment terms of EN 16931 are one text': [
    'furtherPaymentTerms[].text',
    'furtherPaymentTerms[].dueDate',
    'furtherPaymentTerms[].mandate',
    ...['paymentTermsDetails', 'furtherPaymentTerms[]'].flatMap((terms) => [
      `${terms}.partialAmount`,
      ...['penalty', 'discount'].flatMap((condition) =>
        ['baseDate', 'period', 'periodUnit', 'baseAmount', 'percentage', 'amount'].map(
          (field) => `${terms}.${condition}.${field}`,
        ),
      ),
    ]),
  ],
  'a paid amount is a total only (BT-113)': [
    'advancePayments[].amount',
    'advancePayments[].date',
    'advancePayments[].taxes[].amount',
    'advancePayments[].taxes[].category',
    'advancePayments[].taxes[].rate',
    'advancePayments[].taxes[].exemptionReason',
    'advancePayments[].taxes[].exemptionReasonCode',
    'advancePayments[].invoice.number',
    'advancePayments[].invoice.typeCode',
    'advancePayments[].invoice.issueDate',
    'thirdPartyPayments[].amount',
    'thirdPartyPayments[].description',
  ],
  'a reason and a tax other than VAT are codes of one element': [
    'charges[].reasonCode',
    'lines[].charges[].reasonCode',
  ],
  'the VAT breakdown has its two amounts only': [
    'vatBreakdown[].linesNetAmount',
    'vatBreakdown[].allowancesAndChargesAmount',
  ],
  'the line has its net amount only; its amount with VAT came with UBL 2.3': [
    'lines[].chargesAmount',
    'lines[].allowancesAmount',
    'lines[].allowancesAndChargesAmount',
    'lines[].grossAmount',
    'lines[].vat.taxAmount',
  ],
  'the UBL line has no such element': [
    'lines[].typeCode',
    'lines[].chargeFreeQuantity',
    'lines[].chargeFreeQuantityUnit',
    'lines[].packageQuantity',
    'lines[].packageQuantityUnit',
    ...['quotation', 'contract', 'deliveryNote'].flatMap((document) =>
      ['number', 'lineNumber', 'date'].map((field) => `lines[].${document}.${field}`),
    ),
  ],
  'the gross price is the base of the discount': [
    'lines[].price.discountBaseAmount',
    'lines[].price.grossBaseQuantity',
    'lines[].price.grossBaseQuantityUnit',
  ],
  'the UBL item has no such element': [
    'lines[].item.identifier',
    'lines[].item.industryIdentifier',
    'lines[].item.modelIdentifier',
    'lines[].item.batchIdentifiers[]',
    'lines[].item.includedItems[].identifier',
    'lines[].item.includedItems[].standardIdentifiers[].id',
    'lines[].item.includedItems[].standardIdentifiers[].scheme',
    'lines[].item.includedItems[].sellerIdentifier',
    'lines[].item.includedItems[].buyerIdentifier',
    'lines[].item.includedItems[].industryIdentifier',
    'lines[].item.includedItems[].name',
    'lines[].item.includedItems[].description',
    'lines[].item.includedItems[].quantity',
    'lines[].item.includedItems[].unit',
  ],
}

/** Lists that UBL has one place for: the items after the first have none. */
export const onceInUbl: readonly RegExp[] = [/^(.*\.)?contacts\[[1-9]\d*\]/]

export const withoutPlaceInUbl: ReadonlySet<string> = new Set(Object.values(byReason).flat())

/** `lines[3].vat.rate` is one of `lines[].vat.rate`. */
export const anyIndex = (path: string): string => path.replace(/\[\d+\]/g, '[]')
