import { decimal, text, token } from '../binding/codecs.ts'
import {
  each,
  fixed,
  group,
  leaf,
  wrap,
  type BindingNode,
  type ModelObject,
  type When,
} from '../binding/nodes.ts'
import { sum } from '../decimal.ts'
import type { Invoice } from '../model/invoice.ts'
import { attributeOf, childOf, type XmlElement } from '../xml/element.ts'
import { amount, day, nonVatTax, reasonCode } from './codecs.ts'
import { vatScheme } from './party.ts'

export const isCharge: When = (element) =>
  ['true', '1'].includes(childOf(element, 'cbc:ChargeIndicator')?.text.trim() ?? '')

export const isAllowance: When = (element) => !isCharge(element)

export const chargeIndicator = fixed('cbc:ChargeIndicator', 'true', {}, ['1'])
export const allowanceIndicator = fixed('cbc:ChargeIndicator', 'false', {}, ['0'])

const reason = leaf('cbc:AllowanceChargeReasonCode', 'reasonCode', reasonCode)
const amounts: readonly BindingNode[] = [
  leaf('cbc:AllowanceChargeReason', 'reason', text),
  leaf('cbc:MultiplierFactorNumeric', 'percentage', decimal),
  leaf('cbc:Amount', 'amount', amount()),
  leaf('cbc:BaseAmount', 'baseAmount', amount()),
]

/** The code of a tax other than VAT (BT-177, BT-193) is a reason code of another list. */
const isNonVatTax: When = (element) => attributeOf(element, 'listID')?.trim() === '5153'
const chargeReasons: readonly BindingNode[] = [
  leaf('cbc:AllowanceChargeReasonCode', 'taxTypeCode', nonVatTax, { when: isNonVatTax }),
  leaf('cbc:AllowanceChargeReasonCode', 'reasonCode', reasonCode, {
    writes: (_, { taxTypeCode }) => taxTypeCode === undefined,
  }),
]

/** BG-27 and BG-28, and with their VAT BG-20 and BG-21: one element for both, told apart by its indicator. */
const allowancesAndCharges = (vat: readonly BindingNode[]): readonly BindingNode[] => [
  each(
    'cac:AllowanceCharge',
    'allowances',
    [allowanceIndicator, reason, ...amounts, ...vat],
    isAllowance,
  ),
  each(
    'cac:AllowanceCharge',
    'charges',
    [chargeIndicator, ...chargeReasons, ...amounts, ...vat],
    isCharge,
  ),
]

export const lineAllowancesAndCharges = allowancesAndCharges([])
export const documentAllowancesAndCharges = allowancesAndCharges([
  wrap('cac:TaxCategory', [
    leaf('cbc:ID', 'vatCategory', token),
    leaf('cbc:Percent', 'vatRate', decimal),
    leaf('cbc:TaxExemptionReasonCode', 'vatExemptionReasonCode', token),
    leaf('cbc:TaxExemptionReason', 'vatExemptionReason', text),
    vatScheme,
  ]),
])

const rootOf = (element: XmlElement): XmlElement =>
  element.parent === undefined ? element : rootOf(element.parent)

/** BT-111: a total without breakdown in the accounting currency; when both currencies are one, the second total. */
const isInAccountingCurrency: When = (element) => {
  const total = childOf(element, 'cbc:TaxAmount')
  const root = rootOf(element)
  const accounting = childOf(root, 'cbc:TaxCurrencyCode')?.text.trim()
  if (total === undefined || accounting === undefined) return false
  if (attributeOf(total, 'currencyID') !== accounting) return false
  if (childOf(element, 'cac:TaxSubtotal') !== undefined) return false
  return (
    childOf(root, 'cbc:DocumentCurrencyCode')?.text.trim() !== accounting ||
    element.parent?.children.find(({ name }) => name === element.name) !== element
  )
}

const taxTotal = (...nodes: readonly BindingNode[]) =>
  wrap('cac:TaxTotal', nodes, { when: (element) => !isInAccountingCurrency(element) })

const accountingTaxTotal = (field: string) =>
  wrap('cac:TaxTotal', [leaf('cbc:TaxAmount', field, amount('vatAccountingCurrency'))], {
    when: isInAccountingCurrency,
  })

const vatBreakdown = each('cac:TaxSubtotal', 'vatBreakdown', [
  leaf('cbc:TaxableAmount', 'taxableAmount', amount()),
  leaf('cbc:TaxAmount', 'taxAmount', amount()),
  wrap('cac:TaxCategory', [
    leaf('cbc:ID', 'category', token),
    leaf('cbc:Percent', 'rate', decimal),
    leaf('cbc:TaxExemptionReasonCode', 'exemptionReasonCode', token),
    leaf('cbc:TaxExemptionReason', 'exemptionReason', text),
    vatScheme,
  ]),
])

/** UBL has no VAT breakdown without its total, which is the sum of it (BR-CO-14). */
function sumOfBreakdown(invoice: ModelObject) {
  // The schema of the model says what a breakdown is.
  const { vatBreakdown: groups } = invoice as unknown as Invoice
  return sum(groups.flatMap(({ taxAmount }) => taxAmount ?? []))
}

/** BT-110 with BG-23, and BT-111. */
export const taxTotals: readonly BindingNode[] = [
  taxTotal(
    leaf('cbc:TaxAmount', 'totals.vatAmount', amount(), { otherwise: sumOfBreakdown }),
    vatBreakdown,
  ),
  accountingTaxTotal('totals.vatAmountInAccountingCurrency'),
]

/** EXT-FR-FE-181 and 182: the VAT of one line. */
export const lineTaxTotals: readonly BindingNode[] = [
  taxTotal(leaf('cbc:TaxAmount', 'vatAmount', amount())),
  accountingTaxTotal('vatAmountInAccountingCurrency'),
]

const currencyOf = (field: string) => (_: ModelObject, invoice: ModelObject) => invoice[field]

/** BT-167: from the currency of the invoice to that of VAT accounting, which the schema demands to be named again. */
export const exchangeRate = group('cac:TaxExchangeRate', 'exchangeRate', [
  leaf('cbc:SourceCurrencyCode', 'sourceCurrency', token, { otherwise: currencyOf('currency') }),
  leaf('cbc:TargetCurrencyCode', 'targetCurrency', token, {
    otherwise: currencyOf('vatAccountingCurrency'),
  }),
  leaf('cbc:CalculationRate', 'rate', decimal),
  leaf('cbc:Date', 'date', day),
])

const totals: readonly (readonly [string, string])[] = [
  ['cbc:LineExtensionAmount', 'linesNetAmount'],
  ['cbc:TaxExclusiveAmount', 'netAmount'],
  ['cbc:TaxInclusiveAmount', 'grossAmount'],
  ['cbc:AllowanceTotalAmount', 'allowancesAmount'],
  ['cbc:ChargeTotalAmount', 'chargesAmount'],
  ['cbc:PrepaidAmount', 'paidAmount'],
  ['cbc:PayableRoundingAmount', 'roundingAmount'],
  ['cbc:PayableAmount', 'dueAmount'],
]

/** BG-22. */
export const monetaryTotal = wrap(
  'cac:LegalMonetaryTotal',
  totals.map(([name, field]) => leaf(name, `totals.${field}`, amount())),
  { always: true },
)
