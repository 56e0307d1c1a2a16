import type { Bilingual, CalendarDate } from '@acquit/einvoice'
import type { CompanyBody } from '../company.ts'
import type { VatChoice } from '../product.ts'

/** Rates of French law in force, usual first (rule G1.24 of the DGFiP lists the historical ones too). */
export const usualVatRates = ['20', '10', '5.5', '2.1', '8.5', '1.05', '1.75', '0.9', '13'] as const

/** A reason why a line bears no VAT, proposed in the editor. */
export interface VatReason {
  readonly category: VatChoice['category']
  readonly code: string
  /** The mention printed. Those that cite the CGI are admitted until 31 December 2027 (ordinance 2025-1247). */
  readonly mention: string
  readonly label: Bilingual
  readonly until?: string
}

export const vatReasons: readonly VatReason[] = [
  {
    category: 'AE',
    code: 'VATEX-EU-AE',
    mention: 'Autoliquidation',
    label: { fr: 'Autoliquidation par le client', en: 'Reverse charge' },
  },
  {
    category: 'AE',
    code: 'VATEX-FR-AE',
    mention: 'Autoliquidation, art. 283-2 du CGI',
    label: {
      fr: 'Autoliquidation interne (sous-traitance du bâtiment, art. 283-2)',
      en: 'Domestic reverse charge (building subcontracting...)',
    },
    until: '2027-12-31',
  },
  {
    category: 'K',
    code: 'VATEX-EU-IC',
    mention: 'Exonération de TVA, art. 262 ter I du CGI',
    label: { fr: 'Livraison intracommunautaire', en: 'Intra-Community supply' },
    until: '2027-12-31',
  },
  {
    category: 'G',
    code: 'VATEX-EU-G',
    mention: 'Exonération de TVA, art. 262 I du CGI',
    label: { fr: 'Exportation hors de l’Union européenne', en: 'Export outside the EU' },
    until: '2027-12-31',
  },
  {
    category: 'O',
    code: 'VATEX-EU-O',
    mention: 'Hors du champ d’application de la TVA',
    label: { fr: 'Hors du champ de la TVA', en: 'Outside the scope of VAT' },
  },
  {
    category: 'E',
    code: 'VATEX-FR-FRANCHISE',
    mention: 'TVA non applicable, art. 293 B du CGI',
    label: { fr: 'Franchise en base', en: 'Small business exemption (franchise en base)' },
    until: '2027-12-31',
  },
  {
    category: 'E',
    code: 'VATEX-FR-CGI261-4',
    mention: 'Exonération de TVA, art. 261-4 du CGI',
    label: {
      fr: 'Exonération de l’article 261-4 (santé, enseignement...)',
      en: 'Exemption of article 261-4 (health, teaching...)',
    },
    until: '2027-12-31',
  },
]

const franchise = 'VATEX-FR-FRANCHISE'

/** The mention of a reason on a given day; none once the day is past the last that the table vouches for. */
export function mentionOf(code: string, day: CalendarDate | undefined): string | undefined {
  const reason = vatReasons.find((one) => one.code === code)
  const outdated = day !== undefined && reason?.until !== undefined && day > reason.until
  return outdated ? undefined : reason?.mention
}

/**
 * The VAT of whatever a company in "franchise en base" sells. Category E asks for a VAT number; those that have none use Z
 * (rule G1.47 of the DGFiP), which has no place for a reason: the mention then goes in a note.
 */
export const franchiseVat = ({ vatNumber }: Pick<CompanyBody, 'vatNumber'>): VatChoice =>
  vatNumber === undefined
    ? { category: 'Z', rate: '0' }
    : { category: 'E', rate: '0', exemptionCode: franchise }

/** The franchise mention, where no VAT group can carry it. */
export const franchiseNote = (company: CompanyBody, day: CalendarDate | undefined) =>
  company.vatRegime === 'franchise' && company.vatNumber === undefined
    ? mentionOf(franchise, day)
    : undefined
