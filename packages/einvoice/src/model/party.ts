import { group, identifier, identifiers, many, optional, text } from './schema.ts'

/** Ids of an address's terms, in the order line 1, 2, 3, city, post code, subdivision, country. */
type AddressTerms = readonly [string, string, string, string, string, string, string]

/** A postal address (BG-5, BG-8, BG-12, BG-15 and the like). */
export const postalAddress = (id: string, of: string, terms: AddressTerms) =>
  group(id, `${of} postal address`, {
    line1: text(terms[0], `${of} address line 1`),
    line2: text(terms[1], `${of} address line 2`),
    line3: text(terms[2], `${of} address line 3`),
    city: text(terms[3], `${of} city`),
    postCode: text(terms[4], `${of} post code`),
    subdivision: text(terms[5], `${of} country subdivision`),
    country: text(terms[6], `${of} country code`),
  })

const contact = (id: string, of: string, terms: readonly [string, string, string]) =>
  group(id, `${of} contact`, {
    name: text(terms[0], `${of} contact point`),
    department: text(`${terms[0]}-0`, `${of} contact department`),
    telephone: text(terms[1], `${of} contact telephone number`),
    email: text(terms[2], `${of} contact email address`),
  })

const sellerTerms: AddressTerms = ['BT-35', 'BT-36', 'BT-162', 'BT-37', 'BT-38', 'BT-39', 'BT-40']
const buyerTerms: AddressTerms = ['BT-50', 'BT-51', 'BT-163', 'BT-52', 'BT-53', 'BT-54', 'BT-55']
const agentTerms: AddressTerms = ['BT-64', 'BT-65', 'BT-164', 'BT-66', 'BT-67', 'BT-68', 'BT-69']

export const seller = group('BG-4', 'Seller', {
  name: text('BT-27', 'Seller name'),
  tradingName: text('BT-28', 'Seller trading name'),
  identifiers: identifiers('BT-29', 'Seller identifier'),
  legalRegistration: identifier('BT-30', 'Seller legal registration identifier'),
  vatIdentifier: text('BT-31', 'Seller VAT identifier'),
  taxRegistration: text('BT-32', 'Seller tax registration identifier'),
  additionalLegalInformation: text('BT-33', 'Seller additional legal information'),
  electronicAddress: identifier('BT-34', 'Seller electronic address'),
  address: optional(postalAddress('BG-5', 'Seller', sellerTerms)),
  contact: optional(contact('BG-6', 'Seller', ['BT-41', 'BT-42', 'BT-43'])),
})

export const buyer = group('BG-7', 'Buyer', {
  name: text('BT-44', 'Buyer name'),
  tradingName: text('BT-45', 'Buyer trading name'),
  /** One in the core of the norm; several, each of its own scheme, in EXTENDED-CTC-FR. */
  identifiers: identifiers('BT-46', 'Buyer identifier'),
  legalRegistration: identifier('BT-47', 'Buyer legal registration identifier'),
  vatIdentifier: text('BT-48', 'Buyer VAT identifier'),
  electronicAddress: identifier('BT-49', 'Buyer electronic address'),
  address: optional(postalAddress('BG-8', 'Buyer', buyerTerms)),
  contact: optional(contact('BG-9', 'Buyer', ['BT-56', 'BT-57', 'BT-58'])),
})

export const payee = group('BG-10', 'Payee', {
  name: text('BT-59', 'Payee name'),
  identifiers: identifiers('BT-60', 'Payee identifier'),
  legalRegistration: identifier('BT-61', 'Payee legal registration identifier'),
})

export const taxRepresentative = group('BG-11', 'Seller tax representative party', {
  name: text('BT-62', 'Seller tax representative name'),
  vatIdentifier: text('BT-63', 'Seller tax representative VAT identifier'),
  address: optional(postalAddress('BG-12', 'Tax representative', agentTerms)),
})

/**
 * A party that only the extended profiles know: agent, payer, invoicer, invoicee, the parties of one line. Their terms are
 * told apart by the group; where the profile numbers a term, `terms` has it, else the term is the group's id and field.
 */
export const extendedParty = (id: string, of: string) =>
  group(id, of, {
    name: text(`${id}/name`, `${of} name`),
    role: text(`${id}/role`, `${of} role code`),
    tradingName: text(`${id}/tradingName`, `${of} trading name`),
    identifiers: identifiers(`${id}/identifier`, `${of} identifier`),
    legalRegistration: identifier(`${id}/legalRegistration`, `${of} legal registration`),
    vatIdentifier: text(`${id}/vatIdentifier`, `${of} VAT identifier`),
    taxRegistration: text(`${id}/taxRegistration`, `${of} tax registration identifier`),
    additionalLegalInformation: text(`${id}/legalInformation`, `${of} legal information`),
    electronicAddress: identifier(`${id}/electronicAddress`, `${of} electronic address`),
    address: optional(
      postalAddress(`${id}/address`, of, [
        `${id}/address/line1`,
        `${id}/address/line2`,
        `${id}/address/line3`,
        `${id}/address/city`,
        `${id}/address/postCode`,
        `${id}/address/subdivision`,
        `${id}/address/country`,
      ]),
    ),
    contacts: many(
      contact(`${id}/contact`, of, [
        `${id}/contact/name`,
        `${id}/contact/tel`,
        `${id}/contact/email`,
      ]),
    ),
  })
