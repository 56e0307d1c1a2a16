import { schemed, text, token } from '../binding/codecs.ts'
import { each, group, leaf, wrap, type BindingNode } from '../binding/nodes.ts'
import { completeNumber, idHasScheme, ownAndGlobalIds, uri, withScheme } from './places.ts'

const identifiers = ownAndGlobalIds('identifiers', { repeats: true })
const name = leaf('ram:Name', 'name', text)
const role = leaf('ram:RoleCode', 'role', token)
const legalInformation = leaf('ram:Description', 'additionalLegalInformation', text)

const legalOrganization = wrap('ram:SpecifiedLegalOrganization', [
  leaf('ram:ID', 'legalRegistration', schemed()),
  leaf('ram:TradingBusinessName', 'tradingName', text),
])

const contactNodes: readonly BindingNode[] = [
  leaf('ram:PersonName', 'name', text),
  leaf('ram:DepartmentName', 'department', text),
  completeNumber('ram:TelephoneUniversalCommunication', 'telephone'),
  completeNumber('ram:FaxUniversalCommunication', 'fax'),
  uri('ram:EmailURIUniversalCommunication', 'email'),
]
const contact = group('ram:DefinedTradeContact', 'contact', contactNodes)
const contacts = each('ram:DefinedTradeContact', 'contacts', contactNodes)

const address = group('ram:PostalTradeAddress', 'address', [
  leaf('ram:PostcodeCode', 'postCode', token),
  leaf('ram:LineOne', 'line1', text),
  leaf('ram:LineTwo', 'line2', text),
  leaf('ram:LineThree', 'line3', text),
  leaf('ram:CityName', 'city', text),
  leaf('ram:CountryID', 'country', token),
  leaf('ram:CountrySubDivisionName', 'subdivision', text),
])

const electronicAddress = wrap('ram:URIUniversalCommunication', [
  leaf('ram:URIID', 'electronicAddress', schemed()),
])

const taxRegistration = (scheme: string, field: string): BindingNode =>
  wrap('ram:SpecifiedTaxRegistration', [leaf('ram:ID', field, withScheme(scheme))], {
    when: idHasScheme(scheme),
  })

const vatRegistration = taxRegistration('VA', 'vatIdentifier')
const fiscalRegistration = taxRegistration('FC', 'taxRegistration')

/** BG-4 Seller. */
export const sellerNodes: readonly BindingNode[] = [
  ...identifiers,
  name,
  role,
  legalInformation,
  legalOrganization,
  contact,
  address,
  electronicAddress,
  vatRegistration,
  fiscalRegistration,
]

/** BG-7 Buyer. */
export const buyerNodes: readonly BindingNode[] = [
  ...identifiers,
  name,
  role,
  legalInformation,
  legalOrganization,
  contact,
  address,
  electronicAddress,
  vatRegistration,
]

/** BG-10 Payee. */
export const payeeNodes: readonly BindingNode[] = [
  ...identifiers,
  name,
  role,
  legalOrganization,
  contacts,
  address,
  electronicAddress,
  vatRegistration,
]

/** BG-11 Seller tax representative party. */
export const taxRepresentativeNodes: readonly BindingNode[] = [name, address, vatRegistration]

/** BG-13 Delivery information, as far as it is about the party that receives. */
export const deliverToNodes: readonly BindingNode[] = [
  ...ownAndGlobalIds('locationIdentifier', { repeats: false }),
  leaf('ram:Name', 'partyName', text),
  role,
  legalOrganization,
  contacts,
  address,
  electronicAddress,
  vatRegistration,
]

/** The parties that only the extended profiles know. */
export const extendedPartyNodes: readonly BindingNode[] = [
  ...identifiers,
  name,
  role,
  legalInformation,
  legalOrganization,
  contacts,
  address,
  electronicAddress,
  vatRegistration,
  fiscalRegistration,
]
