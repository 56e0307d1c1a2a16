import { amount, ciiDate, decimal, text, token } from '../binding/codecs.ts'
import { each, group, leaf, wrap } from '../binding/nodes.ts'
import { taxTotalIn } from './currency.ts'
import { extendedPartyNodes, payeeNodes } from './party.ts'
import { paymentMeans, paymentTerms } from './payment.ts'
import {
  day,
  formattedDay,
  invoiceReferenceNodes,
  vatNodes,
  vatTypeCode,
  taxPointCode,
} from './places.ts'
import { documentReductions } from './reductions.ts'

/** BT-7 stands in one VAT group alone (CII-SR-461); BT-8 may stand in each. */
const taxPointDate = leaf('ram:TaxPointDate', '/taxPointDate', ciiDate('udt:DateString'), {
  writes: (_date, vatGroup, { vatBreakdown }) =>
    Array.isArray(vatBreakdown) && vatBreakdown[0] === vatGroup,
})

/** BG-23 VAT breakdown. */
const vatBreakdown = each('ram:ApplicableTradeTax', 'vatBreakdown', [
  leaf('ram:CalculatedAmount', 'taxAmount', amount),
  vatTypeCode,
  leaf('ram:ExemptionReason', 'exemptionReason', text),
  leaf('ram:BasisAmount', 'taxableAmount', amount),
  leaf('ram:LineTotalBasisAmount', 'linesNetAmount', amount),
  leaf('ram:AllowanceChargeBasisAmount', 'allowancesAndChargesAmount', amount),
  leaf('ram:CategoryCode', 'category', token),
  leaf('ram:ExemptionReasonCode', 'exemptionReasonCode', token),
  taxPointDate,
  leaf('ram:DueDateTypeCode', '/taxPointDateCode', taxPointCode),
  leaf('ram:RateApplicablePercent', 'rate', decimal),
])

/** BG-22 Document totals. */
const totals = wrap('ram:SpecifiedTradeSettlementHeaderMonetarySummation', [
  leaf('ram:LineTotalAmount', 'totals.linesNetAmount', amount),
  leaf('ram:ChargeTotalAmount', 'totals.chargesAmount', amount),
  leaf('ram:AllowanceTotalAmount', 'totals.allowancesAmount', amount),
  leaf('ram:TaxBasisTotalAmount', 'totals.netAmount', amount),
  taxTotalIn('currency', 'totals.vatAmount'),
  taxTotalIn('vatAccountingCurrency', 'totals.vatAmountInAccountingCurrency'),
  leaf('ram:RoundingAmount', 'totals.roundingAmount', amount),
  leaf('ram:GrandTotalAmount', 'totals.grossAmount', amount),
  leaf('ram:TotalPrepaidAmount', 'totals.paidAmount', amount),
  leaf('ram:DuePayableAmount', 'totals.dueAmount', amount),
])

const exchangeRate = group('ram:TaxApplicableTradeCurrencyExchange', 'exchangeRate', [
  leaf('ram:SourceCurrencyCode', 'sourceCurrency', token),
  leaf('ram:TargetCurrencyCode', 'targetCurrency', token),
  leaf('ram:ConversionRate', 'rate', decimal),
  day('ram:ConversionRateDateTime', 'date'),
])

const logisticsCharges = each('ram:SpecifiedLogisticsServiceCharge', 'logisticsCharges', [
  leaf('ram:Description', 'description', text),
  leaf('ram:AppliedAmount', 'amount', amount),
  wrap(
    'ram:AppliedTradeTax',
    vatNodes({
      category: 'vatCategory',
      rate: 'vatRate',
      exemptionReason: 'vatExemptionReason',
      exemptionReasonCode: 'vatExemptionReasonCode',
    }),
  ),
])

const advancePayments = each('ram:SpecifiedAdvancePayment', 'advancePayments', [
  leaf('ram:PaidAmount', 'amount', amount),
  formattedDay('ram:FormattedReceivedDateTime', 'date'),
  each('ram:IncludedTradeTax', 'taxes', [
    leaf('ram:CalculatedAmount', 'amount', amount),
    ...vatNodes({
      category: 'category',
      rate: 'rate',
      exemptionReason: 'exemptionReason',
      exemptionReasonCode: 'exemptionReasonCode',
    }),
  ]),
  group('ram:InvoiceSpecifiedReferencedDocument', 'invoice', invoiceReferenceNodes()),
])

const thirdPartyPayments = each('ram:SpecifiedFinancialAdjustment', 'thirdPartyPayments', [
  leaf('ram:Reason', 'description', text),
  leaf('ram:ActualAmount', 'amount', amount),
])

export const settlement = wrap(
  'ram:ApplicableHeaderTradeSettlement',
  [
    leaf('ram:CreditorReferenceID', 'paymentInstructions.directDebit.creditorIdentifier', token),
    leaf('ram:PaymentReference', 'paymentInstructions.remittanceInformation', text),
    leaf('ram:TaxCurrencyCode', 'vatAccountingCurrency', token),
    leaf('ram:InvoiceCurrencyCode', 'currency', token),
    leaf('ram:InvoiceIssuerReference', 'sellerReference', text),
    group('ram:InvoicerTradeParty', 'invoicer', extendedPartyNodes),
    group('ram:InvoiceeTradeParty', 'invoicee', extendedPartyNodes),
    group('ram:PayeeTradeParty', 'payee', payeeNodes),
    group('ram:PayerTradeParty', 'payer', extendedPartyNodes),
    exchangeRate,
    paymentMeans,
    vatBreakdown,
    wrap('ram:BillingSpecifiedPeriod', [
      leaf('ram:Description', 'invoicingPeriod.description', text),
      day('ram:StartDateTime', 'invoicingPeriod.start'),
      day('ram:EndDateTime', 'invoicingPeriod.end'),
    ]),
    ...documentReductions,
    logisticsCharges,
    ...paymentTerms,
    totals,
    thirdPartyPayments,
    each('ram:InvoiceReferencedDocument', 'precedingInvoices', invoiceReferenceNodes()),
    wrap('ram:ReceivableSpecifiedTradeAccountingAccount', [
      leaf('ram:ID', 'buyerAccountingReference', text),
    ]),
    advancePayments,
  ],
  { always: true },
)
