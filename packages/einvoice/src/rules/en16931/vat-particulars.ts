import type { Invoice } from '../../model/invoice.ts'
import { eachOf, isAbsent, none } from '../judging.ts'
import { addressesOf } from '../parties-of.ts'
import type { Breach, Rule } from '../rule.ts'
import { isUsed, vatUseOf } from '../vat-use.ts'
import { intraCommunity, outOfScope } from './vat-categories.ts'

/** Rules that the norm has for one VAT category alone. */

export const intraCommunitySupplyIsDated = {
  id: 'BR-IC-11',
  terms: ['BT-72', 'BG-14'],
  severity: 'fatal',
  text: {
    en: 'An intra-community supply (K) must state its delivery date (BT-72) or the invoicing period (BG-14).',
    fr: 'Une livraison intracommunautaire (K) doit indiquer sa date (BT-72) ou la période de facturation (BG-14).',
  },
  breaches(invoice) {
    const { delivery, invoicingPeriod } = invoice
    const date = delivery?.date ?? invoicingPeriod?.start ?? invoicingPeriod?.end
    return date === undefined && breaksDown(invoice, intraCommunity.code)
      ? [{ at: 'delivery.date' }]
      : none
  },
} satisfies Rule

export const intraCommunitySupplyHasADestination = {
  id: 'BR-IC-12',
  terms: ['BT-80'],
  severity: 'fatal',
  text: {
    en: 'An intra-community supply (K) must state the country it is delivered to (BT-80).',
    fr: 'Une livraison intracommunautaire (K) doit indiquer le pays de livraison (BT-80).',
  },
  breaches: (invoice) =>
    isAbsent(invoice.delivery?.address?.country) && breaksDown(invoice, intraCommunity.code)
      ? [{ at: 'delivery.address.country' }]
      : none,
} satisfies Rule

export const outOfScopeIsTheOnlyBreakdown = {
  id: 'BR-O-11',
  terms: ['BT-118'],
  severity: 'fatal',
  text: {
    en: 'A VAT breakdown not subject to VAT (O) must be the only group of the VAT breakdown (BG-23).',
    fr: 'Une ventilation hors champ de la TVA (O) doit être la seule de la facture (BG-23).',
  },
  breaches: (invoice) =>
    whenOutOfScope(invoice, 'vatBreakdown', invoice.vatBreakdown, ({ category }) => category),
} satisfies Rule

export const outOfScopeIsTheCategoryOfAllLines = {
  id: 'BR-O-12',
  terms: ['BT-118', 'BT-151'],
  severity: 'fatal',
  text: {
    en: 'When the VAT breakdown is not subject to VAT (O), so must be each line (BT-151).',
    fr: 'Si la ventilation est hors champ de la TVA (O), chaque ligne doit l’être aussi (BT-151).',
  },
  breaches: (invoice) =>
    whenOutOfScope(invoice, 'lines', invoice.lines, ({ vat }) => vat?.category),
} satisfies Rule

export const outOfScopeIsTheCategoryOfAllAllowances = {
  id: 'BR-O-13',
  terms: ['BT-118', 'BT-95'],
  severity: 'fatal',
  text: {
    en: 'When the VAT breakdown is not subject to VAT (O), so must be each document level allowance (BT-95).',
    fr: 'Si la ventilation est hors champ de la TVA (O), chaque remise de pied doit l’être aussi (BT-95).',
  },
  breaches: (invoice) =>
    whenOutOfScope(invoice, 'allowances', invoice.allowances, ({ vatCategory }) => vatCategory),
} satisfies Rule

export const outOfScopeIsTheCategoryOfAllCharges = {
  id: 'BR-O-14',
  terms: ['BT-118', 'BT-102'],
  severity: 'fatal',
  text: {
    en: 'When the VAT breakdown is not subject to VAT (O), so must be each document level charge (BT-102).',
    fr: 'Si la ventilation est hors champ de la TVA (O), chaque majoration de pied doit l’être aussi (BT-102).',
  },
  breaches: (invoice) =>
    whenOutOfScope(invoice, 'charges', invoice.charges, ({ vatCategory }) => vatCategory),
} satisfies Rule

export const splitPaymentIsItalian = {
  id: 'BR-B-01',
  terms: ['BT-151', 'BT-95', 'BT-102'],
  severity: 'fatal',
  text: {
    en: 'Split payment (B) is for invoices inside Italy: every address must be Italian.',
    fr: 'Le paiement scindé (B) est réservé aux factures italiennes : toute adresse doit être en Italie.',
  },
  breaches(invoice) {
    if (!mentions(invoice, 'B')) return none
    return addressesOf(invoice).flatMap(({ at, address: { country } }) =>
      country === undefined || country === 'IT'
        ? []
        : [{ at: `${at}.country`, expected: 'IT', found: country }],
    )
  },
} satisfies Rule

export const splitPaymentExcludesTheStandardRate = {
  id: 'BR-B-02',
  terms: ['BT-151', 'BT-95', 'BT-102'],
  severity: 'fatal',
  text: {
    en: 'An invoice under split payment (B) must not use the standard rate (S) as well.',
    fr: 'Une facture en paiement scindé (B) ne doit pas employer aussi la catégorie S.',
  },
  breaches: (invoice) =>
    mentions(invoice, 'B') && mentions(invoice, 'S') ? [{ at: '', found: 'S' }] : none,
} satisfies Rule

const breaksDown = (invoice: Invoice, category: string): boolean =>
  vatUseOf(invoice).breakdown(category) > 0

/** Whether the category stands anywhere: on a line, an allowance, a charge or in the VAT breakdown. */
const mentions = (invoice: Invoice, category: string): boolean =>
  isUsed(vatUseOf(invoice), category) || breaksDown(invoice, category)

function whenOutOfScope<Item>(
  invoice: Invoice,
  path: string,
  items: readonly Item[],
  categoryOf: (item: Item) => string | undefined,
): readonly Breach[] {
  if (!breaksDown(invoice, outOfScope.code)) return none
  return eachOf(path, items, (item) => {
    const category = categoryOf(item)
    if (category === undefined || category === outOfScope.code) return none
    return [{ at: '', expected: outOfScope.code, found: category }]
  })
}
