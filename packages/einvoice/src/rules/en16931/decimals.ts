import type { Bilingual } from '../../bilingual.ts'
import { scaleOf, type Decimal } from '../../decimal.ts'
import { eachOf, none } from '../judging.ts'
import type { Breach, Rule } from '../rule.ts'

/**
 * Every amount of an invoice has 2 decimals at most, as written: `1.000` has three. Prices and quantities are free.
 * The norm has one rule per amount; they differ by the amount alone.
 */
const twoDecimalsAtMost = (
  id: string,
  term: string,
  name: Bilingual,
  breaches: Rule['breaches'],
): Rule => ({
  id,
  terms: [term],
  severity: 'fatal',
  text: {
    en: `${name.en} (${term}) must have 2 decimals at most.`,
    fr: `${name.fr} (${term}) doit avoir 2 décimales au plus.`,
  },
  breaches,
})

const tooFine = (amount: Decimal | undefined, at: string): readonly Breach[] =>
  amount !== undefined && scaleOf(amount) > 2 ? [{ at, found: amount }] : none

interface Reduction {
  readonly amount?: Decimal
  readonly baseAmount?: Decimal
}

const amountIsTooFine = ({ amount }: Reduction) => tooFine(amount, 'amount')
const baseIsTooFine = ({ baseAmount }: Reduction) => tooFine(baseAmount, 'baseAmount')

export const allowanceAmountHasTwoDecimals = twoDecimalsAtMost(
  'BR-DEC-01',
  'BT-92',
  { en: 'A document level allowance', fr: 'Le montant d’une remise de pied de facture' },
  ({ allowances }) => eachOf('allowances', allowances, amountIsTooFine),
)

export const allowanceBaseHasTwoDecimals = twoDecimalsAtMost(
  'BR-DEC-02',
  'BT-93',
  {
    en: 'The base of a document level allowance',
    fr: 'L’assiette d’une remise de pied de facture',
  },
  ({ allowances }) => eachOf('allowances', allowances, baseIsTooFine),
)

export const chargeAmountHasTwoDecimals = twoDecimalsAtMost(
  'BR-DEC-05',
  'BT-99',
  { en: 'A document level charge', fr: 'Le montant d’une majoration de pied de facture' },
  ({ charges }) => eachOf('charges', charges, amountIsTooFine),
)

export const chargeBaseHasTwoDecimals = twoDecimalsAtMost(
  'BR-DEC-06',
  'BT-100',
  {
    en: 'The base of a document level charge',
    fr: 'L’assiette d’une majoration de pied de facture',
  },
  ({ charges }) => eachOf('charges', charges, baseIsTooFine),
)

export const linesNetAmountHasTwoDecimals = twoDecimalsAtMost(
  'BR-DEC-09',
  'BT-106',
  { en: 'The sum of line net amounts', fr: 'La somme des montants nets des lignes' },
  ({ totals }) => tooFine(totals.linesNetAmount, 'totals.linesNetAmount'),
)

export const allowancesAmountHasTwoDecimals = twoDecimalsAtMost(
  'BR-DEC-10',
  'BT-107',
  { en: 'The sum of document level allowances', fr: 'Le total des remises de pied de facture' },
  ({ totals }) => tooFine(totals.allowancesAmount, 'totals.allowancesAmount'),
)

export const chargesAmountHasTwoDecimals = twoDecimalsAtMost(
  'BR-DEC-11',
  'BT-108',
  { en: 'The sum of document level charges', fr: 'Le total des majorations de pied de facture' },
  ({ totals }) => tooFine(totals.chargesAmount, 'totals.chargesAmount'),
)

export const netAmountHasTwoDecimals = twoDecimalsAtMost(
  'BR-DEC-12',
  'BT-109',
  { en: 'The total without VAT', fr: 'Le total hors TVA' },
  ({ totals }) => tooFine(totals.netAmount, 'totals.netAmount'),
)

export const vatAmountHasTwoDecimals = twoDecimalsAtMost(
  'BR-DEC-13',
  'BT-110',
  { en: 'The total VAT amount', fr: 'Le montant total de TVA' },
  ({ totals }) => tooFine(totals.vatAmount, 'totals.vatAmount'),
)

