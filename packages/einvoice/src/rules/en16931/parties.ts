import { isAbsent, missing, none, within } from '../judging.ts'
import type { Breach, Rule } from '../rule.ts'

export const sellerIsNamed = {
  id: 'BR-06',
  terms: ['BT-27'],
  severity: 'fatal',
  text: {
    en: 'An invoice must name the seller (BT-27).',
    fr: 'Une facture doit nommer le vendeur (BT-27).',
  },
  breaches: ({ seller }) => missing(seller.name, 'seller.name'),
} satisfies Rule

export const buyerIsNamed = {
  id: 'BR-07',
  terms: ['BT-44'],
  severity: 'fatal',
  text: {
    en: 'An invoice must name the buyer (BT-44).',
    fr: 'Une facture doit nommer l’acheteur (BT-44).',
  },
  breaches: ({ buyer }) => missing(buyer.name, 'buyer.name'),
} satisfies Rule

export const sellerHasAnAddress = {
  id: 'BR-08',
  terms: ['BG-5'],
  severity: 'fatal',
  text: {
    en: 'An invoice must give the postal address of the seller (BG-5).',
    fr: 'Une facture doit donner l’adresse postale du vendeur (BG-5).',
  },
  breaches: ({ seller }) => missing(seller.address, 'seller.address'),
} satisfies Rule

export const sellerAddressHasACountry = {
  id: 'BR-09',
  terms: ['BT-40'],
  severity: 'fatal',
  text: {
    en: 'The postal address of the seller (BG-5) must state its country (BT-40).',
    fr: 'L’adresse postale du vendeur (BG-5) doit indiquer son pays (BT-40).',
  },
  breaches: ({ seller }) => within('seller.address', seller.address, lacksCountry),
} satisfies Rule

export const buyerHasAnAddress = {
  id: 'BR-10',
  terms: ['BG-8'],
  severity: 'fatal',
  text: {
    en: 'An invoice must give the postal address of the buyer (BG-8).',
    fr: 'Une facture doit donner l’adresse postale de l’acheteur (BG-8).',
  },
  breaches: ({ buyer }) => missing(buyer.address, 'buyer.address'),
} satisfies Rule

export const buyerAddressHasACountry = {
  id: 'BR-11',
  terms: ['BT-55'],
  severity: 'fatal',
  text: {
    en: 'The postal address of the buyer (BG-8) must state its country (BT-55).',
    fr: 'L’adresse postale de l’acheteur (BG-8) doit indiquer son pays (BT-55).',
  },
  breaches: ({ buyer }) => within('buyer.address', buyer.address, lacksCountry),
} satisfies Rule

const lacksCountry = ({ country }: { readonly country?: string }) => missing(country, 'country')

/** The norm asks for the name "if the payee is different from the seller", so a payee that is the seller is refused too. */
export const payeeIsNamedAndIsNotTheSeller = {
  id: 'BR-17',
  terms: ['BT-59'],
  severity: 'fatal',
  text: {
    en: 'A payee (BG-10) must be named (BT-59) and be another party than the seller (BG-4).',
    fr: 'Un bénéficiaire (BG-10) doit être nommé (BT-59) et différer du vendeur (BG-4).',
  },
  breaches: ({ payee, seller }) =>
    within('payee', payee, ({ name, identifiers, legalRegistration }): readonly Breach[] => {
      if (isAbsent(name)) return [{ at: 'name' }]
      if (name === seller.name) return [{ at: 'name', found: name ?? '' }]
      const own = new Set(seller.identifiers.map(({ id }) => id))
      const shared = identifiers.find(({ id }) => own.has(id))?.id
      if (shared !== undefined) return [{ at: 'identifiers', found: shared }]
      const registration = legalRegistration?.id
      if (registration === undefined || registration !== seller.legalRegistration?.id) return none
      return [{ at: 'legalRegistration', found: registration }]
    }),
} satisfies Rule

