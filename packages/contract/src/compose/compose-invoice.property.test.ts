import { checkInvoice } from '@acquit/einvoice'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { DraftLine, DraftReduction } from '../draft.ts'
import { aComposition, aDraft, aLine } from '../testing/builders.ts'
import { composeInvoice } from './compose-invoice.ts'

/** A decimal as one types it, with so many digits after the point. */
const typed = (most: number, digits: number) =>
  fc.integer({ min: 0, max: most * 10 ** digits }).map((units) => {
    const text = String(units).padStart(digits + 1, '0')
    return `${text.slice(0, -digits)}.${text.slice(-digits)}`
  })

const rate = fc.constantFrom('20', '10', '5.5', '2.1')
const percentage = fc.integer({ min: 1, max: 100 }).map(String)

const line: fc.Arbitrary<DraftLine> = fc
  .record({
    quantity: typed(1000, 3),
    unitPrice: typed(5000, 4),
    rate,
    percentage: fc.option(percentage, { nil: undefined }),
  })
  .map(({ quantity, unitPrice, rate: of, percentage: less }) =>
    aLine({
      quantity,
      unitPrice,
      vat: { category: 'S', rate: of },
      ...(less !== undefined && { discount: { percentage: less } }),
    }),
  )

const reduction: fc.Arbitrary<DraftReduction> = fc.oneof(
  percentage.map((percent) => ({ percentage: percent, reason: 'Remise' })),
  typed(300, 2).map((amount) => ({ amount, reason: 'Remise' })),
)

it('PAINS 7: whatever is typed, the amounts of the document satisfy every rule of the norm', () => {
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 12 }),
      fc.array(reduction, { maxLength: 3 }),
      fc.array(reduction, { maxLength: 3 }),
      (lines, allowances, charges) => {
        const draft = aDraft({ lines, allowances, charges })
        const { findings } = checkInvoice(composeInvoice(aComposition({ draft })))
        const errors = findings.filter(({ severity }) => severity === 'error')
        expect(errors.map(({ rule, at }) => `${rule} ${at}`)).toEqual([])
      },
    ),
    { numRuns: 300 },
  )
})

it('an amount spread over the rates adds up to itself, to the cent', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), typed(500, 2), (lines, amount) => {
      const draft = aDraft({ lines, allowances: [{ amount }] })
      const { totals } = composeInvoice(aComposition({ draft }))
      expect(Number(totals.allowancesAmount)).toBe(Number(amount))
    }),
    { numRuns: 300 },
  )
})
