import { equal, format, zero, type Decimal } from '../../decimal.ts'
import { childrenById, isDetail, isGroup, lineSubtype } from '../../line-hierarchy.ts'
import type { InvoiceLine } from '../../model/invoice.ts'
import { total } from '../en16931/totals.ts'
import { eachOf, missing, none } from '../judging.ts'
import type { Breach, Rule } from '../rule.ts'

/** What the norm asks of each line, the profile asks of those that count in the totals. */
const onDetails =
  (judge: (line: InvoiceLine) => readonly Breach[]): Rule['breaches'] =>
  ({ lines }) =>
    eachOf('lines', lines, (line) => (isDetail(line) ? judge(line) : none))

export const detailHasAQuantity = {
  id: 'BR-FREXT-22',
  terms: ['BT-129', 'EXT-FR-FE-163'],
  severity: 'fatal',
  text: {
    en: 'Each DETAIL line must have an invoiced quantity (BT-129).',
    fr: 'Chaque ligne de détail (DETAIL) doit avoir une quantité facturée (BT-129).',
  },
  breaches: onDetails(({ quantity }) => missing(quantity, 'quantity')),
} satisfies Rule

export const detailQuantityHasAUnit = {
  id: 'BR-FREXT-23',
  terms: ['BT-130', 'EXT-FR-FE-163'],
  severity: 'fatal',
  text: {
    en: 'Each DETAIL line must state the unit of its quantity (BT-130).',
    fr: 'Chaque ligne de détail (DETAIL) doit indiquer l’unité de sa quantité (BT-130).',
  },
  breaches: onDetails(({ unit }) => missing(unit, 'unit')),
} satisfies Rule

export const detailHasANetAmount = {
  id: 'BR-FREXT-24',
  terms: ['BT-131', 'EXT-FR-FE-163'],
  severity: 'fatal',
  text: {
    en: 'Each DETAIL line must have a net amount (BT-131).',
    fr: 'Chaque ligne de détail (DETAIL) doit avoir un montant net (BT-131).',
  },
  breaches: onDetails(({ netAmount }) => missing(netAmount, 'netAmount')),
} satisfies Rule

export const detailHasANetPrice = {
  id: 'BR-FREXT-26',
  terms: ['BT-146', 'EXT-FR-FE-163'],
  severity: 'fatal',
  text: {
    en: 'Each DETAIL line must have an item net price (BT-146).',
    fr: 'Chaque ligne de détail (DETAIL) doit avoir un prix unitaire net (BT-146).',
  },
  breaches: onDetails(({ price }) => missing(price?.netPrice, 'price.netPrice')),
} satisfies Rule

export const detailHasAVatCategory = {
  id: 'BR-FREXT-CO-04',
  terms: ['BT-151', 'EXT-FR-FE-163'],
  severity: 'fatal',
  text: {
    en: 'Each DETAIL line must have a VAT category (BT-151).',
    fr: 'Chaque ligne de détail (DETAIL) doit avoir une catégorie de TVA (BT-151).',
  },
  breaches: onDetails(({ vat }) => missing(vat?.category, 'vat.category')),
} satisfies Rule

const subtypes: ReadonlySet<string> = new Set(Object.values(lineSubtype))

export const subtypeIsListed = {
  id: 'BR-FREXT-05',
  terms: ['EXT-FR-FE-163'],
  severity: 'fatal',
  text: {
    en: 'The subtype of a line (EXT-FR-FE-163) must be DETAIL, GROUP or INFORMATION.',
    fr: 'Le sous-type d’une ligne (EXT-FR-FE-163) doit être DETAIL, GROUP ou INFORMATION.',
  },
  breaches: ({ lines }) =>
    eachOf('lines', lines, ({ subtype }) =>
      subtype === undefined || subtypes.has(subtype) ? none : [{ at: 'subtype', found: subtype }],
    ),
} satisfies Rule

export const childHasASubtype = {
  id: 'BR-FREXT-06',
  terms: ['EXT-FR-FE-162', 'EXT-FR-FE-163'],
  severity: 'fatal',
  text: {
    en: 'A line under another (EXT-FR-FE-162) must state its subtype (EXT-FR-FE-163).',
    fr: 'Une ligne rattachée à une autre (EXT-FR-FE-162) doit indiquer son sous-type (EXT-FR-FE-163).',
  },
  breaches: ({ lines }) =>
    eachOf('lines', lines, ({ parentLineId, subtype }) =>
      parentLineId === undefined ? none : missing(subtype, 'subtype'),
    ),
} satisfies Rule

