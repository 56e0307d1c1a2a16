import { calendarDate, type Bilingual, type CalendarDate, type Invoice } from '@acquit/einvoice'

/**
 * Standard texts that French law fixes, each with the days on which it may stand on an invoice.
 *
 * - `codes`: the invoice's own codes already say it; the sheet spells it out in the words of the law.
 * - `note`: it must be in the invoice itself, as a note of the given subject (BT-21); the sheet never adds it.
 * - `seller`: only the seller knows whether it applies; the sheet prints it when asked.
 */
export interface Mention {
  readonly code: string
  readonly text: Bilingual
  /** First and last day of the invoice (BT-2) on which the text may be used; no last day when none is known. */
  readonly from: CalendarDate
  readonly to?: CalendarDate
  readonly source: string
  readonly carriedBy: 'codes' | 'note' | 'seller'
  /** BT-21, for a text carried by a note. */
  readonly noteSubject?: string
  /** When it applies, in words. */
  readonly when: Bilingual
  /** Whether the invoice's own data call for it; always false for what only the seller knows. */
  readonly calledForBy: (invoice: Invoice) => boolean
}

const exemptedBy =
  (...codes: readonly string[]) =>
  (invoice: Invoice): boolean =>
    invoice.vatBreakdown.some(({ exemptionReasonCode }) => isOneOf(codes, exemptionReasonCode)) ||
    invoice.lines.some(({ vat }) => isOneOf(codes, vat?.exemptionReasonCode))

const isOneOf = (codes: readonly string[], code: string | undefined): boolean =>
  code !== undefined && codes.includes(code.toUpperCase())

const sellerIsFrench = (invoice: Invoice): boolean => invoice.seller.address?.country === 'FR'

/** UNTDID 1001 codes of invoices that the buyer makes in the seller's name (XP Z12-012, list of BT-3). */
const selfBilled = ['389', '500', '501', '471', '473', '261', '502']

const underMargin = (code: string, fr: string, en: string, ...exemptions: readonly string[]) =>
  ({
    code,
    text: { fr: `Régime particulier – ${fr}`, en: `Margin scheme – ${en}` },
    from: calendarDate('2013-01-01'),
    source: 'CGI, ann. II, art. 242 nonies A, I ; directive 2006/112/CE, art. 226, 13° et 14°',
    carriedBy: 'codes',
    when: {
      fr: `L’exonération (BT-121) est celle du régime de la marge : ${fr.toLowerCase()}.`,
      en: `The exemption (BT-121) is that of the margin scheme: ${en.toLowerCase()}.`,
    },
    calledForBy: exemptedBy(...exemptions),
  }) satisfies Mention

