import {
  equal,
  isCreditNoteType,
  isZero,
  negate,
  type Decimal,
  type Invoice,
} from '@acquit/einvoice'
import type { Wording } from '../words/wording.ts'

import { leftovers, runOn } from './leftovers.ts'
import { fitTogether, present } from './present.ts'
import type { TotalRow, TotalsBlock, VatRow } from './sheet.ts'

/** Longest amount that fits beside the tax by rate. */
const charactersBeside = 18

/** @param mentions texts of the law about the tax of this invoice */
export function totalsBlock(
  invoice: Invoice,
  mentions: readonly string[],
  w: Wording,
): TotalsBlock {
  const vatRows = invoice.vatBreakdown.map((group) => vatRow(group, w))
  const rows = totalRows(invoice, w)
  return {
    heading: w.say('totalsHeading'),
    vatHeads: [w.say('vat'), w.say('base'), w.say('tax')],
    vatRows,
    mentions,
    rows,
    isWide: [
      ...vatRows.flatMap(({ base, tax }) => [base, tax]),
      ...rows.map(({ amount }) => amount),
    ].some((text) => text.length > charactersBeside),
    isKeptTogether: fitTogether(vatRows.flatMap(({ rate, reason }) => [rate, reason])),
  }
}

function vatRow(group: Invoice['vatBreakdown'][number], w: Wording): VatRow {
  const { category, rate, taxableAmount, taxAmount, exemptionReason, exemptionReasonCode } = group
  return {
    rate: rateText(category, rate, w),
    base: taxableAmount === undefined ? '' : w.money(taxableAmount),
    tax: taxAmount === undefined ? '' : w.money(taxAmount),
    reason: present(
      present(exemptionReason, exemptionReasonCode && `(${exemptionReasonCode})`).join(' '),
      runOn(leftovers(group, 'vatBreakdown', w), w),
    ).join('\n'),
  }
}

/** `TVA 20 %`; where the category says why there is no tax, 0 % would add nothing. */
function rateText(category: string | undefined, rate: Decimal | undefined, w: Wording): string {
  const word = category && w.word('vatCategory', category)
  const isTaxed = word === category || category === 'S' || category === 'Z'
  const percent = rate !== undefined && (isTaxed || !isZero(rate)) ? w.percent(rate) : undefined
  return present(word, percent).join(' ')
}

/** What the norm counts off, with the sign that makes the column add up. */
const lowering = (amount: Decimal | undefined): Decimal | undefined => amount && negate(amount)

function totalRows(invoice: Invoice, w: Wording): readonly TotalRow[] {
  const { totals, vatAccountingCurrency } = invoice
  const rows: TotalRow[] = []
  const add = (label: string, value: Decimal | undefined, weight: TotalRow['weight']): void => {
    if (value !== undefined) rows.push({ label, amount: w.money(value), weight })
  }
  const addUnlessZero = (label: string, value: Decimal | undefined): void =>
    add(label, value !== undefined && isZero(value) ? undefined : value, 'plain')
  const { linesNetAmount, netAmount } = totals
  const linesAreTheNet =
    linesNetAmount !== undefined && netAmount !== undefined && equal(linesNetAmount, netAmount)
  if (!linesAreTheNet) add(w.say('linesTotal'), linesNetAmount, 'plain')
  addUnlessZero(w.say('allowancesTotal'), lowering(totals.allowancesAmount))
  addUnlessZero(w.say('chargesTotal'), totals.chargesAmount)
  add(w.say('netTotal'), netAmount, 'plain')
  add(w.say('vatTotal'), totals.vatAmount, 'plain')
  if (totals.vatAmountInAccountingCurrency !== undefined) {
    rows.push({
      label: present(w.say('vatTotalIn'), vatAccountingCurrency).join(' '),
      amount: w.money(totals.vatAmountInAccountingCurrency, vatAccountingCurrency),
      weight: 'plain',
    })
  }
  add(w.say('grossTotal'), totals.grossAmount, 'sum')
  addUnlessZero(w.say('paid'), lowering(totals.paidAmount))
  addUnlessZero(w.say('rounding'), totals.roundingAmount)
  add(w.say(isCreditNoteType(invoice.typeCode) ? 'dueToBuyer' : 'due'), totals.dueAmount, 'due')
  return rows
}
