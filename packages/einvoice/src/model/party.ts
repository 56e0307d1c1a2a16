import { extendedParty, frenchPartyTerms, postalAddress, contact } from './party-parts.ts'
import { code, group, identifier, identifiers, optional, optionalMany, text } from './schema.ts'

export const seller = group('BG-4', 'Seller', {
  name: text('BT-27', 'Seller name'),
  tradingName: text('BT-28', 'Seller trading name'),
  role: code('BT-X-543', 'Seller role code'),
  identifiers: identifiers('BT-29', 'Seller identifier'),
  legalRegistration: identifier('BT-30', 'Seller legal registration identifier'),
  vatIdentifier: text('BT-31', 'Seller VAT identifier'),
  taxRegistration: text('BT-32', 'Seller tax registration identifier'),
  additionalLegalInformation: text('BT-33', 'Seller additional legal information'),
  electronicAddress: identifier('BT-34', 'Seller electronic address'),
  address: optional(
    postalAddress('BG-5', 'Seller', [
      'BT-35',
      'BT-36',
      'BT-162',
      'BT-37',
      'BT-38',
      'BT-39',
      'BT-40',
    ]),
  ),
  contact: optional(contact('BG-6', 'Seller', ['BT-41', 'BT-42', 'BT-43', 'BT-X-107'])),
})

export const buyer = group('BG-7', 'Buyer', {
  name: text('BT-44', 'Buyer name'),
  tradingName: text('BT-45', 'Buyer trading name'),
  role: code('BT-X-544', 'Buyer role code'),
  /** One in the core of the norm; several, each of its own scheme, in EXTENDED-CTC-FR. */
  identifiers: identifiers('BT-46', 'Buyer identifier'),
  legalRegistration: identifier('BT-47', 'Buyer legal registration identifier'),
  vatIdentifier: text('BT-48', 'Buyer VAT identifier'),
  additionalLegalInformation: text('BT-X-334', 'Buyer additional legal information'),
  electronicAddress: identifier('BT-49', 'Buyer electronic address'),
  address: optional(
    postalAddress('BG-8', 'Buyer', [
      'BT-50',
      'BT-51',
      'BT-163',
      'BT-52',
      'BT-53',
      'BT-54',
      'BT-55',
    ]),
  ),
  contact: optional(contact('BG-9', 'Buyer', ['BT-56', 'BT-57', 'BT-58', 'BT-X-115'])),
})

export const payee = group('BG-10', 'Payee', {
  name: text('BT-59', 'Payee name'),
  tradingName: text('BT-X-243', 'Payee trading name'),
  role: code('EXT-FR-FE-26', 'Payee role code'),
  identifiers: identifiers('BT-60', 'Payee identifier'),
  legalRegistration: identifier('BT-61', 'Payee legal registration identifier'),
  vatIdentifier: text('EXT-FR-FE-27', 'Payee VAT identifier'),
  electronicAddress: identifier('EXT-FR-FE-29', 'Payee electronic address', 'EXT-FR-FE-30'),
  address: optional(
    postalAddress('EXT-FR-FE-31', 'Payee', [
      'EXT-FR-FE-32',
      'EXT-FR-FE-33',
      'EXT-FR-FE-34',
      'EXT-FR-FE-35',
      'EXT-FR-FE-36',
      'EXT-FR-FE-37',
      'EXT-FR-FE-38',
    ]),
  ),
  contacts: optionalMany(
    contact('EXT-FR-FE-39', 'Payee', ['EXT-FR-FE-40', 'EXT-FR-FE-41', 'EXT-FR-FE-42', 'BT-X-247']),
  ),
})

export const taxRepresentative = group('BG-11', 'Seller tax representative party', {
  name: text('BT-62', 'Seller tax representative name'),
  vatIdentifier: text('BT-63', 'Seller tax representative VAT identifier'),
  address: optional(
    postalAddress('BG-12', 'Tax representative', [
      'BT-64',
      'BT-65',
      'BT-164',
      'BT-66',
      'BT-67',
      'BT-68',
      'BT-69',
    ]),
  ),
})

export const buyerAgent = extendedParty(
  'EXT-FR-FE-BG-01',
  'Buyer agent',
  frenchPartyTerms(3, 'agent'),
)
export const payer = extendedParty('EXT-FR-FE-BG-02', 'Payer', frenchPartyTerms(43))
export const sellerAgent = extendedParty(
  'EXT-FR-FE-BG-03',
  'Seller agent',
  frenchPartyTerms(66, 'agent'),
)
export const invoicee = extendedParty('EXT-FR-FE-BG-04', 'Invoicee', frenchPartyTerms(89))
export const invoicer = extendedParty('EXT-FR-FE-BG-05', 'Invoicer', frenchPartyTerms(112))

export const lineDeliverTo = extendedParty('EXT-FR-FE-BG-10', 'Line deliver to party', {
  name: 'EXT-FR-FE-149',
  identifier: 'EXT-FR-FE-146',
  identifierScheme: 'EXT-FR-FE-148',
  tradingName: 'BT-X-52',
  role: 'BT-X-541',
  legalRegistration: 'BT-X-51',
  vatIdentifier: 'BT-X-66',
  electronicAddress: 'BT-X-65',
  address: [
    'EXT-FR-FE-151',
    'EXT-FR-FE-152',
    'EXT-FR-FE-153',
    'EXT-FR-FE-154',
    'EXT-FR-FE-155',
    'EXT-FR-FE-156',
    'EXT-FR-FE-157',
  ],
  contact: ['BT-X-54', 'BT-X-55', 'BT-X-57', 'BT-X-56'],
})

export const lineSeller = extendedParty('BG-X-90', 'Line seller', {
  name: 'EXT-FR-FE-164',
  identifier: 'EXT-FR-FE-166',
  legalRegistration: 'EXT-FR-FE-167',
  vatIdentifier: 'EXT-FR-FE-168',
  tradingName: 'BT-X-573',
  role: 'BT-X-570',
  taxRegistration: 'BT-X-588',
  additionalLegalInformation: 'BT-X-571',
  electronicAddress: 'BT-X-586',
  address: [
    'EXT-FR-FE-171',
    'EXT-FR-FE-172',
    'EXT-FR-FE-173',
    'EXT-FR-FE-174',
    'EXT-FR-FE-175',
    'EXT-FR-FE-176',
    'EXT-FR-FE-177',
  ],
  contact: ['BT-X-574', 'BT-X-576', 'BT-X-578', 'BT-X-577'],
})
