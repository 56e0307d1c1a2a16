import { eachOf, missing, none, within } from '../judging.ts'
import type { Rule } from '../rule.ts'

export const specificationIsStated = {
  id: 'BR-01',
  terms: ['BT-24'],
  severity: 'fatal',
  text: {
    en: 'An invoice must state the specification it follows (BT-24).',
    fr: 'Une facture doit indiquer la spécification qu’elle suit (BT-24).',
  },
  breaches: ({ specification }) => missing(specification, 'specification'),
} satisfies Rule

export const invoiceIsNumbered = {
  id: 'BR-02',
  terms: ['BT-1'],
  severity: 'fatal',
  text: {
    en: 'An invoice must have a number (BT-1).',
    fr: 'Une facture doit avoir un numéro (BT-1).',
  },
  breaches: ({ number }) => missing(number, 'number'),
} satisfies Rule

export const invoiceIsDated = {
  id: 'BR-03',
  terms: ['BT-2'],
  severity: 'fatal',
  text: {
    en: 'An invoice must have an issue date (BT-2).',
    fr: 'Une facture doit avoir une date d’émission (BT-2).',
  },
  breaches: ({ issueDate }) => missing(issueDate, 'issueDate'),
} satisfies Rule

export const invoiceTypeIsStated = {
  id: 'BR-04',
  terms: ['BT-3'],
  severity: 'fatal',
  text: {
    en: 'An invoice must state its type by a code (BT-3).',
    fr: 'Une facture doit indiquer son type par un code (BT-3).',
  },
  breaches: ({ typeCode }) => missing(typeCode, 'typeCode'),
} satisfies Rule

export const currencyIsStated = {
  id: 'BR-05',
  terms: ['BT-5'],
  severity: 'fatal',
  text: {
    en: 'An invoice must state its currency (BT-5).',
    fr: 'Une facture doit indiquer sa devise (BT-5).',
  },
  breaches: ({ currency }) => missing(currency, 'currency'),
} satisfies Rule

export const invoiceHasALine = {
  id: 'BR-16',
  terms: ['BG-25'],
  severity: 'fatal',
  text: {
    en: 'An invoice must have at least one line (BG-25).',
    fr: 'Une facture doit avoir au moins une ligne (BG-25).',
  },
  breaches: ({ lines }) => (lines.length === 0 ? [{ at: 'lines' }] : none),
} satisfies Rule

export const taxPointIsADateOrACode = {
  id: 'BR-CO-03',
  terms: ['BT-7', 'BT-8'],
  severity: 'fatal',
  text: {
    en: 'The VAT point date (BT-7) and the VAT point date code (BT-8) exclude each other.',
    fr: 'La date d’exigibilité de la TVA (BT-7) et son code (BT-8) s’excluent l’un l’autre.',
  },
  breaches({ taxPointDate, taxPointDateCode }) {
    if (taxPointDate === undefined || taxPointDateCode === undefined) return none
    return [{ at: 'taxPointDateCode', found: taxPointDateCode }]
  },
} satisfies Rule

export const invoicingPeriodEndsAfterItStarts = {
  id: 'BR-29',
  terms: ['BT-73', 'BT-74'],
  severity: 'fatal',
  text: {
    en: 'The invoicing period must not end (BT-74) before it starts (BT-73).',
    fr: 'La période de facturation ne doit pas finir (BT-74) avant de commencer (BT-73).',
  },
  breaches: ({ invoicingPeriod }) => within('invoicingPeriod', invoicingPeriod, endsBeforeItStarts),
} satisfies Rule

export const invoicingPeriodHasADate = {
  id: 'BR-CO-19',
  terms: ['BG-14', 'BT-73', 'BT-74'],
  severity: 'fatal',
  text: {
    en: 'An invoicing period (BG-14) must have a start date (BT-73) or an end date (BT-74), or both.',
    fr: 'Une période de facturation (BG-14) doit avoir une date de début (BT-73) ou de fin (BT-74).',
  },
  breaches: ({ invoicingPeriod }) => within('invoicingPeriod', invoicingPeriod, lacksBothDates),
} satisfies Rule

interface Period {
  readonly start?: string
  readonly end?: string
}

/** Calendar dates are written so that the order of their text is the order of the days. */
export const endsBeforeItStarts = ({ start, end }: Period) =>
  start !== undefined && end !== undefined && end < start ? [{ at: 'end', found: end }] : none

export const lacksBothDates = ({ start, end }: Period) =>
  start === undefined && end === undefined ? [{ at: '' }] : none

export const supportingDocumentIsReferenced = {
  id: 'BR-52',
  terms: ['BT-122'],
  severity: 'fatal',
  text: {
    en: 'Each supporting document (BG-24) must have a reference (BT-122).',
    fr: 'Chaque pièce justificative (BG-24) doit avoir une référence (BT-122).',
  },
  breaches: ({ supportingDocuments }) =>
    eachOf('supportingDocuments', supportingDocuments, ({ reference }) =>
      missing(reference, 'reference'),
    ),
} satisfies Rule

export const precedingInvoiceIsNumbered = {
  id: 'BR-55',
  terms: ['BT-25'],
  severity: 'fatal',
  text: {
    en: 'Each reference to a preceding invoice (BG-3) must give its number (BT-25).',
    fr: 'Chaque référence à une facture antérieure (BG-3) doit donner son numéro (BT-25).',
  },
  breaches: ({ precedingInvoices }) =>
    eachOf('precedingInvoices', precedingInvoices, ({ number }) => missing(number, 'number')),
} satisfies Rule

export const deliveryAddressHasACountry = {
  id: 'BR-57',
  terms: ['BG-15', 'BT-80'],
  severity: 'fatal',
  text: {
    en: 'A deliver to address (BG-15) must state its country (BT-80).',
    fr: 'Une adresse de livraison (BG-15) doit indiquer son pays (BT-80).',
  },
  breaches: ({ delivery }) =>
    within('delivery.address', delivery?.address, ({ country }) => missing(country, 'country')),
} satisfies Rule
