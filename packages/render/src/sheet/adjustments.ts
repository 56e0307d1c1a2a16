import { negate, type Decimal, type Invoice } from '@acquit/einvoice'
import type { Wording } from '../words/wording.ts'
import { leftovers, runOn } from './leftovers.ts'
import { present } from './present.ts'
import type { LineRow } from './sheet.ts'
import { vatCell } from './vat-cell.ts'

/** Reasons of allowances and of charges are two code lists. */
type Kind = 'allowance' | 'charge'

interface Adjustment {
  readonly amount?: Decimal
  readonly baseAmount?: Decimal
  readonly percentage?: Decimal
  readonly reason?: string
  readonly reasonCode?: string
}

/** What it changes the price by: an allowance lowers it. */
const effect = (kind: Kind, amount: Decimal): Decimal =>
  kind === 'allowance' ? negate(amount) : amount

/** Why and how much: `Volume annuel, 5 % sur 1 000,00 €`. */
function basis(kind: Kind, adjustment: Adjustment, at: string, w: Wording): string {
  const { baseAmount, percentage, reason, reasonCode } = adjustment
  const word = reasonCode && w.word(`${kind}Reason`, reasonCode)
  const share = [
    percentage && w.percent(percentage),
    baseAmount && `${w.say('on')} ${w.money(baseAmount)}`,
  ]
  return present(
    // The seller's own words come first; the code's are in the legend, or beside them when it has none.
    reason ?? word,
    reason !== undefined && word === reasonCode ? reasonCode : undefined,
    present(...share).join(' '),
    runOn(leftovers(adjustment, at, w), w),
  ).join(', ')
}

/** An allowance or charge of a line, in one phrase: `Remise (Quantité, 5 % sur 294,00 €) : −14,70 €`. */
export function lineAdjustment(kind: Kind, adjustment: Adjustment, w: Wording): string {
  const why = basis(kind, adjustment, `lines.${kind}s`, w)
  const amount = adjustment.amount && w.money(effect(kind, adjustment.amount))
  const what = w.say(kind) + (why === '' ? '' : ` (${why})`)
  return amount === undefined ? what : what + w.say('colon') + amount
}

/** The allowances and charges of the whole document, as rows under the lines: the column of amounts adds up. */
export const documentAdjustments = (invoice: Invoice, w: Wording): readonly LineRow[] => [
  ...invoice.allowances.map((allowance) => documentRow('allowance', allowance, w)),
  ...invoice.charges.map((charge) => documentRow('charge', charge, w)),
]

function documentRow(kind: Kind, adjustment: Invoice['allowances'][number], w: Wording): LineRow {
  const { amount, vatCategory, vatRate } = adjustment
  return {
    number: '',
    name: w.say(kind === 'allowance' ? 'documentAllowance' : 'documentCharge'),
    details: present(basis(kind, adjustment, `${kind}s`, w)),
    quantity: '',
    unit: '',
    price: '',
    vat: vatCell(vatCategory, vatRate, w),
    amount: amount === undefined ? '' : w.figure(effect(kind, amount), w.minorDigits),
    kind: 'adjustment',
    depth: 0,
    detailLines: null,
  }
}
