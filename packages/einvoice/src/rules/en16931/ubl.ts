import { amended } from '../../codelists/code-list.ts'
import { countries } from '../../codelists/generated/countries.ts'
import { noteSubjects } from '../../codelists/generated/note-subjects.ts'
import { onlyWhen, type Deviation } from '../deviation.ts'
import { all, eachOf, isAbsent, none, within } from '../judging.ts'
import { unlisted } from '../listed.ts'
import type { Breach, Rule } from '../rule.ts'
import { isUsed, vatUseOf } from '../vat-use.ts'
import { allowanceReasonIsListed, priceDiscountReasonIsUnlisted } from './code-lists-of-amounts.ts'
import { noteSubjectIsListed } from './code-lists-of-document.ts'
import { vatIdentifierStartsWithACountry } from './code-lists-of-parties.ts'
import { payeeIsNamedAndIsNotTheSeller } from './parties.ts'
import { cardNumberIsNotShownWhole } from './payment.ts'
import { grossAmountIsNetPlusVat, vatAmountIsTheSumOfTheBreakdown } from './totals.ts'
import { igic, ipsi, standardRate, type VatCategory } from './vat-categories.ts'
import * as rules from './vat-category-rules.ts'
import { intraCommunitySupplyIsDated, splitPaymentIsItalian } from './vat-particulars.ts'

const vatPrefixText = ` ${[...countries.codes, 'EL'].join(' ')} `

const ofParties: readonly Deviation[] = [
  {
    rule: 'BR-17',
    why: 'UBL has the trading name of the seller where it has the name of the payee, and these are compared; legal registrations are not.',
    judgedAs: {
      ...payeeIsNamedAndIsNotTheSeller,
      breaches: ({ payee, seller }) =>
        within('payee', payee, ({ name, identifiers }): readonly Breach[] => {
          if (name === undefined) return [{ at: 'name' }]
          if (name === seller.tradingName) return [{ at: 'name', found: name }]
          const own = new Set(seller.identifiers.map(({ id }) => id))
          const shared = identifiers.find(({ id }) => own.has(id))?.id
          return shared === undefined ? none : [{ at: 'identifiers', found: shared }]
        }),
    },
  },
  {
    rule: 'BR-51',
    why: 'The Schematron of UBL warns where that of CII refuses.',
    judgedAs: { ...cardNumberIsNotShownWhole, severity: 'warning' },
  },
  {
    rule: 'BR-CO-09',
    why: 'The prefix is looked for in the text of the list, where a single letter, or a letter and a blank, is found too.',
    judgedAs: {
      ...vatIdentifierStartsWithACountry,
      breaches: (invoice) =>
        vatIdentifierStartsWithACountry
          .breaches(invoice)
          .filter(({ found = '' }) => !vatPrefixText.includes(found)),
    },
  },
  {
    rule: 'BR-CL-19',
    why: 'The discount of a price is an allowance like others in UBL, and judged alike.',
    judgedAs: {
      ...allowanceReasonIsListed,
      breaches: (invoice) =>
        all(allowanceReasonIsListed.breaches(invoice), priceDiscountReasonIsUnlisted(invoice)),
    },
  },
  {
    rule: 'BR-CL-08',
    why: 'The list lacks the last 18 subjects of UNTDID 4451 D.24A, and three characters between two hashes anywhere in a note are taken for its subject.',
    judgedAs: {
      ...noteSubjectIsListed,
      breaches: ({ notes }) =>
        eachOf('notes', notes, ({ subjectCode, text = '' }) => {
          const subject = subjectCode ?? subjectIn(text)
          return subject?.length === 3 ? unlisted(noteSubjectsOfUbl, subject, 'subjectCode') : none
        }),
    },
  },
]

const noteSubjectsOfUbl = amended(noteSubjects, {
  source: 'EN 16931 Schematron 1.3.16, UBL',
  remove: 'BAT BAU BAV BAW BAX BAY BAZ BBA BBB BMF BMG BMH CCJ CCK CCL CCM CCN CCO'.split(' '),
})

