import { amended } from '../../codelists/code-list.ts'
import { countries } from '../../codelists/generated/countries.ts'
import { equal, round, type Decimal } from '../../decimal.ts'
import type { Invoice } from '../../model/invoice.ts'
import { onlyWhen, type Deviation } from '../deviation.ts'
import { missing, none } from '../judging.ts'
import type { Breach, Rule } from '../rule.ts'
import { ciiVatDeviations } from './cii-vat.ts'
import * as amountCodes from './code-lists-of-amounts.ts'
import { originCountryIsIn } from './code-lists-of-lines.ts'
import { countryIsIn, vatIdentifierStartsWith } from './code-lists-of-parties.ts'
import * as decimals from './decimals.ts'
import * as parties from './parties.ts'
import {
  creditTransferHasAnAccount,
  creditTransferIsDescribed,
  paymentMeansIsStated,
} from './payment.ts'
import * as totals from './totals.ts'
import { invoiceHasAVatBreakdown } from './vat-breakdown.ts'

const addressIsPartOfTheTest =
  'The country is looked for through the address, so that a missing address breaks this rule too.'

const countryOf = (rule: Rule, at: string, addressOf: (invoice: Invoice) => Address): Rule => ({
  ...rule,
  breaches: (invoice) => missing(addressOf(invoice)?.country, `${at}.country`),
})

type Address = { readonly country?: string } | undefined

const ofParties: readonly Deviation[] = [
  {
    rule: 'BR-09',
    why: addressIsPartOfTheTest,
    judgedAs: countryOf(
      parties.sellerAddressHasACountry,
      'seller.address',
      ({ seller }) => seller.address,
    ),
  },
  {
    rule: 'BR-11',
    why: addressIsPartOfTheTest,
    judgedAs: countryOf(
      parties.buyerAddressHasACountry,
      'buyer.address',
      ({ buyer }) => buyer.address,
    ),
  },
  {
    rule: 'BR-20',
    why: addressIsPartOfTheTest,
    judgedAs: {
      ...parties.taxRepresentativeAddressHasACountry,
      breaches: ({ taxRepresentative }) =>
        taxRepresentative === undefined
          ? none
          : missing(taxRepresentative.address?.country, 'taxRepresentative.address.country'),
    },
  },
  {
    rule: 'BR-17',
    why: 'Of the identifiers, only those without a scheme are compared.',
    judgedAs: {
      ...parties.payeeIsNamedAndIsNotTheSeller,
      breaches: (invoice) =>
        parties.payeeIsNamedAndIsNotTheSeller.breaches({
          ...invoice,
          ...(invoice.payee && { payee: withoutGlobalIdentifiers(invoice.payee) }),
          seller: withoutGlobalIdentifiers(invoice.seller),
        }),
    },
  },
  {
    rule: 'BR-49',
    why: 'The remittance information, mandate and creditor identifier stand outside the payment means of CII.',
    judgedAs: onlyWhen(({ paymentInstructions: instructions }) => {
      const { meansText, creditTransfers = [], card, directDebit } = instructions ?? {}
      const debited = directDebit?.debitedAccount
      return (meansText ?? card ?? debited) !== undefined || creditTransfers.length > 0
    }, paymentMeansIsStated),
  },
  {
    rule: 'BR-61',
    why: 'Looked for in the account itself, so that a transfer without any account is let through.',
    judgedAs: { ...creditTransferIsDescribed, breaches: creditTransferHasAnAccount.breaches },
  },
]

type Identified = Pick<Invoice['seller'], 'identifiers'>

const withoutGlobalIdentifiers = <Party extends Identified>(party: Party): Party => ({
  ...party,
  identifiers: party.identifiers.filter(({ scheme }) => scheme === undefined),
})

const countriesOfCii = amended(countries, {
  source: 'EN 16931 Schematron 1.3.16, CII',
  add: ['AN'],
  remove: ['SS'],
})