/** The table, in the order of printing. */
export const mentionTable = [
  {
    code: 'self-billing',
    text: { fr: 'Autofacturation', en: 'Self-billing' },
    from: calendarDate('2013-01-01'),
    source: 'CGI, ann. II, art. 242 nonies A, I ; directive 2006/112/CE, art. 226, 10 bis',
    carriedBy: 'codes',
    when: {
      fr: 'Le client établit la facture au nom et pour le compte du vendeur (BT-3).',
      en: 'The customer draws up the invoice in the name of the seller (BT-3).',
    },
    calledForBy: ({ typeCode }) => isOneOf(selfBilled, typeCode),
  },
  {
    code: 'reverse-charge',
    text: { fr: 'Autoliquidation', en: 'Reverse charge' },
    from: calendarDate('2013-01-01'),
    source: 'CGI, ann. II, art. 242 nonies A, I ; directive 2006/112/CE, art. 226, 11 bis',
    carriedBy: 'codes',
    when: {
      fr: 'Une ventilation de TVA au moins est de catégorie AE (BT-118) : le client doit la taxe.',
      en: 'At least one VAT breakdown is of category AE (BT-118): the customer owes the tax.',
    },
    calledForBy: ({ vatBreakdown }) => vatBreakdown.some(({ category }) => category === 'AE'),
  },
  {
    code: 'vat-on-debits',
    text: {
      fr: 'Option pour le paiement de la taxe d’après les débits',
      en: 'VAT payable on invoicing (option pour le paiement de la taxe d’après les débits)',
    },
    from: calendarDate('2022-10-07'),
    source: 'CGI, ann. II, art. 242 nonies A, I (décret 2022-1299 du 7 octobre 2022)',
    carriedBy: 'codes',
    when: {
      fr: 'Le vendeur, en France, date l’exigibilité de la facture (BT-8 = 3).',
      en: 'The seller, in France, makes VAT due at the date of the invoice (BT-8 = 3).',
    },
    calledForBy: (invoice) => invoice.taxPointDateCode === '3' && sellerIsFrench(invoice),
  },
  {
    code: 'franchise-293-b',
    text: {
      fr: 'TVA non applicable, art. 293 B du CGI',
      en: 'VAT not applicable, art. 293 B of the French tax code (CGI)',
    },
    from: calendarDate('1993-01-01'),
    // The law on VAT moved to the CIBS on 1 September 2026; invoices may cite the former articles until then.
    to: calendarDate('2027-12-31'),
    source: 'CGI, art. 293 B et 293 E ; ordonnance 2025-1247 (CIBS)',
    carriedBy: 'codes',
    when: {
      fr: 'Le vendeur bénéficie de la franchise en base (BT-121).',
      en: 'The seller is under the small business exemption (BT-121).',
    },
    calledForBy: exemptedBy('VATEX-FR-FRANCHISE', 'VATEX-FR-CGI293B'),
  },
  underMargin(
    'margin-second-hand',
    'Biens d’occasion',
    'Second-hand goods',
    'VATEX-EU-F',
    'VATEX-FR-F',
    'VATEX-EU-D',
  ),
  underMargin('margin-art', 'Objets d’art', 'Works of art', 'VATEX-EU-I', 'VATEX-FR-I'),
  underMargin(
    'margin-collection',
    'Objets de collection et d’antiquité',
    'Collector’s items and antiques',
    'VATEX-EU-J',
    'VATEX-FR-J',
  ),
  underMargin('margin-travel', 'Agences de voyages', 'Travel agents', 'VATEX-EU-309'),
  {
    code: 'vat-group-member',
    text: { fr: 'Membre d’un assujetti unique', en: 'Member of a French VAT group' },
    from: calendarDate('2023-01-01'),
    source: 'CGI, art. 256 C ; ann. II, art. 242 nonies A, I (décret 2022-1033)',
    carriedBy: 'codes',
    when: {
      fr: 'Le vendeur donne l’identifiant d’un assujetti unique (BT-29, schéma 0231).',
      en: 'The seller gives the identifier of a VAT group (BT-29, scheme 0231).',
    },
    calledForBy: ({ seller }) => seller.identifiers.some(({ scheme }) => scheme === '0231'),
  },
  {
    code: 'recovery-indemnity',
    text: {
      fr: 'Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement : 40 €',
      en: 'Fixed compensation for recovery costs in the event of late payment: €40',
    },
    from: calendarDate('2013-01-01'),
    source: 'C. com., art. L441-9, L441-10 II et D441-5',
    carriedBy: 'note',
    noteSubject: 'PMT',
    when: {
      fr: 'Le client est un professionnel ; jamais sur la facture d’un particulier.',
      en: 'The customer is a business; never on a consumer’s invoice.',
    },
    calledForBy: (invoice) => sellerIsFrench(invoice) && buyerIsBusiness(invoice),
  },
  {
    code: 'sole-trader',
    text: { fr: 'Entrepreneur individuel', en: 'Entrepreneur individuel (sole trader)' },
    from: calendarDate('2022-05-15'),
    source: 'C. com., art. R526-27 (décret 2022-725)',
    carriedBy: 'seller',
    when: {
      fr: 'Le vendeur est un entrepreneur individuel : à côté de son nom, sur tout document.',
      en: 'The seller is a French sole trader: beside the name, on every document.',
    },
    calledForBy: () => false,
  },
] as const satisfies readonly Mention[]

export type MentionCode = (typeof mentionTable)[number]['code']

function buyerIsBusiness({ buyer, notes }: Invoice): boolean {
  const toConsumer = notes.some(
    (note) => note.subjectCode === 'BAR' && (note.text ?? '').startsWith('B2C'),
  )
  const isRegistered = buyer.legalRegistration !== undefined || buyer.vatIdentifier !== undefined
  return isRegistered && !toConsumer
}

/** Whether the text may stand on an invoice of that day. Without a day, only texts still open may. */
export const isInForce = ({ from, to }: Mention, day: CalendarDate | undefined): boolean =>
  day === undefined ? to === undefined : from <= day && (to === undefined || day <= to)

/** The texts in force that the invoice's own data call for, whether the invoice already has them or not. */
export const mentionsCalledForBy = (invoice: Invoice): readonly Mention[] =>
  mentionTable.filter(
    (mention: Mention) => isInForce(mention, invoice.issueDate) && mention.calledForBy(invoice),
  )

/** The table's row of a code. */
export const mentionOf = (code: MentionCode): Mention =>
  mentionTable.find((mention) => mention.code === code) as Mention // Every code comes from the table.