const subjectIn = (note: string): string | undefined => /#([^#]*)#/.exec(note)?.[1]

const ofTotals: readonly Deviation[] = [
  {
    rule: 'BR-CO-14',
    why: 'An invoice without VAT breakdown is let through.',
    judgedAs: onlyWhen(
      ({ vatBreakdown }) => vatBreakdown.length > 0,
      vatAmountIsTheSumOfTheBreakdown,
    ),
  },
  {
    rule: 'BR-CO-15',
    why: 'An invoice without total VAT amount is refused, and one with two of them in its own currency.',
    judgedAs: {
      ...grossAmountIsNetPlusVat,
      breaches(invoice) {
        const { vatAmount, vatAmountInAccountingCurrency: second } = invoice.totals
        if (vatAmount === undefined) return [{ at: 'totals.vatAmount' }]
        if (invoice.vatAccountingCurrency === invoice.currency && second !== undefined) {
          return [{ at: 'totals.vatAmountInAccountingCurrency', found: second }]
        }
        return grossAmountIsNetPlusVat.breaches(invoice)
      },
    },
  },
  { rule: 'BR-DEC-13', why: 'Looks for the currency inside the amount, where there is none.' },
  { rule: 'BR-DEC-15', why: 'Looks for the currency inside the amount, where there is none.' },
]

const unusedGroup = (id: string, category: VatCategory): Deviation => ({
  rule: id,
  why: 'A group of the category that no line, allowance or charge bears is refused.',
  judgedAs: rules.refusingUnusedGroups(rules.breakdownHasTheCategory(id, category), category),
})

const withinOne = (id: string, category: VatCategory): Deviation => ({
  rule: id,
  why: 'A gap of less than one unit of currency is let through.',
  judgedAs: rules.taxableIsTheSumPerRate(id, category, 'less than one unit'),
})

/** A group of a rate that nothing bears is refused, even with nothing taxable. */
const standardRateTaxable: Rule = {
  ...rules.taxableIsTheSumPerRate('BR-S-08', standardRate, 'less than one unit'),
  breaches: (invoice) =>
    rules.eachGroup(standardRate, (group) => {
      if (group.rate === undefined) return none
      const taxable = vatUseOf(invoice).atRate(standardRate.code, group.rate)
      return taxable.count === 0
        ? [{ at: 'rate', found: group.rate }]
        : rules.taxableBreach(group, taxable, 'less than one unit')
    })(invoice.vatBreakdown),
}

const ofVat: readonly Deviation[] = [
  unusedGroup('BR-S-01', standardRate),
  unusedGroup('BR-AF-01', igic),
  unusedGroup('BR-AG-01', ipsi),
  {
    rule: 'BR-S-08',
    why: 'A gap of less than one unit of currency is let through; a rate that nothing bears is refused.',
    judgedAs: standardRateTaxable,
  },
  withinOne('BR-AF-08', igic),
  withinOne('BR-AG-08', ipsi),
  {
    rule: 'BR-IC-11',
    why: 'A VAT point date code (BT-8), which UBL writes in the invoicing period, counts as a period.',
    judgedAs: onlyWhen(
      ({ taxPointDateCode }) => taxPointDateCode === undefined,
      intraCommunitySupplyIsDated,
    ),
  },
  {
    rule: 'BR-B-01',
    why: 'Countries of origin of the items are taken for addresses.',
    judgedAs: {
      ...splitPaymentIsItalian,
      breaches(invoice) {
        const addresses = splitPaymentIsItalian.breaches(invoice)
        const use = vatUseOf(invoice)
        if (!isUsed(use, 'B') && use.breakdown('B') === 0) return none
        const origins = eachOf('lines', invoice.lines, ({ item }) =>
          isAbsent(item?.originCountry) || item?.originCountry === 'IT'
            ? none
            : [{ at: 'item.originCountry', expected: 'IT' }],
        )
        return [...addresses, ...origins]
      },
    },
  },
]

/** How the Schematron 1.3.16 of UBL judges otherwise than the norm. */
export const ublDeviations: readonly Deviation[] = [...ofParties, ...ofTotals, ...ofVat]
