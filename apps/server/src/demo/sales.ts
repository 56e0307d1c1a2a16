import type { DraftLine, InvoiceDraft, ProductBody } from '@acquit/contract'
import { addDays, type CalendarDate } from '@acquit/einvoice'
import { customers, products } from './scenario.ts'

/** A document of the demonstration year: to whom, when, what. */
export interface Sale {
  /** Place among the customers of the scenario. */
  readonly customer: number
  readonly issueDate: CalendarDate
  readonly content: Omit<InvoiceDraft, 'customerId' | 'issueDate'>
  /** Followed at once by a credit note of its first line. */
  readonly credited: boolean
}

const salesAYear = 60

/** The same year of sales each time, ending today. */
export function salesUntil(today: CalendarDate): readonly Sale[] {
  const chance = dice()
  return Array.from({ length: salesAYear }, (_, index): Sale => {
    const customer = Math.floor(chance() * customers.length)
    const issueDate = addDays(today, Math.round(((index + 1) / salesAYear - 1) * 365))
    return {
      customer,
      issueDate,
      content: contentFor(customer, issueDate, chance),
      credited: index % 13 === 7,
    }
  })
}

function contentFor(
  customer: number,
  issueDate: CalendarDate,
  chance: () => number,
): Sale['content'] {
  const isForeign = customers[customer]?.kind === 'foreign'
  const sold = products.filter(({ kind }) => !isForeign || kind === 'services')
  const lines = Array.from({ length: 1 + Math.floor(chance() * 4) }, () => {
    const product = sold[Math.floor(chance() * sold.length)] ?? sold[0]
    return product === undefined ? {} : lineOf(product, isForeign, chance)
  })
  return {
    kind: 'invoice',
    lines,
    deliveryDate: addDays(issueDate, -2),
    references: { purchaseOrder: `BC-${1000 + Math.floor(chance() * 9000)}` },
    ...(chance() > 0.8 && { allowances: [{ percentage: '5', reason: 'Remise de fidélité' }] }),
  }
}

function lineOf(product: ProductBody, isForeign: boolean, chance: () => number): DraftLine {
  const { reference, name, description, kind, unit, unitPrice, vat } = product
  return {
    kind,
    name,
    unit,
    unitPrice,
    quantity: String(1 + Math.floor(chance() * 8)),
    // A service to a business of another member state is taxed there (directive 2006/112/EC, art. 44 and 196).
    vat: isForeign ? { category: 'AE', rate: '0', exemptionCode: 'VATEX-EU-AE' } : vat,
    ...(reference !== undefined && { reference }),
    ...(description !== undefined && { description }),
    ...(chance() > 0.85 && { discount: { percentage: '10', reason: 'Remise' } }),
  }
}

/** Numbers that look random and are always the same: a linear congruential generator (Numerical Recipes). */
function dice(): () => number {
  let state = 20_261_122
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}