export const grossAmountHasTwoDecimals = twoDecimalsAtMost(
  'BR-DEC-14',
  'BT-112',
  { en: 'The total with VAT', fr: 'Le total TVA comprise' },
  ({ totals }) => tooFine(totals.grossAmount, 'totals.grossAmount'),
)

export const accountingVatAmountHasTwoDecimals = twoDecimalsAtMost(
  'BR-DEC-15',
  'BT-111',
  {
    en: 'The total VAT amount in accounting currency',
    fr: 'Le montant total de TVA en devise de comptabilisation',
  },
  ({ totals }) =>
    tooFine(totals.vatAmountInAccountingCurrency, 'totals.vatAmountInAccountingCurrency'),
)

export const paidAmountHasTwoDecimals = twoDecimalsAtMost(
  'BR-DEC-16',
  'BT-113',
  { en: 'The paid amount', fr: 'Le montant payé' },
  ({ totals }) => tooFine(totals.paidAmount, 'totals.paidAmount'),
)

export const roundingAmountHasTwoDecimals = twoDecimalsAtMost(
  'BR-DEC-17',
  'BT-114',
  { en: 'The rounding amount', fr: 'Le montant arrondi' },
  ({ totals }) => tooFine(totals.roundingAmount, 'totals.roundingAmount'),
)

export const dueAmountHasTwoDecimals = twoDecimalsAtMost(
  'BR-DEC-18',
  'BT-115',
  { en: 'The amount due', fr: 'Le montant à payer' },
  ({ totals }) => tooFine(totals.dueAmount, 'totals.dueAmount'),
)

export const taxableAmountHasTwoDecimals = twoDecimalsAtMost(
  'BR-DEC-19',
  'BT-116',
  { en: 'A taxable amount', fr: 'Une base d’imposition' },
  ({ vatBreakdown }) =>
    eachOf('vatBreakdown', vatBreakdown, ({ taxableAmount }) =>
      tooFine(taxableAmount, 'taxableAmount'),
    ),
)

export const taxAmountHasTwoDecimals = twoDecimalsAtMost(
  'BR-DEC-20',
  'BT-117',
  { en: 'A VAT category tax amount', fr: 'Le montant de TVA d’une catégorie' },
  ({ vatBreakdown }) =>
    eachOf('vatBreakdown', vatBreakdown, ({ taxAmount }) => tooFine(taxAmount, 'taxAmount')),
)

export const lineNetAmountHasTwoDecimals = twoDecimalsAtMost(
  'BR-DEC-23',
  'BT-131',
  { en: 'The net amount of a line', fr: 'Le montant net d’une ligne' },
  ({ lines }) => eachOf('lines', lines, ({ netAmount }) => tooFine(netAmount, 'netAmount')),
)

export const lineAllowanceAmountHasTwoDecimals = twoDecimalsAtMost(
  'BR-DEC-24',
  'BT-136',
  { en: 'An invoice line allowance', fr: 'Le montant d’une remise de ligne' },
  ({ lines }) =>
    eachOf('lines', lines, (line) => eachOf('allowances', line.allowances, amountIsTooFine)),
)

export const lineAllowanceBaseHasTwoDecimals = twoDecimalsAtMost(
  'BR-DEC-25',
  'BT-137',
  { en: 'The base of an invoice line allowance', fr: 'L’assiette d’une remise de ligne' },
  ({ lines }) =>
    eachOf('lines', lines, (line) => eachOf('allowances', line.allowances, baseIsTooFine)),
)

export const lineChargeAmountHasTwoDecimals = twoDecimalsAtMost(
  'BR-DEC-27',
  'BT-141',
  { en: 'An invoice line charge', fr: 'Le montant d’une majoration de ligne' },
  ({ lines }) => eachOf('lines', lines, (line) => eachOf('charges', line.charges, amountIsTooFine)),
)

export const lineChargeBaseHasTwoDecimals = twoDecimalsAtMost(
  'BR-DEC-28',
  'BT-142',
  { en: 'The base of an invoice line charge', fr: 'L’assiette d’une majoration de ligne' },
  ({ lines }) => eachOf('lines', lines, (line) => eachOf('charges', line.charges, baseIsTooFine)),
)
