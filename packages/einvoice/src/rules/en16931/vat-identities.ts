import type { Bilingual } from '../../bilingual.ts'
import type { Invoice } from '../../model/invoice.ts'
import { none } from '../judging.ts'
import type { Breach } from '../rule.ts'

/** Who must be known to the tax office, or must not, when a VAT category is used. */
export interface VatIdentities {
  readonly terms: readonly string[]
  readonly text: Bilingual
  readonly breaches: (invoice: Invoice) => readonly Breach[]
}

const sellerIsUnknown: readonly Breach[] = [{ at: 'seller.vatIdentifier' }]
const buyerIsUnknown: readonly Breach[] = [{ at: 'buyer.vatIdentifier' }]

const hasVatIdentifier = ({ seller, taxRepresentative }: Invoice): boolean =>
  seller.vatIdentifier !== undefined || taxRepresentative?.vatIdentifier !== undefined

const isRegistered = (invoice: Invoice): boolean =>
  hasVatIdentifier(invoice) || invoice.seller.taxRegistration !== undefined

export const sellerIsRegistered: VatIdentities = {
  terms: ['BT-31', 'BT-32', 'BT-63'],
  text: {
    en: 'needs the VAT identifier (BT-31) or tax registration (BT-32) of the seller, or the VAT identifier of its tax representative (BT-63)',
    fr: 'demande le numéro de TVA (BT-31) ou l’identifiant fiscal (BT-32) du vendeur, ou le numéro de TVA de son représentant fiscal (BT-63)',
  },
  breaches: (invoice) => (isRegistered(invoice) ? none : sellerIsUnknown),
}

export const sellerHasAVatIdentifier: VatIdentities = {
  terms: ['BT-31', 'BT-63'],
  text: {
    en: 'needs the VAT identifier of the seller (BT-31) or of its tax representative (BT-63)',
    fr: 'demande le numéro de TVA du vendeur (BT-31) ou de son représentant fiscal (BT-63)',
  },
  breaches: (invoice) => (hasVatIdentifier(invoice) ? none : sellerIsUnknown),
}

export const sellerAndBuyerAreRegistered: VatIdentities = {
  terms: [...sellerIsRegistered.terms, 'BT-48', 'BT-47'],
  text: {
    en: `${sellerIsRegistered.text.en}, and the VAT identifier (BT-48) or legal registration (BT-47) of the buyer`,
    fr: `${sellerIsRegistered.text.fr}, et le numéro de TVA (BT-48) ou le numéro légal (BT-47) de l’acheteur`,
  },
  breaches(invoice) {
    if (!isRegistered(invoice)) return sellerIsUnknown
    const { vatIdentifier, legalRegistration } = invoice.buyer
    return (vatIdentifier ?? legalRegistration) ? none : buyerIsUnknown
  },
}

export const sellerAndBuyerHaveVatIdentifiers: VatIdentities = {
  terms: [...sellerHasAVatIdentifier.terms, 'BT-48'],
  text: {
    en: `${sellerHasAVatIdentifier.text.en}, and the VAT identifier of the buyer (BT-48)`,
    fr: `${sellerHasAVatIdentifier.text.fr}, et le numéro de TVA de l’acheteur (BT-48)`,
  },
  breaches(invoice) {
    if (!hasVatIdentifier(invoice)) return sellerIsUnknown
    return invoice.buyer.vatIdentifier === undefined ? buyerIsUnknown : none
  },
}

export const nobodyHasAVatIdentifier: VatIdentities = {
  terms: ['BT-31', 'BT-63', 'BT-48'],
  text: {
    en: 'forbids the VAT identifiers of the seller (BT-31), its tax representative (BT-63) and the buyer (BT-48)',
    fr: 'interdit les numéros de TVA du vendeur (BT-31), de son représentant fiscal (BT-63) et de l’acheteur (BT-48)',
  },
  breaches({ seller, taxRepresentative, buyer }) {
    const given = [
      { at: 'seller.vatIdentifier', found: seller.vatIdentifier },
      { at: 'taxRepresentative.vatIdentifier', found: taxRepresentative?.vatIdentifier },
      { at: 'buyer.vatIdentifier', found: buyer.vatIdentifier },
    ]
    return given.flatMap(({ at, found }) => (found === undefined ? [] : [{ at, found }]))
  },
}
