import { amountWithCurrency, decimal, text, token } from '../binding/codecs.ts'
import {
  each,
  leaf,
  wrap,
  type BindingNode,
  type ModelObject,
  type When,
} from '../binding/nodes.ts'
import { negate, sum, type Decimal } from '../decimal.ts'
import type { InvoiceLine } from '../model/invoice.ts'
import { allowanceIndicator, chargeIndicator, isAllowance, isCharge } from './amounts.ts'

/** UBL has no gross price (BT-148) without the discount (BT-147) that parts it from the net price (BT-146). */
function discountOf(line: ModelObject): Decimal | undefined {
  // The schema of the model says what a price is.
  const { price } = line as unknown as Pick<InvoiceLine, 'price'>
  if (price?.grossPrice === undefined) return undefined
  return sum([price.grossPrice, negate(price.netPrice ?? price.grossPrice)])
}

/** The first discount is the norm's, and its base is the gross price; EXTENDED-CTC-FR allows others. */
const isFirstDiscount: When = (element) =>
  isAllowance(element) &&
  element.parent?.children.find((each) => each.name === element.name && isAllowance(each)) ===
    element

const repeated: readonly BindingNode[] = [
  leaf('cbc:AllowanceChargeReasonCode', 'reasonCode', token),
  leaf('cbc:AllowanceChargeReason', 'reason', text),
  leaf('cbc:MultiplierFactorNumeric', 'percentage', decimal),
  leaf('cbc:Amount', 'amount', amountWithCurrency),
  leaf('cbc:BaseAmount', 'baseAmount', amountWithCurrency),
]

/** BG-29. */
export const price = wrap('cac:Price', [
  leaf('cbc:PriceAmount', 'price.netPrice', amountWithCurrency),
  leaf('cbc:BaseQuantity', 'price.baseQuantity', decimal, {
    attributes: { unitCode: 'price.baseQuantityUnit' },
  }),
  wrap(
    'cac:AllowanceCharge',
    [
      allowanceIndicator,
      leaf('cbc:AllowanceChargeReasonCode', 'price.discountReasonCode', token),
      leaf('cbc:AllowanceChargeReason', 'price.discountReason', text),
      leaf('cbc:MultiplierFactorNumeric', 'price.discountPercentage', decimal),
      leaf('cbc:Amount', 'price.discount', amountWithCurrency, { otherwise: discountOf }),
      leaf('cbc:BaseAmount', 'price.grossPrice', amountWithCurrency),
    ],
    { when: isFirstDiscount },
  ),
  each(
    'cac:AllowanceCharge',
    'price.furtherDiscounts',
    [allowanceIndicator, ...repeated],
    isAllowance,
  ),
  each('cac:AllowanceCharge', 'price.charges', [chargeIndicator, ...repeated], isCharge),
])
