import { isNegative } from '../../decimal.ts'
import { eachOf, missing, none, within } from '../judging.ts'
import type { Rule } from '../rule.ts'
import { endsBeforeItStarts, lacksBothDates } from './document.ts'
import { lacksScheme } from './parties.ts'

export const lineIsIdentified = {
  id: 'BR-21',
  terms: ['BT-126'],
  severity: 'fatal',
  text: {
    en: 'Each invoice line (BG-25) must have an identifier (BT-126).',
    fr: 'Chaque ligne de facture (BG-25) doit avoir un identifiant (BT-126).',
  },
  breaches: ({ lines }) => eachOf('lines', lines, ({ id }) => missing(id, 'id')),
} satisfies Rule

export const lineHasAQuantity = {
  id: 'BR-22',
  terms: ['BT-129'],
  severity: 'fatal',
  text: {
    en: 'Each invoice line (BG-25) must have an invoiced quantity (BT-129).',
    fr: 'Chaque ligne de facture (BG-25) doit avoir une quantité facturée (BT-129).',
  },
  breaches: ({ lines }) => eachOf('lines', lines, ({ quantity }) => missing(quantity, 'quantity')),
} satisfies Rule

export const lineQuantityHasAUnit = {
  id: 'BR-23',
  terms: ['BT-130'],
  severity: 'fatal',
  text: {
    en: 'Each invoice line (BG-25) must state the unit of its quantity (BT-130).',
    fr: 'Chaque ligne de facture (BG-25) doit indiquer l’unité de sa quantité (BT-130).',
  },
  breaches: ({ lines }) => eachOf('lines', lines, ({ unit }) => missing(unit, 'unit')),
} satisfies Rule

export const lineHasANetAmount = {
  id: 'BR-24',
  terms: ['BT-131'],
  severity: 'fatal',
  text: {
    en: 'Each invoice line (BG-25) must have a net amount (BT-131).',
    fr: 'Chaque ligne de facture (BG-25) doit avoir un montant net (BT-131).',
  },
  breaches: ({ lines }) =>
    eachOf('lines', lines, ({ netAmount }) => missing(netAmount, 'netAmount')),
} satisfies Rule

export const lineItemIsNamed = {
  id: 'BR-25',
  terms: ['BT-153'],
  severity: 'fatal',
  text: {
    en: 'Each invoice line (BG-25) must name its item (BT-153).',
    fr: 'Chaque ligne de facture (BG-25) doit nommer son article (BT-153).',
  },
  breaches: ({ lines }) => eachOf('lines', lines, ({ item }) => missing(item?.name, 'item.name')),
} satisfies Rule

export const lineHasANetPrice = {
  id: 'BR-26',
  terms: ['BT-146'],
  severity: 'fatal',
  text: {
    en: 'Each invoice line (BG-25) must have an item net price (BT-146).',
    fr: 'Chaque ligne de facture (BG-25) doit avoir un prix unitaire net (BT-146).',
  },
  breaches: ({ lines }) =>
    eachOf('lines', lines, ({ price }) => missing(price?.netPrice, 'price.netPrice')),
} satisfies Rule

/** A line without net price breaks BR-26 and, in both Schematrons, this rule as well. */
export const netPriceIsNotNegative = {
  id: 'BR-27',
  terms: ['BT-146'],
  severity: 'fatal',
  text: {
    en: 'The item net price (BT-146) must not be negative: a credit has a negative quantity.',
    fr: 'Le prix unitaire net (BT-146) ne doit pas être négatif : un avoir a une quantité négative.',
  },
  breaches: ({ lines }) =>
    eachOf('lines', lines, ({ price: { netPrice } = {} }) => {
      if (netPrice === undefined) return [{ at: 'price.netPrice' }]
      return isNegative(netPrice) ? [{ at: 'price.netPrice', found: netPrice }] : none
    }),
} satisfies Rule