export const taxRepresentativeIsNamed = {
  id: 'BR-18',
  terms: ['BT-62'],
  severity: 'fatal',
  text: {
    en: 'The tax representative of the seller (BG-11) must be named (BT-62).',
    fr: 'Le représentant fiscal du vendeur (BG-11) doit être nommé (BT-62).',
  },
  breaches: ({ taxRepresentative }) =>
    within('taxRepresentative', taxRepresentative, ({ name }) => missing(name, 'name')),
} satisfies Rule

export const taxRepresentativeHasAnAddress = {
  id: 'BR-19',
  terms: ['BG-12'],
  severity: 'fatal',
  text: {
    en: 'The tax representative of the seller (BG-11) must have a postal address (BG-12).',
    fr: 'Le représentant fiscal du vendeur (BG-11) doit avoir une adresse postale (BG-12).',
  },
  breaches: ({ taxRepresentative }) =>
    within('taxRepresentative', taxRepresentative, ({ address }) => missing(address, 'address')),
} satisfies Rule

export const taxRepresentativeAddressHasACountry = {
  id: 'BR-20',
  terms: ['BT-69'],
  severity: 'fatal',
  text: {
    en: 'The postal address of the tax representative (BG-12) must state its country (BT-69).',
    fr: 'L’adresse postale du représentant fiscal (BG-12) doit indiquer son pays (BT-69).',
  },
  breaches: ({ taxRepresentative }) =>
    within('taxRepresentative.address', taxRepresentative?.address, lacksCountry),
} satisfies Rule

export const taxRepresentativeHasAVatIdentifier = {
  id: 'BR-56',
  terms: ['BT-63'],
  severity: 'fatal',
  text: {
    en: 'The tax representative of the seller (BG-11) must have a VAT identifier (BT-63).',
    fr: 'Le représentant fiscal du vendeur (BG-11) doit avoir un numéro de TVA (BT-63).',
  },
  breaches: ({ taxRepresentative }) =>
    within('taxRepresentative', taxRepresentative, ({ vatIdentifier }) =>
      missing(vatIdentifier, 'vatIdentifier'),
    ),
} satisfies Rule

export const sellerElectronicAddressHasAScheme = {
  id: 'BR-62',
  terms: ['BT-34', 'BT-34-1'],
  severity: 'fatal',
  text: {
    en: 'The electronic address of the seller (BT-34) must state its scheme (BT-34-1).',
    fr: 'L’adresse électronique du vendeur (BT-34) doit indiquer son référentiel (BT-34-1).',
  },
  breaches: ({ seller }) =>
    within('seller.electronicAddress', seller.electronicAddress, lacksScheme),
} satisfies Rule

export const buyerElectronicAddressHasAScheme = {
  id: 'BR-63',
  terms: ['BT-49', 'BT-49-1'],
  severity: 'fatal',
  text: {
    en: 'The electronic address of the buyer (BT-49) must state its scheme (BT-49-1).',
    fr: 'L’adresse électronique de l’acheteur (BT-49) doit indiquer son référentiel (BT-49-1).',
  },
  breaches: ({ buyer }) => within('buyer.electronicAddress', buyer.electronicAddress, lacksScheme),
} satisfies Rule

export const lacksScheme = ({ scheme }: { readonly scheme?: string }) => missing(scheme, 'scheme')

export const sellerCanBeIdentified = {
  id: 'BR-CO-26',
  terms: ['BT-29', 'BT-30', 'BT-31'],
  severity: 'fatal',
  text: {
    en: 'The seller must have an identifier (BT-29), a legal registration (BT-30) or a VAT identifier (BT-31).',
    fr: 'Le vendeur doit avoir un identifiant (BT-29), un numéro légal (BT-30) ou un numéro de TVA (BT-31).',
  },
  breaches({ seller }) {
    const { identifiers, legalRegistration, vatIdentifier } = seller
    const identified = identifiers.length > 0 || legalRegistration !== undefined
    return identified || vatIdentifier !== undefined ? none : [{ at: 'seller' }]
  },
} satisfies Rule
