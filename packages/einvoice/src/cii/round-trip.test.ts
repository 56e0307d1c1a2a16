import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compare, decimal } from '../decimal.ts'
import type { Invoice } from '../model/invoice.ts'
import { anyDocument } from '../testing/any-document.ts'
import { arbitraryInvoice, profiles } from '../testing/arbitrary.ts'
import { withoutEmptyGroups } from '../testing/empty-groups.ts'
import { parseXml } from '../xml/parse.ts'
import { usualPrefixes } from '../xml/prefixes.ts'
import { readCii } from './read.ts'
import { writeCii } from './write.ts'

function writtenAndRead(invoice: Invoice) {
  const written = writeCii(invoice)
  if (!written.ok) throw new Error(`not written: ${JSON.stringify(written.error)}`)
  const root = parseXml(written.value, usualPrefixes)
  if (!root.ok) throw new Error(root.error.message.en)
  return readCii(root.value)
}

function expectUnchanged(invoice: Invoice): void {
  const { invoice: found, unmapped, faults } = writtenAndRead(invoice)
  expect(unmapped).toEqual([])
  expect(faults).toEqual([])
  expect(withoutEmptyGroups(found)).toEqual(withoutEmptyGroups(invoice))
}

describe('writing CII then reading it gives the same model', () => {
  it.each(profiles)('for valid invoices of profile %s', (profile) => {
    const invoices = arbitraryInvoice({ profile }).map(withUnschemedIdentifiersFirst)
    fc.assert(fc.property(invoices, expectUnchanged), { numRuns: 100 })
  })

  it('for any document of the model, sense or nonsense, that CII can say', () => {
    fc.assert(fc.property(anyDocument().map(asCiiCanSay), expectUnchanged), { numRuns: 150 })
  })
})

/** The XML schema puts every ID, which has no scheme, before every GlobalID, which has one. */
function withUnschemedIdentifiersFirst(invoice: Invoice): Invoice {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted)
    if (typeof value !== 'object' || value === null) return value
    const fields = Object.entries(value).map(([name, field]) =>
      name === 'identifiers' ? [name, unschemedFirst(field)] : [name, sorted(field)],
    )
    return Object.fromEntries(fields) as unknown
  }
  // Only the order of some lists is another.
  return sorted(invoice) as Invoice
}

const unschemedFirst = (identifiers: readonly { scheme?: string }[]) => [
  ...identifiers.filter(({ scheme }) => scheme === undefined),
  ...identifiers.filter(({ scheme }) => scheme !== undefined),
]

/** What CII cannot tell apart or has no room for; each line says why. */
function asCiiCanSay(document: Invoice): Invoice {
  const { taxPointDate, taxPointDateCode, ...untimed } = document
  return withUnschemedIdentifiersFirst({
    ...untimed,
    // BT-7 and BT-8 stand in a VAT group; BT-8 is one of the three codes that both lists have.
    ...(document.vatBreakdown.length > 0 && {
      ...(taxPointDate !== undefined && { taxPointDate }),
      ...(taxPointDateCode !== undefined && { taxPointDateCode: '35' }),
    }),
    // BT-110 and BT-111 are told apart by their currencies.
    currency: 'EUR',
    vatAccountingCurrency: 'USD',
    // Further payment terms are those after the first.
    ...(document.furtherPaymentTerms !== undefined && { paymentTerms: '30 jours' }),
    ...(document.paymentInstructions !== undefined && {
      paymentInstructions: {
        ...document.paymentInstructions,
        creditTransfers: document.paymentInstructions.creditTransfers.map(withIban),
      },
    }),
    lines: document.lines.map((line) =>
      line.price === undefined ? line : { ...line, price: asPriceOfCii(line.price) },
    ),
  })
}

type Transfer = NonNullable<Invoice['paymentInstructions']>['creditTransfers'][number]

/** A national account number stands beside an IBAN; alone, it is the account. */
const withIban = (transfer: Transfer): Transfer =>
  transfer.nationalAccount === undefined
    ? transfer
    : { ...transfer, account: 'FR7630006000011234567890189' }

type Price = NonNullable<Invoice['lines'][number]['price']>

function asPriceOfCii({ grossBaseQuantity, grossBaseQuantityUnit, ...price }: Price): Price {
  const { baseQuantity } = price
  // The gross price has a base quantity of its own only when the net price has another.
  const differs =
    grossBaseQuantity !== undefined &&
    baseQuantity !== undefined &&
    compare(grossBaseQuantity, baseQuantity) !== 0
  return {
    ...price,
    ...(differs && { grossBaseQuantity }),
    ...(differs && grossBaseQuantityUnit !== undefined && { grossBaseQuantityUnit }),
    // A discount stands in a gross price.
    ...(price.discount !== undefined && { grossPrice: price.grossPrice ?? decimal('12.00') }),
    // Further discounts are those after the first.
    ...(price.furtherDiscounts !== undefined && { discountReason: 'Remise' }),
  }
}
