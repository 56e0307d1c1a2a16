import type { CodeList } from '../../codelists/code-list.ts'
import { countries } from '../../codelists/generated/countries.ts'
import { identifierSchemes } from '../../codelists/generated/identifier-schemes.ts'
import { itemClassifications } from '../../codelists/generated/item-classifications.ts'
import { referenceQualifiers } from '../../codelists/generated/reference-qualifiers.ts'
import { units } from '../../codelists/generated/units.ts'
import { all, eachOf } from '../judging.ts'
import { unlisted } from '../listed.ts'
import type { Rule } from '../rule.ts'

export const objectSchemeIsListed = {
  id: 'BR-CL-07',
  terms: ['BT-18-1', 'BT-128-1'],
  severity: 'fatal',
  text: {
    en: 'The scheme of an object identifier (BT-18-1, BT-128-1) must be a reference qualifier (UNTDID 1153).',
    fr: 'Le référentiel d’un identifiant d’objet (BT-18-1, BT-128-1) doit être un qualifiant UNTDID 1153.',
  },
  breaches: ({ invoicedObjects, lines }) =>
    all(
      eachOf('invoicedObjects', invoicedObjects, ({ scheme }) =>
        unlisted(referenceQualifiers, scheme, 'scheme'),
      ),
      eachOf('lines', lines, ({ objectIdentifiers }) =>
        eachOf('objectIdentifiers', objectIdentifiers, ({ scheme }) =>
          unlisted(referenceQualifiers, scheme, 'scheme'),
        ),
      ),
    ),
} satisfies Rule

export const itemClassificationSchemeIsListed = {
  id: 'BR-CL-13',
  terms: ['BT-158-1'],
  severity: 'fatal',
  text: {
    en: 'The scheme of an item classification (BT-158-1) must be a code of UNTDID 7143.',
    fr: 'Le référentiel d’une classification d’article (BT-158-1) doit être un code UNTDID 7143.',
  },
  breaches: ({ lines }) =>
    eachOf('lines', lines, ({ item }) =>
      eachOf('item.classifications', item?.classifications ?? [], ({ scheme }) =>
        unlisted(itemClassifications, scheme, 'scheme'),
      ),
    ),
} satisfies Rule

export const originCountryIsIn = (list: CodeList): Rule => ({
  id: 'BR-CL-15',
  terms: ['BT-159'],
  severity: 'fatal',
  text: {
    en: 'The country of origin of an item (BT-159) must be an ISO 3166-1 code of two letters.',
    fr: 'Le pays d’origine d’un article (BT-159) doit être un code ISO 3166-1 à deux lettres.',
  },
  breaches: ({ lines }) =>
    eachOf('lines', lines, ({ item }) => unlisted(list, item?.originCountry, 'item.originCountry')),
})

export const originCountryIsListed = originCountryIsIn(countries)

export const itemSchemeIsListed = {
  id: 'BR-CL-21',
  terms: ['BT-157-1'],
  severity: 'fatal',
  text: {
    en: 'The scheme of an item standard identifier (BT-157-1) must be an ISO/IEC 6523 code.',
    fr: 'Le référentiel d’un identifiant standard d’article (BT-157-1) doit être un code ISO/IEC 6523.',
  },
  breaches: ({ lines }) =>
    eachOf('lines', lines, ({ item }) =>
      unlisted(
        identifierSchemes,
        item?.standardIdentifier?.scheme,
        'item.standardIdentifier.scheme',
      ),
    ),
} satisfies Rule

export const unitIsListed = {
  id: 'BR-CL-23',
  terms: ['BT-130', 'BT-150'],
  severity: 'fatal',
  text: {
    en: 'A unit of measure (BT-130, BT-150) must be a code of UN/ECE Recommendation 20 or 21.',
    fr: 'Une unité de mesure (BT-130, BT-150) doit être un code de la recommandation 20 ou 21 de la CEE-ONU.',
  },
  breaches: ({ lines }) =>
    eachOf('lines', lines, ({ unit, price }) =>
      all(
        unlisted(units, unit, 'unit'),
        unlisted(units, price?.baseQuantityUnit, 'price.baseQuantityUnit'),
      ),
    ),
} satisfies Rule