export const groupAmountIsTheSumUnderIt = {
  id: 'BR-FREXT-08',
  terms: ['BT-131', 'EXT-FR-FE-163', 'EXT-FR-FE-162'],
  severity: 'fatal',
  text: {
    en: 'The net amount of a GROUP line (BT-131) must be the DETAIL and GROUP lines right under it, added up.',
    fr: 'Le montant net d’une ligne GROUP (BT-131) doit être le cumul des lignes DETAIL et GROUP directement rattachées.',
  },
  breaches({ lines }) {
    if (!lines.some(isGroup)) return none
    const counted = addedUpUnder(lines)
    return eachOf('lines', lines, (line) => {
      if (!isGroup(line) || line.netAmount === undefined) return none
      const expected = counted.get(line.id) ?? zero
      if (equal(line.netAmount, expected)) return none
      return [{ at: 'netAmount', expected: format(expected), found: format(line.netAmount) }]
    })
  },
} satisfies Rule

/** What the lines right under each line add up to, worked out once whatever the number of groups. */
function addedUpUnder(lines: readonly InvoiceLine[]): ReadonlyMap<string | undefined, Decimal> {
  const counted = childrenById(lines.filter(isStatedDetailOrGroup))
  return new Map(
    [...counted].map(([id, under]) => [id, total(under.map((line) => line.netAmount))]),
  )
}

/** Here a line without subtype does not count, although it is a detail anywhere else: BR-FREXT-06 asks for the subtype. */
const isStatedDetailOrGroup = ({ subtype }: InvoiceLine): boolean =>
  subtype === lineSubtype.detail || subtype === lineSubtype.group

export const parentIsAnotherLine = {
  id: 'BR-FREXT-11',
  terms: ['EXT-FR-FE-162', 'BT-126'],
  severity: 'fatal',
  text: {
    en: 'The parent of a line (EXT-FR-FE-162) must be the identifier (BT-126) of another line.',
    fr: 'La ligne parente (EXT-FR-FE-162) doit être l’identifiant (BT-126) d’une autre ligne.',
  },
  breaches({ lines }) {
    const ids = new Set(lines.map(({ id }) => id))
    return eachOf('lines', lines, ({ id, parentLineId }) => {
      if (parentLineId === undefined) return none
      const isAnother = id !== undefined && ids.has(parentLineId) && parentLineId !== id
      return isAnother ? none : [{ at: 'parentLineId', found: parentLineId }]
    })
  },
} satisfies Rule

export const groupsUnderAGroupHaveAmounts = {
  id: 'BR-FREXT-12',
  terms: ['BT-131', 'EXT-FR-FE-163', 'EXT-FR-FE-162'],
  severity: 'fatal',
  text: {
    en: 'When a GROUP line states its net amount (BT-131), so must each GROUP line right under it.',
    fr: 'Si une ligne GROUP indique son montant net (BT-131), chaque ligne GROUP directement rattachée doit le faire.',
  },
  breaches({ lines }) {
    const bare = childrenById(lines.filter((line) => isGroup(line) && line.netAmount === undefined))
    return eachOf('lines', lines, (line) => {
      if (!isGroup(line) || line.netAmount === undefined || line.id === undefined) return none
      const [lacking] = bare.get(line.id) ?? []
      return lacking === undefined ? none : [{ at: 'netAmount', found: lacking.id ?? '' }]
    })
  },
} satisfies Rule

export const attributeHasANameOrACode = {
  id: 'BR-FREXT-54-1',
  terms: ['BT-160', 'EXT-FR-FE-159'],
  severity: 'fatal',
  text: {
    en: 'Each item attribute (BG-32) must have a name (BT-160) or a code (EXT-FR-FE-159).',
    fr: 'Chaque attribut d’article (BG-32) doit avoir un nom (BT-160) ou un code (EXT-FR-FE-159).',
  },
  breaches: ({ lines }) =>
    eachOf('lines', lines, ({ item }) =>
      eachOf('item.attributes', item?.attributes ?? [], ({ name, code }) =>
        missing(name ?? code, 'name'),
      ),
    ),
} satisfies Rule

export const attributeHasAValueOrAMeasure = {
  id: 'BR-FREXT-54-2',
  terms: ['BT-161', 'EXT-FR-FE-160', 'EXT-FR-FE-161'],
  severity: 'fatal',
  text: {
    en: 'Each item attribute (BG-32) must have either a value (BT-161) or a measure with its unit (EXT-FR-FE-160, EXT-FR-FE-161).',
    fr: 'Chaque attribut d’article (BG-32) doit avoir soit une valeur (BT-161), soit une mesure avec son unité (EXT-FR-FE-160, EXT-FR-FE-161).',
  },
  breaches: ({ lines }) =>
    eachOf('lines', lines, ({ item }) =>
      eachOf('item.attributes', item?.attributes ?? [], ({ value, measure, measureUnit }) => {
        if (value !== undefined) return measure === undefined ? none : [{ at: 'measure' }]
        return measure === undefined ? [{ at: 'value' }] : missing(measureUnit, 'measureUnit')
      }),
    ),
} satisfies Rule
