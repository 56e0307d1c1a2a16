import { allowanceReasons } from '../../codelists/generated/allowance-reasons.ts'
import { chargeReasons } from '../../codelists/generated/charge-reasons.ts'
import { vatCategories } from '../../codelists/generated/vat-categories.ts'
import { vatExemptionReasons } from '../../codelists/generated/vat-exemption-reasons.ts'
import type { CodeList } from '../../codelists/code-list.ts'
import type { Invoice } from '../../model/invoice.ts'
import { all, eachOf } from '../judging.ts'
import { unlisted } from '../listed.ts'
import type { Breach, Rule } from '../rule.ts'

type Place = (invoice: Invoice) => readonly Breach[]

const inLines: Place = ({ lines }) =>
  eachOf('lines', lines, ({ vat }) => unlisted(vatCategories, vat?.category, 'vat.category'))

const inAllowances: Place = ({ allowances }) =>
  eachOf('allowances', allowances, ({ vatCategory }) =>
    unlisted(vatCategories, vatCategory, 'vatCategory'),
  )

const inCharges: Place = ({ charges }) =>
  eachOf('charges', charges, ({ vatCategory }) =>
    unlisted(vatCategories, vatCategory, 'vatCategory'),
  )

const inBreakdown: Place = ({ vatBreakdown }) =>
  eachOf('vatBreakdown', vatBreakdown, ({ category }) =>
    unlisted(vatCategories, category, 'category'),
  )

const text = {
  en: 'A VAT category must be a code of UNTDID 5305 that the norm allows.',
  fr: 'Une catégorie de TVA doit être un code UNTDID 5305 que la norme admet.',
}

export const vatCategoryIsListed = {
  id: 'BR-CL-17',
  terms: ['BT-95', 'BT-102', 'BT-118'],
  severity: 'fatal',
  text,
  breaches: (invoice) => all(inAllowances(invoice), inCharges(invoice), inBreakdown(invoice)),
} satisfies Rule

export const lineVatCategoryIsListed = {
  id: 'BR-CL-18',
  terms: ['BT-151'],
  severity: 'fatal',
  text,
  breaches: inLines,
} satisfies Rule

/** CII writes the VAT breakdown with the element of the lines, so its Schematron judges it by the rule of the lines. */
export const vatCategoryIsListedInCii = {
  ...vatCategoryIsListed,
  breaches: (invoice) => all(inAllowances(invoice), inCharges(invoice)),
} satisfies Rule

export const lineVatCategoryIsListedInCii = {
  ...lineVatCategoryIsListed,
  terms: ['BT-151', 'BT-118'],
  breaches: (invoice) => all(inLines(invoice), inBreakdown(invoice)),
} satisfies Rule

interface Reasoned {
  readonly reasonCode?: string
}

const reasonIsUnlisted =
  (list: CodeList) =>
  ({ reasonCode }: Reasoned) =>
    unlisted(list, reasonCode, 'reasonCode')

export const allowanceReasonIsListed = {
  id: 'BR-CL-19',
  terms: ['BT-98', 'BT-140'],
  severity: 'fatal',
  text: {
    en: 'The reason code of an allowance (BT-98, BT-140) must be one of UNTDID 5189 that the norm allows.',
    fr: 'Le code de motif d’une remise (BT-98, BT-140) doit être un code UNTDID 5189 que la norme admet.',
  },
  breaches({ allowances, lines }) {
    const judge = reasonIsUnlisted(allowanceReasons)
    return all(
      eachOf('allowances', allowances, judge),
      eachOf('lines', lines, (line) => eachOf('allowances', line.allowances, judge)),
    )
  },
} satisfies Rule

/** The norm does not speak of the reason of a price discount; the extended profile and UBL do. */
export const priceDiscountReasonIsUnlisted: Place = ({ lines }) =>
  eachOf('lines', lines, ({ price }) =>
    all(
      unlisted(allowanceReasons, price?.discountReasonCode, 'price.discountReasonCode'),
      eachOf(
        'price.furtherDiscounts',
        price?.furtherDiscounts ?? [],
        reasonIsUnlisted(allowanceReasons),
      ),
    ),
  )

export const chargeReasonIsIn = (id: string, judge: Judge): Rule => ({
  id,
  terms: ['BT-105', 'BT-145'],
  severity: 'fatal',
  text: {
    en: 'The reason code of a charge (BT-105, BT-145) must be a code of UNTDID 7161.',
    fr: 'Le code de motif d’une majoration (BT-105, BT-145) doit être un code UNTDID 7161.',
  },
  breaches: ({ charges, lines }) =>
    all(
      eachOf('charges', charges, judge),
      eachOf('lines', lines, (line) => eachOf('charges', line.charges, judge)),
    ),
})

interface ReasonedCharge extends Reasoned {
  readonly taxTypeCode?: string
}

type Judge = (charge: ReasonedCharge) => readonly Breach[]

export const reasonCodeIsUnlisted: Judge = reasonIsUnlisted(chargeReasons)

/** The core of the norm knows no code of another list there: the type of a tax is a reason to it. */
export const chargeReasonIsListed = chargeReasonIsIn('BR-CL-20', (charge) =>
  all(reasonCodeIsUnlisted(charge), unlisted(chargeReasons, charge.taxTypeCode, 'taxTypeCode')),
)

export const exemptionReasonIsListed = {
  id: 'BR-CL-22',
  terms: ['BT-121'],
  severity: 'fatal',
  text: {
    en: 'The code of a VAT exemption reason (BT-121) must be in the VATEX list.',
    fr: 'Le code de motif d’exonération de TVA (BT-121) doit figurer dans la liste VATEX.',
  },
  // The list is in capitals and the norm accepts any case.
  breaches: ({ vatBreakdown, lines }) =>
    all(
      eachOf('vatBreakdown', vatBreakdown, ({ exemptionReasonCode }) =>
        unlisted(vatExemptionReasons, exemptionReasonCode?.toUpperCase(), 'exemptionReasonCode'),
      ),
      eachOf('lines', lines, ({ vat }) =>
        unlisted(
          vatExemptionReasons,
          vat?.exemptionReasonCode?.toUpperCase(),
          'vat.exemptionReasonCode',
        ),
      ),
    ),
} satisfies Rule