export const grossPriceIsNotNegative = {
  id: 'BR-28',
  terms: ['BT-148'],
  severity: 'fatal',
  text: {
    en: 'The item gross price (BT-148) must not be negative.',
    fr: 'Le prix unitaire brut (BT-148) ne doit pas être négatif.',
  },
  breaches: ({ lines }) =>
    eachOf('lines', lines, ({ price: { grossPrice } = {} }) =>
      grossPrice !== undefined && isNegative(grossPrice)
        ? [{ at: 'price.grossPrice', found: grossPrice }]
        : none,
    ),
} satisfies Rule

export const linePeriodEndsAfterItStarts = {
  id: 'BR-30',
  terms: ['BT-134', 'BT-135'],
  severity: 'fatal',
  text: {
    en: 'The period of a line must not end (BT-135) before it starts (BT-134).',
    fr: 'La période d’une ligne ne doit pas finir (BT-135) avant de commencer (BT-134).',
  },
  breaches: ({ lines }) =>
    eachOf('lines', lines, ({ period }) => within('period', period, endsBeforeItStarts)),
} satisfies Rule

export const linePeriodHasADate = {
  id: 'BR-CO-20',
  terms: ['BG-26', 'BT-134', 'BT-135'],
  severity: 'fatal',
  text: {
    en: 'A line period (BG-26) must have a start date (BT-134) or an end date (BT-135), or both.',
    fr: 'Une période de ligne (BG-26) doit avoir une date de début (BT-134) ou de fin (BT-135).',
  },
  breaches: ({ lines }) =>
    eachOf('lines', lines, ({ period }) => within('period', period, lacksBothDates)),
} satisfies Rule

export const lineHasAVatCategory = {
  id: 'BR-CO-04',
  terms: ['BT-151'],
  severity: 'fatal',
  text: {
    en: 'Each invoice line (BG-25) must have a VAT category (BT-151).',
    fr: 'Chaque ligne de facture (BG-25) doit avoir une catégorie de TVA (BT-151).',
  },
  breaches: ({ lines }) =>
    eachOf('lines', lines, ({ vat }) => missing(vat?.category, 'vat.category')),
} satisfies Rule

export const itemAttributeHasANameAndAValue = {
  id: 'BR-54',
  terms: ['BT-160', 'BT-161'],
  severity: 'fatal',
  text: {
    en: 'Each item attribute (BG-32) must have a name (BT-160) and a value (BT-161).',
    fr: 'Chaque attribut d’article (BG-32) doit avoir un nom (BT-160) et une valeur (BT-161).',
  },
  breaches: ({ lines }) =>
    eachOf('lines', lines, ({ item }) =>
      eachOf('item.attributes', item?.attributes ?? [], ({ name, value }) =>
        name === undefined ? [{ at: 'name' }] : missing(value, 'value'),
      ),
    ),
} satisfies Rule

export const itemStandardIdentifierHasAScheme = {
  id: 'BR-64',
  terms: ['BT-157', 'BT-157-1'],
  severity: 'fatal',
  text: {
    en: 'The standard identifier of an item (BT-157) must state its scheme (BT-157-1).',
    fr: 'L’identifiant standard d’un article (BT-157) doit indiquer son référentiel (BT-157-1).',
  },
  breaches: ({ lines }) =>
    eachOf('lines', lines, ({ item }) =>
      within('item.standardIdentifier', item?.standardIdentifier, lacksScheme),
    ),
} satisfies Rule

export const itemClassificationHasAScheme = {
  id: 'BR-65',
  terms: ['BT-158', 'BT-158-1'],
  severity: 'fatal',
  text: {
    en: 'The classification of an item (BT-158) must state its scheme (BT-158-1).',
    fr: 'La classification d’un article (BT-158) doit indiquer son référentiel (BT-158-1).',
  },
  breaches: ({ lines }) =>
    eachOf('lines', lines, ({ item }) =>
      eachOf('item.classifications', item?.classifications ?? [], lacksScheme),
    ),
} satisfies Rule
