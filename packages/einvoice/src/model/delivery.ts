import { contact, postalAddress } from './party-parts.ts'
import { code, date, group, identifier, optional, optionalMany, text } from './schema.ts'

/** BG-13, with what the extended profiles say of the party that receives the goods. */
export const delivery = group('BG-13', 'Delivery information', {
  partyName: text('BT-70', 'Deliver to party name'),
  locationIdentifier: identifier('BT-71', 'Deliver to location identifier'),
  date: date('BT-72', 'Actual delivery date'),
  address: optional(
    postalAddress('BG-15', 'Deliver to', [
      'BT-75',
      'BT-76',
      'BT-165',
      'BT-77',
      'BT-78',
      'BT-79',
      'BT-80',
    ]),
  ),
  tradingName: text('BT-X-154', 'Deliver to party trading name'),
  role: code('BT-X-550', 'Deliver to party role code'),
  legalRegistration: identifier('BT-X-153', 'Deliver to party legal registration identifier'),
  vatIdentifier: text('BT-X-161', 'Deliver to party VAT identifier'),
  electronicAddress: identifier('BT-X-160', 'Deliver to party electronic address'),
  contacts: optionalMany(
    contact('BG-X-26', 'Deliver to party', ['BT-X-155', 'BT-X-157', 'BT-X-159', 'BT-X-158']),
  ),
})

/** Incoterms, of the document or of one line. */
export const deliveryTerms = (id: string, terms: readonly [string, string, string]) =>
  group(id, 'Delivery terms', {
    code: code(terms[0], 'Delivery terms code'),
    locationCountry: code(terms[1], 'Delivery terms location country code'),
    locationName: text(terms[2], 'Delivery terms location name'),
  })
