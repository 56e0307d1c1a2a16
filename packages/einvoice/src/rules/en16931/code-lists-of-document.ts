import type { CodeList } from '../../codelists/code-list.ts'
import { currencies } from '../../codelists/generated/currencies.ts'
import { documentTypes } from '../../codelists/generated/document-types.ts'
import { mimeTypes } from '../../codelists/generated/mime-types.ts'
import { noteSubjects } from '../../codelists/generated/note-subjects.ts'
import { paymentMeans } from '../../codelists/generated/payment-means.ts'
import { vatPointCodes } from '../../codelists/generated/vat-point-codes.ts'
import { all, eachOf, none } from '../judging.ts'
import { unlisted } from '../listed.ts'
import type { Rule } from '../rule.ts'

export const invoiceTypeIsListed = {
  id: 'BR-CL-01',
  terms: ['BT-3'],
  severity: 'fatal',
  text: {
    en: 'The invoice type (BT-3) must be one of the document types of UNTDID 1001 that the norm allows.',
    fr: 'Le type de facture (BT-3) doit être un des types de document UNTDID 1001 que la norme admet.',
  },
  breaches: ({ typeCode }) => unlisted(documentTypes, typeCode, 'typeCode'),
} satisfies Rule

/** The model writes its amounts in BT-5 and BT-6: their currencies are the currencies of the VAT totals. */

export const amountCurrencyIsListed = {
  id: 'BR-CL-03',
  terms: ['BT-5', 'BT-6', 'BT-110', 'BT-111'],
  severity: 'fatal',
  text: {
    en: 'The currency of an amount must be an ISO 4217 code.',
    fr: 'La devise d’un montant doit être un code ISO 4217.',
  },
  breaches: ({ currency, vatAccountingCurrency = '', totals }) =>
    all(
      totals.vatAmount === undefined ? none : unlisted(currencies, currency, 'totals.vatAmount'),
      totals.vatAmountInAccountingCurrency === undefined
        ? none
        : unlisted(currencies, vatAccountingCurrency, 'totals.vatAmountInAccountingCurrency'),
    ),
} satisfies Rule

export const currencyIsListed = {
  id: 'BR-CL-04',
  terms: ['BT-5'],
  severity: 'fatal',
  text: {
    en: 'The invoice currency (BT-5) must be an ISO 4217 code.',
    fr: 'La devise de facturation (BT-5) doit être un code ISO 4217.',
  },
  breaches: ({ currency }) => unlisted(currencies, currency, 'currency'),
} satisfies Rule

export const vatAccountingCurrencyIsListed = {
  id: 'BR-CL-05',
  terms: ['BT-6'],
  severity: 'fatal',
  text: {
    en: 'The VAT accounting currency (BT-6) must be an ISO 4217 code.',
    fr: 'La devise de comptabilisation de la TVA (BT-6) doit être un code ISO 4217.',
  },
  breaches: ({ vatAccountingCurrency }) =>
    unlisted(currencies, vatAccountingCurrency, 'vatAccountingCurrency'),
} satisfies Rule

export const taxPointDateCodeIsListed = {
  id: 'BR-CL-06',
  terms: ['BT-8'],
  severity: 'fatal',
  text: {
    en: 'The VAT point date code (BT-8) must be one that the norm allows (UNTDID 2005).',
    fr: 'Le code de date d’exigibilité de la TVA (BT-8) doit être un de ceux que la norme admet (UNTDID 2005).',
  },
  breaches: ({ taxPointDateCode, lines }) =>
    all(
      unlisted(vatPointCodes, taxPointDateCode, 'taxPointDateCode'),
      eachOf('lines', lines, ({ vat }) =>
        unlisted(vatPointCodes, vat?.pointDateCode, 'vat.pointDateCode'),
      ),
    ),
} satisfies Rule

export const noteSubjectIsListed = {
  id: 'BR-CL-08',
  terms: ['BT-21', 'EXT-FR-FE-183'],
  severity: 'fatal',
  text: {
    en: 'The subject of a note (BT-21) must be a code of UNTDID 4451.',
    fr: 'Le sujet d’une note (BT-21) doit être un code UNTDID 4451.',
  },
  breaches: ({ notes, lines }) =>
    all(
      eachOf('notes', notes, subjectIsUnlisted),
      eachOf('lines', lines, (line) => eachOf('notes', line.notes, subjectIsUnlisted)),
    ),
} satisfies Rule

const subjectIsUnlisted = ({ subjectCode }: { readonly subjectCode?: string }) =>
  unlisted(noteSubjects, subjectCode, 'subjectCode')

export const paymentMeansIsListed = {
  id: 'BR-CL-16',
  terms: ['BT-81'],
  severity: 'fatal',
  text: {
    en: 'The means of payment (BT-81) must be a code of UNTDID 4461.',
    fr: 'Le moyen de paiement (BT-81) doit être un code UNTDID 4461.',
  },
  breaches: ({ paymentInstructions }) =>
    unlisted(paymentMeans, paymentInstructions?.meansCode, 'paymentInstructions.meansCode'),
} satisfies Rule

export const attachmentTypeIsIn = (id: string, list: CodeList): Rule => ({
  id,
  terms: ['BT-125-1'],
  severity: 'fatal',
  text: {
    en: 'The type of an attached document (BT-125-1) must be one that the profile allows.',
    fr: 'Le type d’un document joint (BT-125-1) doit être un de ceux que le profil admet.',
  },
  breaches: ({ supportingDocuments }) =>
    eachOf('supportingDocuments', supportingDocuments, ({ attachment }) =>
      unlisted(list, attachment?.mimeCode, 'attachment.mimeCode'),
    ),
})

export const attachmentTypeIsListed = attachmentTypeIsIn('BR-CL-24', mimeTypes)
