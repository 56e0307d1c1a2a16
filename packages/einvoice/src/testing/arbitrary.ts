import fc from 'fast-check'
import { calculate } from '../calculate.ts'
import { decimal, type Decimal } from '../decimal.ts'
import { emptyInvoice, type Invoice } from '../model/invoice.ts'
import { decimals } from './arbitrary/amounts.ts'
import { issueDay } from './arbitrary/dates.ts'
import {
  isAlreadyPaid,
  nature,
  needsContractAndPeriod,
  notes,
  type Nature,
} from './arbitrary/document.ts'
import { extendedParties, typed } from './arbitrary/extension.ts'
import { lines } from './arbitrary/lines.ts'
import {
  extendedPayee,
  foreignParty,
  frenchParty,
  frenchSeller,
  inTheUnion,
  outsideTheUnion,
  payee,
  taxRepresentative,
} from './arbitrary/parties.ts'
import {
  hasCore,
  isExtended,
  profiles,
  specificationOf,
  type Profile,
} from './arbitrary/profile.ts'
import { documentReductions } from './arbitrary/reductions.ts'
import {
  delivery,
  paymentInstructions,
  period,
  referenceDates,
  references,
  supportingDocuments,
  terms,
} from './arbitrary/settlement.ts'
import { vatSituation, type Taxation, type Trade, type VatSituation } from './arbitrary/vat.ts'
import { documentNumber } from './arbitrary/words.ts'
import type { CalendarDate } from '../calendar-date.ts'

export { profiles, type Profile } from './arbitrary/profile.ts'

export interface ArbitraryOptions {
  /** Any profile with lines when it is not said. */
  readonly profile?: Profile
  readonly linesAtMost?: number
}

/**
 * Valid invoices and credit notes, of as many terms as the profile has: the rules of EN 16931, of the profile and, between
 * French parties, of France all hold. Amounts are what `calculate` makes of prices and quantities.
 */
export function arbitraryInvoice({
  profile,
  linesAtMost = 8,
}: ArbitraryOptions = {}): fc.Arbitrary<Invoice> {
  const chosen = profile === undefined ? fc.constantFrom(...profiles) : fc.constant(profile)
  return fc
    .record({ profile: chosen, issueDate: issueDay })
    .chain(({ profile: of, issueDate }) =>
      fc
        .record({ situation: vatSituation(of), nature: nature(issueDate) })
        .chain((drawn) => invoiceOf({ ...drawn, profile: of, issueDate, linesAtMost })),
    )
}

interface Context {
  readonly profile: Profile
  readonly issueDate: CalendarDate
  readonly situation: VatSituation
  readonly nature: Nature
  readonly linesAtMost: number
}

function invoiceOf(context: Context): fc.Arbitrary<Invoice> {
  const { profile, issueDate, situation } = context
  const { trade, taxations } = situation
  return fc
    .record({
      parties: parties(profile, trade),
      lines: lines({ profile, issueDate, taxations }, context.linesAtMost),
      reductions: documentReductions(taxations, profile),
      money: money(profile),
      head: fc.record({ number: documentNumber, notes: notes(trade) }),
      terms: terms(issueDate),
      optional: options(context),
    })
    .chain((drawn) =>
      referenceDates(profile, issueDate, drawn.optional).map((dates) =>
        settle({
          ...emptyInvoice,
          ...context.nature,
          ...(isExtended(profile) && {
            precedingInvoices: typed(context.nature.precedingInvoices),
          }),
          ...drawn.optional,
          ...dates,
          ...drawn.terms,
          ...drawn.head,
          ...drawn.parties,
          ...drawn.reductions,
          ...drawn.money,
          issueDate,
          specification: specificationOf[profile],
          lines: drawn.lines,
          vatBreakdown: reasonsOf(taxations),
        }),
      ),
    )
}

type Money = Pick<Invoice, 'currency' | 'vatAccountingCurrency' | 'totals'>

/** The currency, with the euro for the VAT beside any other (BR-FR-CO-12), and what was paid or rounded. */
const money = (profile: Profile): fc.Arbitrary<Money> => {
  const adjustments = fc.record(
    {
      paidAmount: decimals(2, 1, 5000),
      ...(hasCore(profile) && { roundingAmount: decimals(2, -4, 4) }),
    },
    { requiredKeys: [] },
  )
  return fc
    .record({
      currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'EUR', 'USD', 'CHF'),
      totals: fc.oneof(
        { weight: 3, arbitrary: fc.constant({}) },
        { weight: 1, arbitrary: adjustments },
      ),
    })
    .map(({ currency, totals }) => ({
      currency,
      totals,
      ...(currency !== 'EUR' && { vatAccountingCurrency: 'EUR' }),
    }))
}

