import { code, group, identifier, identifiers, many, optional, text } from './schema.ts'

/** Ids of an address's terms, in the order line 1, 2, 3, city, post code, subdivision, country. */
export type AddressTerms = readonly [string, string, string, string, string, string, string]

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

/** Ids of a contact's terms: name, telephone, email, fax (which only the extended profiles have). */
export type ContactTerms = readonly [string, string, string, string]

export const contact = (id: string, of: string, terms: ContactTerms) =>
  group(id, `${of} contact`, {
    name: text(terms[0], `${of} contact point`),
    department: text(`${terms[0]}-0`, `${of} contact department`),
    telephone: text(terms[1], `${of} contact telephone number`),
    email: text(terms[2], `${of} contact email address`),
    fax: text(terms[3], `${of} contact fax number`),
  })

/** The ids that a profile gives to the terms of a party; a term it does not number is named by its group and field. */
export interface PartyTerms {
  readonly name?: string
  readonly role?: string
  readonly tradingName?: string
  readonly identifier?: string
  readonly identifierScheme?: string
  readonly legalRegistration?: string
  readonly legalRegistrationScheme?: string
  readonly vatIdentifier?: string
  readonly taxRegistration?: string
  readonly additionalLegalInformation?: string
  readonly electronicAddress?: string
  readonly electronicAddressScheme?: string
  readonly addressGroup?: string
  readonly address?: AddressTerms
  readonly contactGroup?: string
  readonly contact?: ContactTerms
}

/**
 * XP Z12-012 numbers the terms of each party of its document level alike, from the number of its name; the two agents alone
 * have their post code before their city.
 */
export function frenchPartyTerms(first: number, kind?: 'agent'): PartyTerms {
  const term = (offset: number) => `EXT-FR-FE-${String(first + offset).padStart(2, '0')}`
  const [city, postCode] = kind === 'agent' ? [term(16), term(15)] : [term(15), term(16)]
  return {
    name: term(0),
    role: term(1),
    tradingName: term(2),
    identifier: term(3),
    identifierScheme: term(4),
    legalRegistration: term(5),
    legalRegistrationScheme: term(6),
    vatIdentifier: term(7),
    electronicAddress: term(9),
    electronicAddressScheme: term(10),
    addressGroup: term(11),
    address: [term(12), term(13), term(14), city, postCode, term(17), term(18)],
    contactGroup: term(19),
    contact: [term(20), term(21), term(22), `${term(19)}/fax`],
  }
}

/** A party that only the extended profiles know: agent, payer, invoicer, invoicee, the parties of one line. */
export const extendedParty = (id: string, of: string, terms: PartyTerms) => {
  const own = (field: string) => `${id}/${field}`
  return group(id, of, {
    name: text(terms.name ?? own('name'), `${of} name`),
    role: code(terms.role ?? own('role'), `${of} role code`),
    tradingName: text(terms.tradingName ?? own('tradingName'), `${of} trading name`),
    identifiers: identifiers(
      terms.identifier ?? own('identifier'),
      `${of} identifier`,
      terms.identifierScheme,
    ),
    legalRegistration: identifier(
      terms.legalRegistration ?? own('legalRegistration'),
      `${of} legal registration`,
      terms.legalRegistrationScheme,
    ),
    vatIdentifier: text(terms.vatIdentifier ?? own('vatIdentifier'), `${of} VAT identifier`),
    taxRegistration: text(
      terms.taxRegistration ?? own('taxRegistration'),
      `${of} tax registration identifier`,
    ),
    additionalLegalInformation: text(
      terms.additionalLegalInformation ?? own('additionalLegalInformation'),
      `${of} legal information`,
    ),
    electronicAddress: identifier(
      terms.electronicAddress ?? own('electronicAddress'),
      `${of} electronic address`,
      terms.electronicAddressScheme,
    ),
    address: optional(
      postalAddress(
        terms.addressGroup ?? own('address'),
        of,
        terms.address ?? [
          own('address/line1'),
          own('address/line2'),
          own('address/line3'),
          own('address/city'),
          own('address/postCode'),
          own('address/subdivision'),
          own('address/country'),
        ],
      ),
    ),
    contacts: many(
      contact(
        terms.contactGroup ?? own('contact'),
        of,
        terms.contact ?? [
          own('contact/name'),
          own('contact/telephone'),
          own('contact/email'),
          own('contact/fax'),
        ],
      ),
    ),
  })
}
