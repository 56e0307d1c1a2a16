import {
  boolean,
  ciiDate,
  decimal,
  schemed,
  text,
  token,
  type Codec,
  translated,
} from '../binding/codecs.ts'
import { fixed, leaf, wrap, type BindingNode, type When } from '../binding/nodes.ts'
import { attributeOf, childOf } from '../xml/element.ts'

// The words that CII repeats everywhere: dates, references, indicators, taxes, identifiers with or without a scheme.

/** BT-8, and EXT-FR-FE-180 of a line: UNTDID 2005 in the norm, UNTDID 2475 in CII, for issue, delivery and payment. */
export const taxPointCode = translated([
  ['3', '5'],
  ['35', '29'],
  ['432', '72'],
])

const dateTime = ciiDate('udt:DateTimeString')
const formattedDate = ciiDate('qdt:DateTimeString')

export const day = (name: string, field: string): BindingNode => leaf(name, field, dateTime)

export const formattedDay = (name: string, field: string): BindingNode =>
  leaf(name, field, formattedDate)

/** A referenced document, of which the model has some of the number, the line, the type and the date. */
export const reference = (
  name: string,
  { number, line, type, date }: { number: string; line?: string; type?: string; date?: string },
): BindingNode =>
  wrap(name, [
    leaf('ram:IssuerAssignedID', number, token),
    ...(line === undefined ? [] : [leaf('ram:LineID', line, token)]),
    ...(type === undefined ? [] : [leaf('ram:ReferenceTypeCode', type, token)]),
    ...(date === undefined ? [] : [formattedDay('ram:FormattedIssueDateTime', date)]),
  ])

export const hasTypeCode =
  (code: string): When =>
  (element) =>
    childOf(element, 'ram:TypeCode')?.text.trim() === code

/** A preceding invoice, of the document, of a line or of an advance payment. */
export const invoiceReferenceNodes = ({ line }: { line?: string } = {}): readonly BindingNode[] => [
  leaf('ram:IssuerAssignedID', 'number', token),
  ...(line === undefined ? [] : [leaf('ram:LineID', line, token)]),
  leaf('ram:TypeCode', 'typeCode', token),
  formattedDay('ram:FormattedIssueDateTime', 'issueDate'),
]

export type Indicator = 'true' | 'false'

/** `udt:Indicator` is an XML Schema boolean: `1` and `0` say as much as `true` and `false`. */
const synonyms = { true: ['1'], false: ['0'] }

export const chargeIndicator = (value: Indicator): BindingNode =>
  wrap('ram:ChargeIndicator', [fixed('udt:Indicator', value, {}, synonyms[value])])

export const indicates =
  (value: Indicator): When =>
  (element) => {
    const indicator = childOf(element, 'ram:ChargeIndicator')?.children[0]?.text.trim() ?? ''
    return indicator === value || synonyms[value].includes(indicator)
  }

export const flag = (name: string, field: string): BindingNode =>
  wrap(name, [leaf('udt:Indicator', field, boolean)])

/** The only tax that EN 16931 knows. */
export const vatTypeCode = fixed('ram:TypeCode', 'VAT')

/** The VAT category, rate and exemption reasons of an amount, in the order of `TradeTaxType`. */
export const vatNodes = (fields: {
  category: string
  rate: string
  exemptionReason: string
  exemptionReasonCode: string
}): readonly BindingNode[] => [
  vatTypeCode,
  leaf('ram:ExemptionReason', fields.exemptionReason, text),
  leaf('ram:CategoryCode', fields.category, token),
  leaf('ram:ExemptionReasonCode', fields.exemptionReasonCode, token),
  leaf('ram:RateApplicablePercent', fields.rate, decimal),
]

const hasScheme = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'scheme' in value

const lacksScheme = (value: unknown): boolean => !hasScheme(value)

/**
 * `ID` for what has no scheme, `GlobalID` for what has one, as EN 16931-3-3 maps them; the XML schema wants every `ID` first.
 * A file that puts a scheme on an `ID` is read all the same.
 */
export const ownAndGlobalIds = (
  field: string,
  { repeats }: { repeats: boolean },
): readonly BindingNode[] => [
  leaf('ram:ID', field, schemed(), { repeats, writes: lacksScheme }),
  leaf('ram:GlobalID', field, schemed(), { repeats, writes: hasScheme }),
]

/** An identifier whose scheme the term fixes (`VA` for a VAT identifier). */
export const withScheme = (scheme: string): Codec => ({
  ...token,
  attributes: ['schemeID'],
  write: (value, invoice) => [` schemeID="${scheme}"`, token.write(value, invoice)[1]],
})

export const idHasScheme =
  (scheme: string): When =>
  (element) => {
    const id = childOf(element, 'ram:ID')
    return id !== undefined && attributeOf(id, 'schemeID')?.trim() === scheme
  }

export const uri = (name: string, field: string): BindingNode =>
  wrap(name, [leaf('ram:URIID', field, token)])

export const completeNumber = (name: string, field: string): BindingNode =>
  wrap(name, [leaf('ram:CompleteNumber', field, text)])

export const quantityWithUnit = (name: string, field: string, unit: string): BindingNode =>
  leaf(name, field, decimal, { attributes: { unitCode: unit } })

/** Incoterms. */
export const deliveryTerms = wrap('ram:ApplicableTradeDeliveryTerms', [
  leaf('ram:DeliveryTypeCode', 'deliveryTerms.code', token),
  wrap('ram:RelevantTradeLocation', [
    leaf('ram:CountryID', 'deliveryTerms.locationCountry', token),
    leaf('ram:Name', 'deliveryTerms.locationName', text),
  ]),
])
