import { amount, decimal, text, token, type Codec } from '../binding/codecs.ts'
import { each, leaf, wrap, type BindingNode, type When } from '../binding/nodes.ts'
import { attributeOf, type XmlElement } from '../xml/element.ts'
import { chargeIndicator, indicates, vatNodes, type Indicator } from './places.ts'

// Allowances and charges, which CII tells apart by an indicator alone: BG-20, BG-21, BG-27, BG-28.

/** UNTDID 7161 names charges, which is also what no `listID` says; 5153 names taxes other than VAT (BR-FREXT-CL-20). */
const listOfCharges = '7161'
const listOfTaxes = '5153'

const chargeReason: Codec = { ...token, attributes: ['listID'] }

const taxType: Codec = {
  ...chargeReason,
  write: (value, invoice) => [` listID="${listOfTaxes}"`, token.write(value, invoice)[1]],
}

const isListed =
  (...lists: readonly (string | undefined)[]): When =>
  (element: XmlElement) =>
    lists.includes(attributeOf(element, 'listID'))

const chargeReasonCodes: readonly BindingNode[] = [
  leaf('ram:ReasonCode', 'reasonCode', chargeReason, { when: isListed(undefined, listOfCharges) }),
  leaf('ram:ReasonCode', 'taxTypeCode', taxType, { when: isListed(listOfTaxes) }),
]

const reductionNodes = (
  indicator: Indicator,
  reasonCodes: readonly BindingNode[],
): readonly BindingNode[] => [
  chargeIndicator(indicator),
  leaf('ram:CalculationPercent', 'percentage', decimal),
  leaf('ram:BasisAmount', 'baseAmount', amount),
  leaf('ram:ActualAmount', 'amount', amount),
  ...reasonCodes,
  leaf('ram:Reason', 'reason', text),
]

const allowanceNodes = reductionNodes('false', [leaf('ram:ReasonCode', 'reasonCode', token)])
const chargeNodes = reductionNodes('true', chargeReasonCodes)

const reductions = (
  allowances: readonly BindingNode[],
  charges: readonly BindingNode[],
): readonly BindingNode[] => [
  each('ram:SpecifiedTradeAllowanceCharge', 'allowances', allowances, indicates('false')),
  each('ram:SpecifiedTradeAllowanceCharge', 'charges', charges, indicates('true')),
]

const categoryTradeTax = wrap(
  'ram:CategoryTradeTax',
  vatNodes({
    category: 'vatCategory',
    rate: 'vatRate',
    exemptionReason: 'vatExemptionReason',
    exemptionReasonCode: 'vatExemptionReasonCode',
  }),
)

/** BG-27 and BG-28. */
export const lineReductions = reductions(allowanceNodes, chargeNodes)

/** BG-20 and BG-21. */
export const documentReductions = reductions(
  [...allowanceNodes, categoryTradeTax],
  [...chargeNodes, categoryTradeTax],
)

/** Discounts and charges on a price; both may repeat in the extended profiles. */
export const priceReductionNodes = (
  indicator: Indicator,
  fields: Record<'percentage' | 'baseAmount' | 'amount' | 'reasonCode' | 'reason', string>,
): readonly BindingNode[] => [
  chargeIndicator(indicator),
  leaf('ram:CalculationPercent', fields.percentage, decimal),
  leaf('ram:BasisAmount', fields.baseAmount, amount),
  leaf('ram:ActualAmount', fields.amount, amount),
  leaf('ram:ReasonCode', fields.reasonCode, token),
  leaf('ram:Reason', fields.reason, text),
]
