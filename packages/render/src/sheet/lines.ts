import type { Invoice, InvoiceLine } from '@acquit/einvoice'
import { currencySign, isCurrencyCode } from '../figures.ts'
import type { Wording } from '../words/wording.ts'
import { documentAdjustments } from './adjustments.ts'
import { layOut, numbersFit } from './columns.ts'
import type { LineRow, LineTable } from './sheet.ts'
import { smallPrint } from './small-print.ts'
import { vatCell } from './vat-cell.ts'

/** The table of lines, then the allowances and charges of the whole document, so that the column of amounts adds up. */
export function lineTable(invoice: Invoice, w: Wording): LineTable {
  const { lines, currency } = invoice
  const depths = depthsOf(lines)
  const numbered = numbersFit(lines.map(({ id = '' }) => id))
  const rows = [
    ...lines.map((line, index) => lineRow(line, depths[index], numbered, w)),
    ...documentAdjustments(invoice, w),
  ]
  const hasCode = currency !== undefined && isCurrencyCode(currency)
  const money = hasCode ? ` (${currencySign(currency)})` : ''
  const heads = {
    number: w.say('lineNumber'),
    name: w.say('designation'),
    quantity: w.say('quantity'),
    price: w.say('unitPrice') + money,
    vat: w.say('vat'),
    amount: w.say('netAmount') + money,
  }
  return layOut(heads, rows)
}

/** Deeper than this, lines are indented no further. */
const depthAtMost = 6

/** How deep each line stands under its groups; `undefined` when the line it names is not above it. */
function depthsOf(lines: readonly InvoiceLine[]): readonly (number | undefined)[] {
  const known = new Map<string, number>()
  return lines.map(({ id, parentLineId }) => {
    const above = parentLineId === undefined ? -1 : known.get(parentLineId)
    const depth = above === undefined ? undefined : Math.min(above + 1, depthAtMost)
    if (id !== undefined) known.set(id, depth ?? 0)
    return depth
  })
}

function lineRow(
  line: InvoiceLine,
  depth: number | undefined,
  numbered: boolean,
  w: Wording,
): LineRow {
  const { id = '', item, quantity, unit, price, vat, netAmount, subtype } = line
  // The look of the row says its subtype; the legend explains the code.
  const isKnown = subtype === undefined || w.word('lineSubtype', subtype) !== subtype
  return {
    number: numbered ? id : '',
    name: item?.name ?? '',
    details: smallPrint(
      line,
      { number: !numbered, parent: depth === undefined, subtype: !isKnown },
      w,
    ),
    quantity: quantity === undefined ? '' : w.figure(quantity),
    unit: unit === undefined ? '' : w.word('unit', unit),
    price: price?.netPrice === undefined ? '' : w.figure(price.netPrice, w.minorDigits),
    vat: vatCell(vat?.category, vat?.rate, w),
    amount: netAmount === undefined ? '' : w.figure(netAmount, w.minorDigits),
    kind: kindOf(line),
    depth: depth ?? 0,
    detailLines: null,
  }
}

function kindOf({ subtype }: InvoiceLine): LineRow['kind'] {
  if (subtype === 'GROUP') return 'group'
  return subtype === 'INFORMATION' ? 'information' : 'detail'
}
