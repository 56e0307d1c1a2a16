import { decimal, equal, isZero, type InvoiceLine } from '@acquit/einvoice'
import { fieldName } from '../words/fields.ts'
import type { Wording } from '../words/wording.ts'
import { lineAdjustment } from './adjustments.ts'
import { dated, periodText } from './facts.ts'
import { capital, leftovers, runOn } from './leftovers.ts'
import { noteFact } from './notes.ts'
import { present } from './present.ts'
import type { Fact } from './sheet.ts'

/** What the row itself cannot show of a line, and the small print must. */
interface Untold {
  readonly number: boolean
  readonly parent: boolean
  readonly subtype: boolean
}

/** What stands under the name of a line: its description, how its price came about, then all else that is known of it. */
export const smallPrint = (line: InvoiceLine, untold: Untold, w: Wording): readonly string[] =>
  present(
    line.item?.description,
    ...priceDetails(line, w),
    ...line.allowances.map((allowance) => lineAdjustment('allowance', allowance, w)),
    ...line.charges.map((charge) => lineAdjustment('charge', charge, w)),
    runOn(otherFacts(line, untold, w), w),
  )

/** Gross price and discount on the price, and the quantity that the price is for when it is not one. */
function priceDetails(line: InvoiceLine, w: Wording): readonly string[] {
  const { price } = line
  if (price === undefined) return []
  const { netPrice, grossPrice, discount, discountReason, discountReasonCode } = price
  const isLowered =
    grossPrice !== undefined && (netPrice === undefined || !equal(grossPrice, netPrice))
  const lowered = present(
    isLowered ? `${w.say('grossPrice')} ${w.money(grossPrice)}` : undefined,
    discount && !isZero(discount) ? `${w.say('priceDiscount')} ${w.money(discount)}` : undefined,
    discountReason,
    discountReasonCode && w.word('allowanceReason', discountReasonCode),
  )
  return present(lowered.join(', '), priceBase(line, w))
}

const one = decimal('1')

function priceBase({ price, unit }: InvoiceLine, w: Wording): string | undefined {
  const { baseQuantity, baseQuantityUnit = unit } = price ?? {}
  const isOne = baseQuantity === undefined || equal(baseQuantity, one)
  if (isOne && baseQuantityUnit === unit) return undefined
  const word = baseQuantityUnit && w.word('unit', baseQuantityUnit)
  return `${w.say('priceFor')} ${present(w.figure(baseQuantity ?? one), word).join(' ')}`
}

function otherFacts(line: InvoiceLine, untold: Untold, w: Wording): readonly Fact[] {
  const { id, parentLineId, subtype, notes } = line
  const facts: Fact[] = notes.map((note) => noteFact(note, 'lines.notes', w))
  const add = (path: string, text: string | undefined): void => {
    if (text !== undefined) facts.push([capital(w.pick(fieldName(path))), text])
  }
  if (untold.number) add('lines.id', id)
  if (untold.parent) add('lines.parentLineId', parentLineId)
  if (untold.subtype) add('lines.subtype', subtype)
  add('lines.period', periodText(line.period, w))
  add('lines.purchaseOrderNumber', dated(line.purchaseOrderNumber, line.purchaseOrderDate, w))
  for (const { name, code, value, measure, measureUnit } of line.item?.attributes ?? []) {
    const unit = measureUnit && w.word('unit', measureUnit)
    const measured = measure && present(w.figure(measure), unit).join(' ')
    facts.push([present(name, code && `(${code})`).join(' '), present(value, measured).join(', ')])
  }
  return [...facts, ...leftovers(line, 'lines', w)]
}
