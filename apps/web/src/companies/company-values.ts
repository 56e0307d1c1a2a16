import {
  proposedLegalMentions,
  proposedNumbering,
  proposedPaymentTerms,
  type CompanyBody,
  type LegalMentions,
  type NumberSeries,
  type PaymentTerms,
} from '@acquit/contract'
import { compact, filled, present, presentOrNone } from '../form/present.ts'

export const mentionNames = ['recoveryFee', 'latePenalties', 'earlyPaymentDiscount'] as const
export type MentionName = (typeof mentionNames)[number]

/** The profile as its form holds it: text in every field. */
export interface CompanyValues {
  name: string
  tradingName: string
  siren: string
  siret: string
  vatNumber: string
  legalForm: string
  shareCapital: string
  register: string
  vatRegime: CompanyBody['vatRegime']
  vatOnDebits: boolean
  address: { line1: string; line2: string; postCode: string; city: string; country: string }
  electronicAddress: string
  iban: string
  bic: string
  contact: { name: string; telephone: string; email: string }
  paymentTerms: PaymentTerms
  mentions: Record<MentionName, { confirmed: boolean; text: string }>
  numbering: Record<'invoices' | 'creditNotes', { format: string; start: string }>
  accentColour: string
}

export const defaultAccent = '#2a45ad'
/** The French directory (ISO 6523 code list of the CEF, "EAS"). */
const frenchDirectory = '0225'

/** The form of a company, or of the one about to be created. */
export function companyValues(company?: CompanyBody): CompanyValues {
  const { address, contact, legalMentions, numbering = proposedNumbering } = company ?? {}
  const mention = (name: MentionName) => ({
    confirmed: legalMentions?.[name] !== undefined,
    text: legalMentions?.[name] ?? proposedLegalMentions[name],
  })
  const series = (one: NumberSeries) => ({
    format: one.format,
    start: one.start === undefined ? '' : String(one.start.number),
  })
  return {
    name: company?.name ?? '',
    tradingName: company?.tradingName ?? '',
    siren: company?.siren ?? '',
    siret: company?.siret ?? '',
    vatNumber: company?.vatNumber ?? '',
    legalForm: company?.legalForm ?? '',
    shareCapital: company?.shareCapital ?? '',
    register: company?.register ?? '',
    vatRegime: company?.vatRegime ?? 'real-monthly',
    vatOnDebits: company?.vatOnDebits ?? false,
    address: {
      line1: address?.line1 ?? '',
      line2: address?.line2 ?? '',
      postCode: address?.postCode ?? '',
      city: address?.city ?? '',
      country: address?.country ?? 'FR',
    },
    electronicAddress: company?.electronicAddress?.id ?? '',
    iban: company?.iban ?? '',
    bic: company?.bic ?? '',
    contact: {
      name: contact?.name ?? '',
      telephone: contact?.telephone ?? '',
      email: contact?.email ?? '',
    },
    paymentTerms: company?.paymentTerms ?? proposedPaymentTerms,
    mentions: {
      recoveryFee: mention('recoveryFee'),
      latePenalties: mention('latePenalties'),
      earlyPaymentDiscount: mention('earlyPaymentDiscount'),
    },
    numbering: {
      invoices: series(numbering.invoices),
      creditNotes: series(numbering.creditNotes),
    },
    accentColour: company?.accentColour ?? defaultAccent,
  }
}

/** The body that the form makes; `previous` keeps what the form does not show. `year` is the current one. */
export function companyBody(
  values: CompanyValues,
  previous: CompanyBody | undefined,
  year: number,
): CompanyBody {
  const electronicId = filled(values.electronicAddress)
  const scheme = previous?.electronicAddress?.scheme ?? frenchDirectory
  return {
    name: values.name.trim(),
    siren: compact(values.siren) ?? '',
    vatRegime: values.vatRegime,
    vatOnDebits: values.vatOnDebits,
    address: {
      ...present({
        line1: filled(values.address.line1),
        line2: filled(values.address.line2),
        line3: previous?.address.line3,
        postCode: filled(values.address.postCode),
        city: filled(values.address.city),
      }),
      country: values.address.country,
    },
    paymentTerms: values.paymentTerms,
    legalMentions: mentionsOf(values.mentions),
    numbering: {
      invoices: seriesOf(values.numbering.invoices, previous?.numbering.invoices, year),
      creditNotes: seriesOf(values.numbering.creditNotes, previous?.numbering.creditNotes, year),
    },
    accentColour: values.accentColour,
    ...present({
      tradingName: filled(values.tradingName),
      siret: compact(values.siret),
      vatNumber: compact(values.vatNumber),
      legalForm: filled(values.legalForm),
      shareCapital: filled(values.shareCapital),
      register: filled(values.register),
      electronicAddress: electronicId === undefined ? undefined : { scheme, id: electronicId },
      iban: compact(values.iban),
      bic: compact(values.bic),
      contact: presentOrNone({
        name: filled(values.contact.name),
        telephone: filled(values.contact.telephone),
        email: filled(values.contact.email),
      }),
    }),
  }
}

/** Only what the person has confirmed. */
function mentionsOf(mentions: CompanyValues['mentions']): LegalMentions {
  const confirmed = mentionNames.flatMap((name) => {
    const { confirmed: accepted, text } = mentions[name]
    return accepted && text.trim() !== '' ? [[name, text.trim()] as const] : []
  })
  return Object.fromEntries(confirmed)
}

function seriesOf(
  values: { format: string; start: string },
  previous: NumberSeries | undefined,
  year: number,
): NumberSeries {
  const format = values.format.trim()
  const number = Number(values.start)
  if (values.start.trim() === '' || !Number.isInteger(number)) return { format }
  const unchanged = previous?.start?.number === number ? previous.start.year : year
  return { format, start: { year: unchanged, number } }
}
