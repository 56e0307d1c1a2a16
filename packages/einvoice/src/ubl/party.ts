import { schemed, text, token } from '../binding/codecs.ts'
import { custom, each, fixed, group, leaf, wrap, type BindingNode } from '../binding/nodes.ts'
import { attributeOf, childOf, descendantOf, type XmlElement } from '../xml/element.ts'
import { sepaIdentifier } from './codecs.ts'

/** `<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>`, which the schema demands wherever VAT is spoken of. */
export const vatScheme = wrap('cac:TaxScheme', [fixed('cbc:ID', 'VAT', {}, ['vat', 'Vat'])])

const isVat = (element: XmlElement): boolean =>
  descendantOf(element, 'cac:TaxScheme', 'cbc:ID')?.text.trim().toUpperCase() === 'VAT'

export const address: readonly BindingNode[] = [
  leaf('cbc:StreetName', 'line1', text),
  leaf('cbc:AdditionalStreetName', 'line2', text),
  leaf('cbc:CityName', 'city', text),
  leaf('cbc:PostalZone', 'postCode', text),
  leaf('cbc:CountrySubentity', 'subdivision', text),
  wrap('cac:AddressLine', [leaf('cbc:Line', 'line3', text)]),
  wrap('cac:Country', [leaf('cbc:IdentificationCode', 'country', token)]),
]

const contact: readonly BindingNode[] = [
  leaf('cbc:Name', 'name', text),
  // A contact point (BT-41) is a person or a department: UBL has one place for either.
  leaf('cbc:Name', 'department', text, {
    when: () => false,
    writes: (_, { name }) => name === undefined,
  }),
  leaf('cbc:Telephone', 'telephone', text),
  leaf('cbc:Telefax', 'fax', text),
  leaf('cbc:ElectronicMail', 'email', text),
]

const endpoint = leaf('cbc:EndpointID', 'electronicAddress', schemed())
/** The role stands where EXTENDED-CTC-FR opens it for the payee (UBL-CR-270). */
const role = leaf('cbc:IndustryClassificationCode', 'role', token)
const tradingName = wrap('cac:PartyName', [leaf('cbc:Name', 'tradingName', text)])
const postalAddress = group('cac:PostalAddress', 'address', address)
const partyContact = group('cac:Contact', 'contact', contact)
/** UBL has room for one of the contacts that the extended profiles allow. */
const firstContact = each('cac:Contact', 'contacts', contact, undefined, [0, 1])

const legalName = leaf('cbc:RegistrationName', 'name', text)
const legalRegistration = leaf('cbc:CompanyID', 'legalRegistration', schemed())
const legalEntity = wrap('cac:PartyLegalEntity', [
  legalName,
  legalRegistration,
  leaf('cbc:CompanyLegalForm', 'additionalLegalInformation', text),
])

const vatRegistration = wrap(
  'cac:PartyTaxScheme',
  [leaf('cbc:CompanyID', 'vatIdentifier', token), vatScheme],
  { when: isVat },
)

/** BT-32: the other scheme may bear any name, which means nothing; ours is the code that CII uses. */
const localScheme = custom({
  names: ['cac:TaxScheme'],
  fields: [],
  read() {},
  write: ({ taxRegistration }) =>
    taxRegistration === undefined ? '' : '<cac:TaxScheme><cbc:ID>FC</cbc:ID></cac:TaxScheme>',
})
const localRegistration = wrap('cac:PartyTaxScheme', [
  leaf('cbc:CompanyID', 'taxRegistration', token),
  localScheme,
])

const isSepa = (element: XmlElement): boolean => {
  const id = childOf(element, 'cbc:ID')
  return id !== undefined && attributeOf(id, 'schemeID')?.trim().toUpperCase() === 'SEPA'
}

const identifiers = each('cac:PartyIdentification', 'identifiers', [
  leaf('cbc:ID', 'id', token, { attributes: { schemeID: 'scheme' } }),
])

const creditorIdentifier = wrap('cac:PartyIdentification', [
  leaf('cbc:ID', '/paymentInstructions.directDebit.creditorIdentifier', sepaIdentifier),
])

/** BT-90 is an identifier of the payee when there is one, else of the seller (EN 16931-3-2). */
const creditorIdentifierOf = (party: 'seller' | 'payee') =>
  custom({
    names: [creditorIdentifier.name],
    when: isSepa,
    fields: ['/paymentInstructions.directDebit.creditorIdentifier'],
    read: (element, model, reader) => {
      reader.readInto(element, model, creditorIdentifier.nodes, '')
    },
    write(model, writer) {
      const paid = writer.invoice['payee'] === undefined ? 'seller' : 'payee'
      return paid === party ? writer.write(model, [creditorIdentifier]) : ''
    },
  })

/** A party of the extended profiles. */
export const extendedParty: readonly BindingNode[] = [
  endpoint,
  role,
  identifiers,
  tradingName,
  postalAddress,
  vatRegistration,
  localRegistration,
  legalEntity,
  firstContact,
]

/** Who receives the goods, beside the place they are brought to; `rest` is what only the line knows. */
export const deliveryParty = (name: string, rest: readonly BindingNode[] = []) => [
  endpoint,
  role,
  ...rest,
  wrap('cac:PartyName', [leaf('cbc:Name', name, text)]),
  vatRegistration,
  wrap('cac:PartyLegalEntity', [legalRegistration]),
  firstContact,
]

const serviceProvider = (field: string) =>
  wrap('cac:ServiceProviderParty', [group('cac:Party', field, extendedParty)])

const seller: readonly BindingNode[] = [
  endpoint,
  creditorIdentifierOf('seller'),
  identifiers,
  tradingName,
  postalAddress,
  vatRegistration,
  localRegistration,
  legalEntity,
  partyContact,
  group('cac:AgentParty', '/sellerAgent', extendedParty),
  serviceProvider('/invoicer'),
]

const buyer: readonly BindingNode[] = [
  endpoint,
  identifiers,
  tradingName,
  postalAddress,
  vatRegistration,
  legalEntity,
  partyContact,
  group('cac:AgentParty', '/buyerAgent', extendedParty),
  serviceProvider('/invoicee'),
]

const payee: readonly BindingNode[] = [
  endpoint,
  role,
  creditorIdentifierOf('payee'),
  identifiers,
  wrap('cac:PartyName', [leaf('cbc:Name', 'name', text)]),
  postalAddress,
  vatRegistration,
  wrap('cac:PartyLegalEntity', [legalRegistration]),
  firstContact,
]

const taxRepresentative: readonly BindingNode[] = [
  wrap('cac:PartyName', [leaf('cbc:Name', 'name', text)]),
  postalAddress,
  wrap('cac:PartyTaxScheme', [leaf('cbc:CompanyID', 'vatIdentifier', token), vatScheme]),
]

/** Seller, buyer, payee and tax representative, in the order of both schemas. */
export const parties: readonly BindingNode[] = [
  wrap('cac:AccountingSupplierParty', [group('cac:Party', 'seller', seller)], { always: true }),
  wrap('cac:AccountingCustomerParty', [group('cac:Party', 'buyer', buyer)], { always: true }),
  group('cac:PayeeParty', 'payee', payee),
  group('cac:TaxRepresentativeParty', 'taxRepresentative', taxRepresentative),
]
