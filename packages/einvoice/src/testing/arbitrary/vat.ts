import fc from 'fast-check'
import { decimal, type Decimal } from '../../decimal.ts'
import { isExtended, type Profile } from './profile.ts'

/** How one line, allowance or charge is taxed. */
export interface Taxation {
  readonly category: string
  /** Absent for what is not subject to VAT (BR-O-05). */
  readonly rate?: Decimal
  /** With its code (VATEX), or neither. */
  readonly exemptionReason?: string
  readonly exemptionReasonCode?: string
}

/**
 * Where the parties are, and what that makes of their VAT numbers. `vat-group` is a French seller whose VAT is declared by its
 * group (assujetti unique), `represented` a foreign one with a French tax representative.
 */
export type Trade =
  'domestic' | 'vat-group' | 'outside-vat' | 'intra-community' | 'export' | 'represented'

/** Whether both parties are in France. */
export const isDomestic = (trade: Trade): boolean =>
  trade === 'domestic' || trade === 'vat-group' || trade === 'outside-vat'

/** What a whole invoice is about: its parties' places and the taxations its lines choose from. */
export interface VatSituation {
  readonly trade: Trade
  readonly taxations: readonly Taxation[]
}

const standard = (rate: string): Taxation => ({ category: 'S', rate: decimal(rate) })
const exempted = (category: string, code: string, reason: string): Taxation => ({
  category,
  rate: decimal('0'),
  exemptionReasonCode: code,
  exemptionReason: reason,
})

const zeroRated: Taxation = { category: 'Z', rate: decimal('0') }
const medical = exempted('E', 'VATEX-FR-CGI261-4', 'Exonération : article 261-4 du CGI')
const franchise = exempted('E', 'VATEX-FR-FRANCHISE', 'TVA non applicable : franchise en base')
const reverseCharge = exempted('AE', 'VATEX-EU-AE', 'Autoliquidation')
const intraCommunity = exempted('K', 'VATEX-EU-IC', 'Livraison intracommunautaire')
const exported = exempted('G', 'VATEX-EU-G', 'Exportation hors de l’Union')
const outside: Taxation = {
  category: 'O',
  exemptionReasonCode: 'VATEX-EU-O',
  exemptionReason: 'Hors champ de la TVA',
}

/** Several rates of metropolitan France and of the overseas departments. */
const standardRates = fc
  .subarray(['20', '10', '5.5', '2.1', '8.5', '1.05'], { minLength: 1, maxLength: 4 })
  .map((rates) => rates.map(standard))

const domestic = (taxations: readonly Taxation[]): VatSituation => ({
  trade: 'domestic',
  taxations,
})

/** Every category of the French rules, alone and in the company that EN 16931 allows it. */
export function vatSituation(profile: Profile): fc.Arbitrary<VatSituation> {
  const alone: readonly VatSituation[] = [
    domestic([medical]),
    domestic([franchise]),
    domestic([zeroRated]),
    domestic([reverseCharge]),
    { trade: 'intra-community', taxations: [intraCommunity] },
    { trade: 'export', taxations: [exported] },
    { trade: 'outside-vat', taxations: [outside] },
    // Only the extended profiles can tell two exemptions of one category apart.
    ...(isExtended(profile) ? [domestic([medical, franchise])] : []),
  ]
  const mixed = fc.subarray([medical, zeroRated, reverseCharge], { minLength: 1 })
  return fc.oneof(
    { weight: 6, arbitrary: standardRates.map(domestic) },
    { weight: 4, arbitrary: fc.constantFrom(...alone) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(standardRates, mixed)
        .map(([rates, rest]) => domestic([...rates, ...rest])),
    },
    {
      weight: 1,
      arbitrary: fc.record<VatSituation>({
        trade: fc.constantFrom('represented', 'vat-group'),
        taxations: standardRates,
      }),
    },
  )
}