/** Buyer and seller of that trade; what is outside VAT bears no VAT number (BR-O-02). */
function parties(
  profile: Profile,
  trade: Trade,
): fc.Arbitrary<Pick<Invoice, 'seller' | 'buyer' | 'taxRepresentative'>> {
  const seller = frenchSeller(profile)
  const buyer = frenchParty(profile)
  switch (trade) {
    case 'domestic':
      return fc.record({ seller, buyer })
    case 'vat-group':
      return fc.record({ seller: seller.map(asGroupMember), buyer, taxRepresentative })
    case 'intra-community':
      return fc.record({ seller, buyer: foreignParty(profile, inTheUnion) })
    case 'export':
      return fc.record({ seller, buyer: foreignParty(profile, outsideTheUnion) })
    case 'represented':
      return fc.record({ seller: foreignParty(profile, inTheUnion), buyer, taxRepresentative })
    case 'outside-vat':
      return fc.record({ seller: seller.map(withoutVat), buyer: buyer.map(withoutVat) })
  }
}

function withoutVat<Party extends Invoice['buyer']>(party: Party): Omit<Party, 'vatIdentifier'> {
  const { vatIdentifier: _, ...rest } = party
  return rest
}

/** Terms that an invoice may have or not, together with those that its nature or trade asks for. */
function options(context: Context): fc.Arbitrary<Partial<Invoice>> {
  const { profile, issueDate, situation } = context
  const optional = fc.record(
    {
      payee,
      delivery: delivery(issueDate),
      invoicingPeriod: period(issueDate),
      paymentInstructions: paymentInstructions(profile),
      ...(hasCore(profile) && { supportingDocuments }),
      ...(isExtended(profile) && { ...extendedParties, payee: extendedPayee }),
    },
    { requiredKeys: [] },
  )
  const required = fc.record({
    ...(needsContractAndPeriod(context.nature) && {
      contractReference: documentNumber,
      invoicingPeriod: period(issueDate),
    }),
    // Goods that leave for another member state say when and to which country (BR-IC-11, BR-IC-12).
    ...(situation.trade === 'intra-community' && {
      delivery: fc.constant({ date: issueDate, address: { city: 'Bruxelles', country: 'BE' } }),
    }),
  })
  return fc
    .tuple(references(profile), optional, taxPoint(profile, issueDate), required)
    .map((all) => Object.assign({}, ...all) as Partial<Invoice>)
}

/** The tax point as a date or as a code, never both (BR-CO-03). */
const taxPoint = (profile: Profile, issueDate: CalendarDate): fc.Arbitrary<Partial<Invoice>> =>
  fc.constantFrom<Partial<Invoice>>(
    {},
    { taxPointDateCode: '3' },
    { taxPointDateCode: '35' },
    { taxPointDateCode: '432' },
    ...(hasCore(profile) ? [{ taxPointDate: issueDate }] : []),
  )

/** The reasons that `calculate` carries to the VAT breakdown. */
const reasonsOf = (taxations: readonly Taxation[]): Invoice['vatBreakdown'] =>
  taxations.filter(({ exemptionReason }) => exemptionReason !== undefined)

/** A member of a VAT group says so by an identifier of scheme 0231, and names its representative (BR-FR-CO-15). */
const asGroupMember = (seller: Invoice['seller']): Invoice['seller'] => ({
  ...seller,
  identifiers: [
    ...seller.identifiers,
    ...(seller.legalRegistration === undefined
      ? []
      : [{ id: seller.legalRegistration.id, scheme: '0231' }]),
  ],
})

const exchangeRate: Decimal = decimal('0.9137')

/** Calculates the amounts; what is already paid is paid in full, on its due date (BR-FR-CO-09). */
function settle(draft: Invoice): Invoice {
  if (!isAlreadyPaid(draft)) return calculate(draft, { exchangeRate })
  const { paidAmount: _paid, roundingAmount: _rounding, ...totals } = draft.totals
  const unpaid = calculate({ ...draft, totals }, { exchangeRate })
  const paidAmount = unpaid.totals.grossAmount
  const paid: Invoice = {
    ...unpaid,
    ...(draft.issueDate !== undefined && { dueDate: draft.issueDate }),
    totals: { ...unpaid.totals, ...(paidAmount !== undefined && { paidAmount }) },
  }
  return calculate(paid, { exchangeRate })
}
