import { amended, type CodeList } from '../../codelists/code-list.ts'
import { countries } from '../../codelists/generated/countries.ts'
import { electronicAddressSchemes } from '../../codelists/generated/electronic-address-schemes.ts'
import { identifierSchemes } from '../../codelists/generated/identifier-schemes.ts'
import { eachOf } from '../judging.ts'
import { unlisted } from '../listed.ts'
import { addressesOf, partiesOf } from '../parties-of.ts'
import type { Rule } from '../rule.ts'

export const partyIdentifierSchemeIsIn = (id: string, list: CodeList): Rule => ({
  id,
  terms: ['BT-29-1', 'BT-46-1', 'BT-60-1'],
  severity: 'fatal',
  text: {
    en: 'The scheme of a party identifier (BT-29-1, BT-46-1, BT-60-1) must be an ISO/IEC 6523 code.',
    fr: 'Le référentiel d’un identifiant de partie (BT-29-1, BT-46-1, BT-60-1) doit être un code ISO/IEC 6523.',
  },
  breaches: (invoice) =>
    partiesOf(invoice).flatMap(({ at, party: { identifiers = [] } }) =>
      eachOf(`${at}.identifiers`, identifiers, ({ scheme }) => unlisted(list, scheme, 'scheme')),
    ),
})

export const partyIdentifierSchemeIsListed = partyIdentifierSchemeIsIn(
  'BR-CL-10',
  identifierSchemes,
)

export const legalRegistrationSchemeIsListed = {
  id: 'BR-CL-11',
  terms: ['BT-30-1', 'BT-47-1', 'BT-61-1'],
  severity: 'fatal',
  text: {
    en: 'The scheme of a legal registration (BT-30-1, BT-47-1, BT-61-1) must be an ISO/IEC 6523 code.',
    fr: 'Le référentiel d’un numéro légal (BT-30-1, BT-47-1, BT-61-1) doit être un code ISO/IEC 6523.',
  },
  breaches: (invoice) =>
    partiesOf(invoice).flatMap(({ at, party: { legalRegistration } }) =>
      unlisted(identifierSchemes, legalRegistration?.scheme, `${at}.legalRegistration.scheme`),
    ),
} satisfies Rule

export const countryIsIn = (list: CodeList): Rule => ({
  id: 'BR-CL-14',
  terms: ['BT-40', 'BT-55', 'BT-69', 'BT-80'],
  severity: 'fatal',
  text: {
    en: 'The country of an address (BT-40, BT-55, BT-69, BT-80) must be an ISO 3166-1 code of two letters.',
    fr: 'Le pays d’une adresse (BT-40, BT-55, BT-69, BT-80) doit être un code ISO 3166-1 à deux lettres.',
  },
  breaches: (invoice) =>
    addressesOf(invoice).flatMap(({ at, address: { country } }) =>
      unlisted(list, country, `${at}.country`),
    ),
})

export const countryIsListed = countryIsIn(countries)

export const electronicAddressSchemeIsListed = {
  id: 'BR-CL-25',
  terms: ['BT-34-1', 'BT-49-1'],
  severity: 'fatal',
  text: {
    en: 'The scheme of an electronic address (BT-34-1, BT-49-1) must be a code of the EAS list.',
    fr: 'Le référentiel d’une adresse électronique (BT-34-1, BT-49-1) doit être un code de la liste EAS.',
  },
  breaches: (invoice) =>
    partiesOf(invoice).flatMap(({ at, party: { electronicAddress } }) =>
      unlisted(
        electronicAddressSchemes,
        electronicAddress?.scheme,
        `${at}.electronicAddress.scheme`,
      ),
    ),
} satisfies Rule

export const deliveryLocationSchemeIsListed = {
  id: 'BR-CL-26',
  terms: ['BT-71-1'],
  severity: 'fatal',
  text: {
    en: 'The scheme of a deliver to location (BT-71-1) must be an ISO/IEC 6523 code.',
    fr: 'Le référentiel d’un lieu de livraison (BT-71-1) doit être un code ISO/IEC 6523.',
  },
  breaches: ({ delivery }) =>
    unlisted(
      identifierSchemes,
      delivery?.locationIdentifier?.scheme,
      'delivery.locationIdentifier.scheme',
    ),
} satisfies Rule

export function vatIdentifierStartsWith(list: CodeList): Rule {
  const prefixes = amended(list, { source: `${list.source}, and EL`, add: ['EL'] })
  return {
    id: 'BR-CO-09',
    terms: ['BT-31', 'BT-48', 'BT-63'],
    severity: 'fatal',
    text: {
      en: 'A VAT identifier (BT-31, BT-48, BT-63) must start with the code of its country; Greece may use EL.',
      fr: 'Un numéro de TVA (BT-31, BT-48, BT-63) doit commencer par le code de son pays ; la Grèce peut employer EL.',
    },
    breaches: (invoice) =>
      partiesOf(invoice).flatMap(({ at, party: { vatIdentifier } }) =>
        unlisted(prefixes, vatIdentifier?.slice(0, 2), `${at}.vatIdentifier`),
      ),
  }
}

export const vatIdentifierStartsWithACountry = vatIdentifierStartsWith(countries)