const ofCodes: readonly Deviation[] = [
  {
    rule: 'BR-CL-14',
    why: 'The list still has the Netherlands Antilles (AN) and has no South Sudan (SS).',
    judgedAs: countryIsIn(countriesOfCii),
  },
  {
    rule: 'BR-CL-15',
    why: 'The list still has the Netherlands Antilles (AN) and has no South Sudan (SS).',
    judgedAs: originCountryIsIn(countriesOfCii),
  },
  {
    rule: 'BR-CO-09',
    why: 'The list still has the Netherlands Antilles (AN) and has no South Sudan (SS).',
    judgedAs: vatIdentifierStartsWith(countriesOfCii),
  },
  {
    rule: 'BR-CL-17',
    why: 'The VAT breakdown is written with the element of the lines, and judged by their rule.',
    judgedAs: amountCodes.vatCategoryIsListedInCii,
  },
  {
    rule: 'BR-CL-18',
    why: 'The VAT breakdown is written with the element of the lines, and judged by their rule.',
    judgedAs: amountCodes.lineVatCategoryIsListedInCii,
  },
]

const twoDecimals = (amount: Decimal | undefined): boolean =>
  amount === undefined || equal(amount, round(amount, 2))

const ofTotals: readonly Deviation[] = [
  {
    rule: 'BR-53',
    why: 'A VAT accounting currency equal to the invoice currency is refused.',
    judgedAs: {
      ...totals.vatIsGivenInTheAccountingCurrency,
      breaches(invoice) {
        const { currency, vatAccountingCurrency } = invoice
        return vatAccountingCurrency !== undefined && vatAccountingCurrency === currency
          ? [{ at: 'vatAccountingCurrency', found: vatAccountingCurrency }]
          : totals.vatIsGivenInTheAccountingCurrency.breaches(invoice)
      },
    },
  },
  {
    rule: 'BR-CO-15',
    why: 'Equal totals with and without VAT are let through whatever the VAT.',
    judgedAs: {
      ...totals.grossAmountIsNetPlusVat,
      breaches(invoice) {
        const { netAmount, grossAmount } = invoice.totals
        const same = netAmount !== undefined && grossAmount !== undefined
        return same && equal(netAmount, grossAmount)
          ? none
          : totals.grossAmountIsNetPlusVat.breaches(invoice)
      },
    },
  },
  {
    rule: 'BR-CO-18',
    why: 'Judged on each line, so that an invoice without lines is let through.',
    judgedAs: onlyWhen(({ lines }) => lines.length > 0, invoiceHasAVatBreakdown),
  },
  {
    rule: 'BR-DEC-13',
    why: 'Zeros after the second decimal do not count, and a total in another currency excuses it.',
    judgedAs: {
      ...decimals.vatAmountHasTwoDecimals,
      breaches: (invoice) =>
        twoDecimals(invoice.totals.vatAmount) ||
        invoice.totals.vatAmountInAccountingCurrency !== undefined
          ? none
          : decimals.vatAmountHasTwoDecimals.breaches(invoice),
    },
  },
  {
    rule: 'BR-DEC-15',
    why: 'Zeros after the second decimal do not count; a total that is only in another currency is refused.',
    judgedAs: { ...decimals.accountingVatAmountHasTwoDecimals, breaches: accountingVatBreach },
  },
]

function accountingVatBreach({
  currency,
  vatAccountingCurrency,
  totals: t,
}: Invoice): readonly Breach[] {
  const { vatAmount, vatAmountInAccountingCurrency } = t
  if (vatAccountingCurrency === undefined) return none
  if ((vatAmount ?? vatAmountInAccountingCurrency) === undefined) return none
  const inIt = vatAccountingCurrency === currency ? vatAmount : vatAmountInAccountingCurrency
  if (inIt !== undefined && twoDecimals(inIt)) return none
  return [
    { at: 'totals.vatAmountInAccountingCurrency', ...(inIt !== undefined && { found: inIt }) },
  ]
}

/** How the Schematron 1.3.16 of CII judges otherwise than the norm. */
export const ciiDeviations: readonly Deviation[] = [
  ...ofParties,
  ...ofCodes,
  ...ofTotals,
  ...ciiVatDeviations,
]
