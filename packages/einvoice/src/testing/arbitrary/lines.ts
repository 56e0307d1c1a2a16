import fc from 'fast-check'
import type { CalendarDate } from '../../calendar-date.ts'
import { add, decimal, type Decimal } from '../../decimal.ts'
import { lineSubtype } from '../../line-hierarchy.ts'
import { emptyLine, type InvoiceLine } from '../../model/invoice.ts'
import { decimals, quantity, unitPrice } from './amounts.ts'
import { periodAround } from './dates.ts'
import { lineExtension } from './extension.ts'
import { gs1 } from './french.ts'
import { hasCore, isExtended, type Profile } from './profile.ts'
import { lineAllowances, lineCharges } from './reductions.ts'
import type { Taxation } from './vat.ts'
import { itemName, phrase, reference } from './words.ts'

export interface LineContext {
  readonly profile: Profile
  readonly issueDate: CalendarDate
  readonly taxations: readonly Taxation[]
}

type Price = NonNullable<InvoiceLine['price']>

/** A net price; or a gross price and the discount that leads to it (BT-146 = BT-148 - BT-147); by one or several pieces. */
const price = (unit: string): fc.Arbitrary<Price> =>
  fc
    .tuple(
      unitPrice,
      fc.option(decimals(2, 1, 5000), { nil: undefined }),
      fc.option(fc.constantFrom('1', '10', '100', '1000'), { nil: undefined }),
      fc.boolean(),
    )
    .map(([netPrice, discount, base, saysUnit]) => ({
      netPrice,
      ...(discount !== undefined && { discount, grossPrice: add(netPrice, discount) }),
      // The cast is of a whole number written in digits.
      ...(base !== undefined && {
        baseQuantity: base as Decimal,
        ...(saysUnit && { baseQuantityUnit: unit }),
      }),
    }))

const standardIdentifier = gs1(14).map((id) => ({ id, scheme: '0160' }))

const item = (profile: Profile): fc.Arbitrary<NonNullable<InvoiceLine['item']>> =>
  hasCore(profile)
    ? fc.record(
        {
          name: itemName,
          description: phrase,
          sellerIdentifier: reference,
          buyerIdentifier: reference,
          standardIdentifier,
          classifications: fc.array(
            fc.constantFrom(
              { id: '30213100-6', scheme: 'STI' },
              { id: '43211503', scheme: 'TST', schemeVersion: '19.0501' },
            ),
            { maxLength: 1 },
          ),
          originCountry: fc.constantFrom('FR', 'CN', 'IT'),
          attributes: fc.array(
            fc.constantFrom(
              { name: 'Couleur', value: 'Bleu canard' },
              { name: 'Taille', value: '42 ½' },
            ),
            { maxLength: 2 },
          ),
        },
        { requiredKeys: ['name', 'classifications', 'attributes'] },
      )
    : fc
        .record({ name: itemName, standardIdentifier }, { requiredKeys: ['name'] })
        .map((found) => ({ ...found, classifications: [], attributes: [] }))

/** What EN 16931 adds to a line beyond the BASIC profile. */
const coreReferences = fc.record(
  {
    objectIdentifiers: reference.map((id) => [{ id, scheme: 'AWV' }]),
    purchaseOrderLineReference: fc.constantFrom('1', '10', '020'),
    buyerAccountingReference: fc.constantFrom('6064-A', 'CC 12'),
  },
  { requiredKeys: [] },
)

function line({ profile, issueDate, taxations }: LineContext): fc.Arbitrary<InvoiceLine> {
  const nothing = fc.constant({})
  return fc.constantFrom('C62', 'HUR', 'KGM', 'MTR', 'LTR', 'DAY').chain((unit) =>
    fc
      .tuple(
        fc.record({
          quantity,
          price: price(unit),
          allowances: lineAllowances(profile),
          charges: lineCharges(profile),
        }),
        fc.constantFrom(...taxations),
        item(profile),
        fc.record(
          { notes: phrase.map((text) => [{ text }]), period: periodAround(issueDate) },
          { requiredKeys: [] },
        ),
        hasCore(profile) ? coreReferences : nothing,
        isExtended(profile) ? lineExtension(issueDate) : nothing,
      )
      .map(([amounts, taxation, sold, optional, references, extension]) => ({
        ...emptyLine,
        unit,
        ...amounts,
        ...optional,
        ...references,
        ...extension,
        vat: vatOf(taxation, profile),
        item: sold,
      })),
  )
}

/** The extended profiles state the exemption on the line itself. */
function vatOf(taxation: Taxation, profile: Profile): NonNullable<InvoiceLine['vat']> {
  if (isExtended(profile)) return taxation
  const { category, rate } = taxation
  return { category, ...(rate !== undefined && { rate }) }
}

/** Lines numbered from 1; in the extended profiles, now and then under a subtotal. */
export function lines(context: LineContext, atMost: number): fc.Arbitrary<readonly InvoiceLine[]> {
  const flat = fc
    .array(line(context), { minLength: 1, maxLength: atMost })
    .map((all) => all.map((one, index) => ({ ...one, id: String(index + 1) })))
  if (!isExtended(context.profile)) return flat
  return fc
    .tuple(flat, fc.integer({ min: 0, max: 4 }))
    .map(([all, dice]) => (dice === 0 ? grouped(all) : all))
}

/** Every line under one GROUP line, with a line of information at the end: both schemas want an amount on every line. */
function grouped(details: readonly InvoiceLine[]): readonly InvoiceLine[] {
  const parentLineId = 'G1'
  const named = (name: string) => ({ name, classifications: [], attributes: [] })
  return [
    { ...emptyLine, id: parentLineId, subtype: lineSubtype.group, item: named('Lot n° 1') },
    ...details.map((one) => ({ ...one, parentLineId, subtype: lineSubtype.detail })),
    {
      ...emptyLine,
      id: 'I1',
      parentLineId,
      subtype: lineSubtype.information,
      netAmount: decimal('0.00'),
      item: named('Pour information'),
    },
  ]
}
