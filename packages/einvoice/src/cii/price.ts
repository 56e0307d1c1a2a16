import { amount, decimal } from '../binding/codecs.ts'
import {
  each,
  leaf,
  wrap,
  type BindingNode,
  type ModelObject,
  type When,
} from '../binding/nodes.ts'
import { add, equal, readDecimal, type Decimal } from '../decimal.ts'
import type { InvoiceLine } from '../model/invoice.ts'
import { attributeOf, descendantOf, type XmlElement } from '../xml/element.ts'
import { indicates } from './places.ts'
import { priceReductionNodes } from './reductions.ts'

// BG-29. CII gives the gross and the net price a base quantity each, where the norm has one (BT-149): the one of the net
// price, or else of the gross price. A gross price of another quantity keeps its own.

const baseQuantity = leaf('ram:BasisQuantity', 'price.baseQuantity', decimal, {
  attributes: { unitCode: 'price.baseQuantityUnit' },
})

const grossBaseQuantity: readonly BindingNode[] = [
  { ...baseQuantity, when: (element) => !differsFromNet(element), writes: () => false },
  leaf('ram:BasisQuantity', 'price.grossBaseQuantity', decimal, {
    attributes: { unitCode: 'price.grossBaseQuantityUnit' },
    when: differsFromNet,
  }),
]

function differsFromNet(gross: XmlElement): boolean {
  const agreement = gross.parent?.parent
  const net = descendantOf(agreement, 'ram:NetPriceProductTradePrice', 'ram:BasisQuantity')
  if (net === undefined) return false
  const [grossValue, netValue] = [readDecimal(gross.text.trim()), readDecimal(net.text.trim())]
  if (grossValue === undefined || netValue === undefined) return true
  return (
    !equal(grossValue, netValue) || attributeOf(gross, 'unitCode') !== attributeOf(net, 'unitCode')
  )
}

/** CII has no discount (BT-147) without the gross price (BT-148) that it leads from to the net price (BT-146). */
function grossPriceOf(line: ModelObject): Decimal | undefined {
  // The schema of the model says what a price is.
  const { price } = line as unknown as Pick<InvoiceLine, 'price'>
  if (price?.discount === undefined || price.netPrice === undefined) return undefined
  return add(price.netPrice, price.discount)
}

const applied = 'ram:AppliedTradeAllowanceCharge'

const isFirstDiscount: When = (element) =>
  element.parent?.children.find(
    (sibling) => sibling.name === applied && indicates('false')(sibling),
  ) === element

const ownFields = {
  percentage: 'percentage',
  baseAmount: 'baseAmount',
  amount: 'amount',
  reasonCode: 'reasonCode',
  reason: 'reason',
}

const priceReductions: readonly BindingNode[] = [
  wrap(
    applied,
    priceReductionNodes('false', {
      percentage: 'price.discountPercentage',
      baseAmount: 'price.discountBaseAmount',
      amount: 'price.discount',
      reasonCode: 'price.discountReasonCode',
      reason: 'price.discountReason',
    }),
    { when: isFirstDiscount },
  ),
  each(
    applied,
    'price.furtherDiscounts',
    priceReductionNodes('false', ownFields),
    indicates('false'),
  ),
  each(applied, 'price.charges', priceReductionNodes('true', ownFields), indicates('true')),
]

export const prices: readonly BindingNode[] = [
  wrap('ram:GrossPriceProductTradePrice', [
    leaf('ram:ChargeAmount', 'price.grossPrice', amount, { otherwise: grossPriceOf }),
    ...grossBaseQuantity,
    ...priceReductions,
  ]),
  wrap('ram:NetPriceProductTradePrice', [
    leaf('ram:ChargeAmount', 'price.netPrice', amount),
    baseQuantity,
  ]),
]
