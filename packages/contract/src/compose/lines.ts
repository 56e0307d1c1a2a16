import { emptyLine, type Invoice, type InvoiceLine } from '@acquit/einvoice'
import type { CompanyBody } from '../company.ts'
import type { DraftLine, DraftReduction, InvoiceDraft } from '../draft.ts'
import type { VatChoice } from '../product.ts'
import { dayOf, decimalOf, present, presentOrNone } from './amounts.ts'
import { franchiseVat } from './vat.ts'

/** UNTDID 5189: a discount. */
export const discountCode = '95'

/** BG-25, in the order typed; amounts are left to `calculate`. */
export const linesOf = ({ lines }: InvoiceDraft, company: CompanyBody): readonly InvoiceLine[] =>
  lines.map((line, index) => lineOf(line, String(index + 1), company))

function lineOf(line: DraftLine, id: string, company: CompanyBody): InvoiceLine {
  const netPrice = decimalOf(line.unitPrice)
  return {
    ...emptyLine,
    id,
    notes: line.note === undefined ? [] : [{ text: line.note }],
    allowances: line.discount === undefined ? [] : discountOf(line.discount),
    item: {
      classifications: [],
      attributes: [],
      ...present({
        name: line.name,
        description: line.description,
        sellerIdentifier: line.reference,
      }),
    },
    ...present({
      quantity: decimalOf(line.quantity),
      unit: line.unit,
      price: netPrice && { netPrice },
      vat: lineVatOf(line.vat ?? regimeVat(company)),
      period:
        line.period &&
        presentOrNone({ start: dayOf(line.period.start), end: dayOf(line.period.end) }),
      purchaseOrderLineReference: line.purchaseOrderLine,
    }),
  }
}

/** Under "franchise en base" the regime itself says the VAT; under any other the seller chooses line by line. */
const regimeVat = (company: CompanyBody): VatChoice | undefined =>
  company.vatRegime === 'franchise' ? franchiseVat(company) : undefined

/** Every line of a company in "franchise" states the choice of its regime: kept to seed the VAT breakdown. */
export const vatChoicesOf = (draft: InvoiceDraft, company: CompanyBody): readonly VatChoice[] =>
  [...draft.lines, ...(draft.allowances ?? []), ...(draft.charges ?? [])].flatMap(({ vat }) => {
    const choice = vat ?? regimeVat(company)
    return choice === undefined ? [] : [choice]
  })

const lineVatOf = (vat: VatChoice | undefined): InvoiceLine['vat'] =>
  vat && { category: vat.category, ...present({ rate: rateOf(vat) }) }

/** Categories without tax have a rate of zero (BR-E-05, BR-AE-05...), and O has none (BR-O-05). */
export const rateOf = ({ category, rate }: VatChoice) =>
  category === 'O' ? undefined : decimalOf(category === 'S' ? rate : (rate ?? '0'))

function discountOf(
  discount: NonNullable<DraftLine['discount']>,
): Invoice['lines'][number]['allowances'] {
  const reduction = reductionOf(discount)
  return reduction === undefined ? [] : [{ ...reduction, reasonCode: discountCode }]
}

/** What a discount or a charge says by itself; nothing while neither its percentage nor its amount is typed. */
export function reductionOf({ percentage, amount, reason }: Omit<DraftReduction, 'vat'>) {
  const percent = decimalOf(percentage)
  const sum = decimalOf(amount)
  if (percent === undefined && sum === undefined) return undefined
  return present({
    percentage: percent,
    // With both, the percentage rules: `calculate` makes the amount.
    amount: percent === undefined ? sum : undefined,
    reason,
  })
}
