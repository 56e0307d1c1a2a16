import { Type, type Static } from 'typebox'
import {
  Address,
  Bic,
  Email,
  ElectronicAddress,
  Iban,
  Line,
  Siren,
  Siret,
  Text,
  VatNumber,
  stored,
} from './fields.ts'

/** VAT regimes of French law, in the order of FRANCE e-reporting periods. */
export const VatRegime = Type.Union([
  Type.Literal('real-monthly'),
  Type.Literal('real-quarterly'),
  Type.Literal('simplified'),
  Type.Literal('franchise'),
])
export type VatRegime = Static<typeof VatRegime>

/**
 * How numbers are written: literal characters (letters, digits, `+ - _ /`), `{YYYY}` or `{YY}`, and one run of `N` between
 * braces for the sequence: `F{YYYY}-{NNNN}` gives F2026-0001. Twenty characters at most once written.
 */
export const NumberFormat = Type.String({
  pattern: '^([A-Za-z0-9+_/-]|\\{Y{2}\\}|\\{Y{4}\\}|\\{N{1,9}\\}){1,40}$',
  maxLength: 40,
})

export const NumberSeries = Type.Object(
  {
    format: NumberFormat,
    /** For a company that already numbered by other means this year; cannot change once the year has an issued document. */
    start: Type.Optional(
      Type.Object(
        {
          year: Type.Integer({ minimum: 2000, maximum: 2099 }),
          number: Type.Integer({ minimum: 1, maximum: 999_999_999 }),
        },
        { additionalProperties: false },
      ),
    ),
  },
  { additionalProperties: false },
)
export type NumberSeries = Static<typeof NumberSeries>

/** When payment is due: so many days after the date of issue, then to the end of that month if so agreed. */
export const PaymentTerms = Type.Object(
  { days: Type.Integer({ minimum: 0, maximum: 365 }), endOfMonth: Type.Boolean() },
  { additionalProperties: false },
)
export type PaymentTerms = Static<typeof PaymentTerms>

/**
 * The three sentences that every invoice between professionals carries (BR-FR-05, BR-FR-06). Each is proposed to the user
 * as a default and stored only once accepted; a missing one is reported, never made up.
 */
export const LegalMentions = Type.Object(
  {
    /** Note PMT: fixed indemnity for recovery costs. */
    recoveryFee: Type.Optional(Text(500)),
    /** Note PMD: penalties for late payment. */
    latePenalties: Type.Optional(Text(500)),
    /** Note AAB: early payment discount, or its absence. */
    earlyPaymentDiscount: Type.Optional(Text(500)),
  },
  { additionalProperties: false },
)
export type LegalMentions = Static<typeof LegalMentions>

/** What a person writes of a company. */
export const CompanyBody = Type.Object(
  {
    name: Line(200),
    tradingName: Type.Optional(Line(200)),
    siren: Siren,
    siret: Type.Optional(Siret),
    vatNumber: Type.Optional(VatNumber),
    /** `SARL`, `SAS`, `EI`...: an `EI` has it printed beside its name (decree 2022-725). */
    legalForm: Type.Optional(Line(100)),
    /** As it must be printed: `10 000 €`, `variable`... */
    shareCapital: Type.Optional(Line(50)),
    /** Register and town: `RCS Lyon`, `RM 69`... */
    register: Type.Optional(Line(100)),
    vatRegime: VatRegime,
    /** Option for VAT on debits: services become taxable when invoiced (BT-8). */
    vatOnDebits: Type.Boolean(),
    address: Address,
    electronicAddress: Type.Optional(ElectronicAddress),
    iban: Type.Optional(Iban),
    bic: Type.Optional(Bic),
    contact: Type.Optional(
      Type.Object(
        {
          name: Type.Optional(Line(100)),
          telephone: Type.Optional(Line(50)),
          email: Type.Optional(Email),
        },
        { additionalProperties: false },
      ),
    ),
    paymentTerms: PaymentTerms,
    legalMentions: LegalMentions,
    /** Invoices and deposits share the first series; credit notes have the second. */
    numbering: Type.Object(
      { invoices: NumberSeries, creditNotes: NumberSeries },
      { additionalProperties: false },
    ),
    /** `#rrggbb`, used by the rendered PDF. */
    accentColour: Type.String({ pattern: '^#[0-9a-f]{6}$' }),
  },
  { additionalProperties: false },
)
export type CompanyBody = Static<typeof CompanyBody>

export const CompanyChange = Type.Object(
  { version: stored.version, company: CompanyBody },
  { additionalProperties: false },
)

/** A company as stored. */
export const Company = Type.Object({
  ...stored,
  company: CompanyBody,
  hasLogo: Type.Boolean(),
  /** The number the next document of each series would take today. */
  nextNumbers: Type.Object({ invoices: Type.String(), creditNotes: Type.String() }),
})
export type Company = Static<typeof Company>

/** Proposed to the user, word for word; they become the company's own only once confirmed. */
export const proposedLegalMentions = {
  recoveryFee:
    'Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement : 40 €.',
  latePenalties:
    'Pénalités de retard : taux d’intérêt appliqué par la Banque centrale européenne à son opération de refinancement la plus récente, majoré de 10 points de pourcentage.',
  earlyPaymentDiscount: 'Pas d’escompte pour paiement anticipé.',
} as const satisfies Required<LegalMentions>

export const proposedNumbering = {
  invoices: { format: 'F{YYYY}-{NNNN}' },
  creditNotes: { format: 'A{YYYY}-{NNNN}' },
} as const satisfies CompanyBody['numbering']

export const proposedPaymentTerms: PaymentTerms = { days: 30, endOfMonth: false }
