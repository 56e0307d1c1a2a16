import { amount, code, date, group, many, optional, percentage, quantity, text } from './schema.ts'

const creditTransfer = group('BG-17', 'Credit transfer', {
  account: text('BT-84', 'Payment account identifier'),
  /** Beside an IBAN, in countries that still write both. */
  nationalAccount: text('BT-84-0', 'Payment account identifier in the national form'),
  accountName: text('BT-85', 'Payment account name'),
  bic: text('BT-86', 'Payment service provider identifier'),
})

export const paymentInstructions = group('BG-16', 'Payment instructions', {
  meansCode: code('BT-81', 'Payment means type code'),
  meansText: text('BT-82', 'Payment means text'),
  remittanceInformation: text('BT-83', 'Remittance information'),
  creditTransfers: many(creditTransfer),
  card: optional(
    group('BG-18', 'Payment card information', {
      accountNumber: text('BT-87', 'Payment card primary account number'),
      holder: text('BT-88', 'Payment card holder name'),
    }),
  ),
  directDebit: optional(
    group('BG-19', 'Direct debit', {
      mandate: text('BT-89', 'Mandate reference identifier'),
      creditorIdentifier: text('BT-90', 'Bank assigned creditor identifier'),
      debitedAccount: text('BT-91', 'Debited account identifier'),
      debitedBic: text('BT-215', 'Debited account service provider identifier'),
      debitedAccountName: text('BT-216', 'Debited account name'),
    }),
  ),
})

/** An early payment discount or a late payment penalty, from `first` on: date, period, its unit, base, percentage, amount. */
const conditionalTerms = (id: string, of: string, first: number) => {
  const term = (offset: number) => `BT-X-${first + offset}`
  return group(id, of, {
    baseDate: date(term(0), `${of}: date from which the period runs`),
    period: quantity(term(1), `${of}: period`),
    periodUnit: code(term(2), `${of}: unit of measure of the period`),
    baseAmount: amount(term(3), `${of}: base amount`),
    percentage: percentage(term(4), `${of}: percentage`),
    amount: amount(term(5), `${of}: amount`),
  })
}

const detailedTerms = {
  partialAmount: amount('BT-X-275', 'Payment terms: partial payment amount'),
  penalty: optional(conditionalTerms('BG-X-43', 'Late payment penalty', 276)),
  discount: optional(conditionalTerms('BG-X-44', 'Early payment discount', 282)),
}

/** What the extended profiles add to the payment terms of the norm (BT-9, BT-20, BT-89). */
export const paymentTermsDetails = group('BT-20-00', 'Payment terms details', detailedTerms)

/** Payment terms after the first: one instalment, or one choice, each. */
export const furtherPaymentTerms = group('BT-20-00', 'Further payment terms', {
  text: text('BT-20', 'Payment terms'),
  dueDate: date('BT-9', 'Payment due date'),
  mandate: text('BT-89', 'Mandate reference identifier'),
  ...detailedTerms,
})

/** What was paid in advance, with its VAT and the invoice it was paid on. */
export const advancePayment = group('BG-X-45', 'Advance payment', {
  amount: amount('BT-X-291', 'Advance payment amount'),
  date: date('BT-X-292', 'Advance payment date'),
  taxes: many(
    group('BG-X-46', 'Advance payment VAT', {
      amount: amount('BT-X-293', 'Advance payment VAT amount'),
      category: code('BT-X-296', 'Advance payment VAT category code'),
      rate: percentage('BT-X-298', 'Advance payment VAT rate'),
      exemptionReason: text('BT-X-295', 'Advance payment VAT exemption reason text'),
      exemptionReasonCode: code('BT-X-297', 'Advance payment VAT exemption reason code'),
    }),
  ),
  invoice: optional(
    group('BG-X-85', 'Advance payment invoice', {
      number: text('BT-X-558', 'Advance payment invoice number'),
      typeCode: code('BT-X-559', 'Advance payment invoice type code'),
      issueDate: date('BT-X-560', 'Advance payment invoice issue date'),
    }),
  ),
})

/** What is paid with the invoice on behalf of another, outside its totals. */
export const thirdPartyPayment = group('BG-34', 'Third party payment', {
  amount: amount('BT-179', 'Third party payment amount'),
  description: text('BT-180', 'Third party payment description'),
})

export const exchangeRate = group('BG-X-41', 'Exchange rate', {
  sourceCurrency: code('BT-X-258', 'Currency to convert from'),
  targetCurrency: code('BT-X-259', 'Currency to convert to'),
  rate: quantity('BT-167', 'Exchange rate'),
  date: date('EXT-FR-FE-192', 'Exchange rate date'),
})

export const logisticsCharge = group('BG-X-42', 'Logistics service charge', {
  description: text('BT-X-271', 'Logistics service charge description'),
  amount: amount('BT-X-272', 'Logistics service charge amount'),
  vatCategory: code('BT-X-273', 'Logistics service charge VAT category code'),
  vatRate: percentage('BT-X-274', 'Logistics service charge VAT rate'),
  vatExemptionReason: text('BT-X-591', 'Logistics service charge VAT exemption reason text'),
  vatExemptionReasonCode: code('BT-X-592', 'Logistics service charge VAT exemption reason code'),
})
