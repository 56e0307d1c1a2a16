import { attributeOf, type XmlElement } from '../../xml/element.ts'
import {
  allAlike,
  allAt,
  atMostOne,
  exactlyOne,
  has,
  noAttribute,
  noChild,
  textAt,
  type SyntaxRule,
} from './syntax-rule.ts'

export const agreement = 'ram:ApplicableHeaderTradeAgreement'
const settlement = 'ram:ApplicableHeaderTradeSettlement'
const summation = 'ram:SpecifiedTradeSettlementHeaderMonetarySummation'
const lineAgreement = 'ram:SpecifiedLineTradeAgreement'
const product = 'ram:SpecifiedTradeProduct'
const root = 'rsm:CrossIndustryInvoice'
export const means = 'ram:SpecifiedTradeSettlementPaymentMeans'
const headerSettlement = `rsm:SupplyChainTradeTransaction/${settlement}`

export const kind = (document: XmlElement) => textAt(document, 'ram:TypeCode') ?? ''
const isAdditional = ({ name }: XmlElement) => name === 'ram:AdditionalReferencedDocument'

/** A child that a referenced document may have only as an additional one of these kinds (BT-17, BT-18, BG-24). */
const onlyForKinds = (id: string, child: string, kinds: readonly string[]): SyntaxRule => ({
  id,
  on: ['ram:*ReferencedDocument'],
  breaks: (document) =>
    has(document, child) && !(isAdditional(document) && kinds.includes(kind(document))),
  text: {
    fr: `${child} n’est permis que dans un document additionnel de type ${kinds.join(', ')}.`,
    en: `${child} is allowed only in an additional document of type ${kinds.join(', ')}.`,
  },
})

/** Allowed in the core by these rules, one sum of each kind. */
const summationAmounts: readonly (readonly [string, string])[] = [
  ['CII-SR-477', 'LineTotalAmount'],
  ['CII-SR-478', 'ChargeTotalAmount'],
  ['CII-SR-479', 'AllowanceTotalAmount'],
  ['CII-SR-480', 'TaxBasisTotalAmount'],
  ['CII-SR-481', 'RoundingAmount'],
  ['CII-SR-482', 'GrandTotalAmount'],
  ['CII-SR-483', 'InformationAmount'],
  ['CII-SR-484', 'TotalPrepaidAmount'],
  ['CII-SR-485', 'TotalDiscountAmount'],
  ['CII-SR-486', 'TotalAllowanceChargeAmount'],
  ['CII-SR-487', 'DuePayableAmount'],
  ['CII-SR-488', 'RetailValueExcludingTaxInformationAmount'],
  ['CII-SR-489', 'TotalDepositFeeInformationAmount'],
  ['CII-SR-490', 'ProductValueExcludingTobaccoTaxInformationAmount'],
  ['CII-SR-491', 'TotalRetailValueInformationAmount'],
  ['CII-SR-492', 'GrossLineTotalAmount'],
  ['CII-SR-493', 'NetLineTotalAmount'],
  ['CII-SR-494', 'NetIncludingTaxesLineTotalAmount'],
]

const periodChildren: readonly (readonly [string, string])[] = [
  ['CII-DT-068', 'ram:StartDateTime/udt:DateTime'],
  ['CII-DT-069', 'ram:DurationMeasure'],
  ['CII-DT-070', 'ram:InclusiveIndicator'],
  ['CII-DT-071', 'ram:Description'],
  ['CII-DT-072', 'ram:EndDateTime/udt:DateTime'],
  ['CII-DT-073', 'ram:CompleteDateTime'],
  ['CII-DT-074', 'ram:OpenIndicator'],
  ['CII-DT-075', 'ram:SeasonCode'],
  ['CII-DT-076', 'ram:ID'],
  ['CII-DT-077', 'ram:Name'],
  ['CII-DT-078', 'ram:SequenceNumeric'],
  ['CII-DT-079', 'ram:StartDateFlexibilityCode'],
  ['CII-DT-080', 'ram:ContinuousIndicator'],
  ['CII-DT-081', 'ram:PurposeCode'],
]

const addressChildren: readonly (readonly [string, string])[] = [
  ['CII-DT-082', 'ram:ID'],
  ['CII-DT-083', 'ram:PostOfficeBox'],
  ['CII-DT-084', 'ram:BuildingName'],
  ['CII-DT-086', 'ram:LineFour'],
  ['CII-DT-087', 'ram:LineFive'],
  ['CII-DT-088', 'ram:StreetName'],
  ['CII-DT-089', 'ram:CitySubDivisionName'],
  ['CII-DT-090', 'ram:CountryName'],
  ['CII-DT-091', 'ram:CountrySubDivisionID'],
  ['CII-DT-092', 'ram:AttentionOf'],
  ['CII-DT-093', 'ram:CareOf'],
  ['CII-DT-094', 'ram:BuildingNumber'],
  ['CII-DT-095', 'ram:DepartmentName'],
  ['CII-DT-096', 'ram:AdditionalStreetName'],
]

const referenceChildren: readonly (readonly [string, string])[] = [
  ['CII-DT-016', 'ram:StatusCode'],
  ['CII-DT-017', 'ram:CopyIndicator'],
  ['CII-DT-019', 'ram:GlobalID'],
  ['CII-DT-020', 'ram:RevisionID'],
  ['CII-DT-023', 'ram:Information'],
  ['CII-DT-025', 'ram:SectionName'],
  ['CII-DT-026', 'ram:PreviousRevisionID'],
  ['CII-DT-028', 'ram:EffectiveSpecifiedPeriod'],
  ['CII-DT-029', 'ram:IssuerTradeParty'],
  ['CII-DT-030', 'ram:AttachedSpecifiedBinaryFile'],
]

const assignedIdAttributes: readonly (readonly [string, string])[] = [
  ['CII-DT-001', 'schemeName'],
  ['CII-DT-002', 'schemeAgencyName'],
  ['CII-DT-003', 'schemeDataURI'],
  ['CII-DT-004', 'schemeURI'],
  ['CII-DT-005', 'schemeID'],
  ['CII-DT-006', 'schemeAgencyID'],
  ['CII-DT-007', 'schemeVersionID'],
]

export const allowanceRules: readonly SyntaxRule[] = [
  {
    id: 'CII-SR-463',
    on: ['ram:SpecifiedTradeAllowanceCharge'],
    breaks: (element) => !has(element, 'ram:ChargeIndicator'),
    text: {
      fr: 'Une remise ou majoration doit dire laquelle des deux elle est (ram:ChargeIndicator).',
      en: 'An allowance or charge must say which of the two it is (ram:ChargeIndicator).',
    },
  },
  atMostOne('CII-SR-471', 'ram:SpecifiedTradeAllowanceCharge', 'ram:RateApplicablePercent'),
  atMostOne('CII-SR-472', 'ram:SpecifiedTradeAllowanceCharge', 'ram:CategoryTradeTax'),
  atMostOne('CII-SR-473', 'ram:SpecifiedTradeAllowanceCharge', 'ram:ActualAmount'),
]

export const dateIsWritten: SyntaxRule = {
  id: 'CII-DT-097',
  on: ['udt:DateTimeString'],
  breaks: (element) =>
    attributeOf(element, 'format') === '102' &&
    !/^\s*\d{4}(?:1[0-2]|0[1-9])(?:3[01]|[12]\d|0[1-9])\s*$/.test(element.text),
  text: {
    fr: 'Une date de format 102 s’écrit AAAAMMJJ.',
    en: 'A date of format 102 is written YYYYMMDD.',
  },
}

export const paymentRules: readonly SyntaxRule[] = [
  {
    id: 'CII-SR-467',
    on: [root],
    breaks: (element) => !allAlike(allAt(element, `${headerSettlement}/${means}/ram:TypeCode`)),
    text: {
      fr: 'Tous les moyens de paiement doivent avoir le même code (BT-81).',
      en: 'All payment means must have the same code (BT-81).',
    },
  },
  {
    id: 'CII-SR-468',
    on: [root],
    breaks: (element) => !allAlike(allAt(element, `${headerSettlement}/${means}/ram:Information`)),
    text: {
      fr: 'Tous les moyens de paiement doivent avoir le même libellé (BT-82).',
      en: 'All payment means must have the same text (BT-82).',
    },
  },
  atMostOne('CII-SR-469', root, `${headerSettlement}/ram:PaymentReference`),
]

const creditTransferAccount: SyntaxRule = {
  id: 'CII-SR-470',
  on: [settlement],
  breaks: (element) =>
    allAt(element, means).some((each) => {
      const account = 'ram:PayeePartyCreditorFinancialAccount'
      const isTransfer = ['30', '58'].includes(kind(each))
      return (
        isTransfer &&
        !has(each, `${account}/ram:IBANID`) &&
        !has(each, `${account}/ram:ProprietaryID`)
      )
    }),
  text: {
    fr: 'Un virement (BT-81 30 ou 58) doit indiquer le compte à créditer (BT-84).',
    en: 'A credit transfer (BT-81 30 or 58) must state the account to credit (BT-84).',
  },
}

/** Every fatal CII-SR and CII-DT rule of the EN 16931 validation artefacts 1.3.16. */
export const ciiSyntaxRules: readonly SyntaxRule[] = [
  exactlyOne(
    'CII-SR-009',
    'rsm:ExchangedDocumentContext',
    'ram:GuidelineSpecifiedDocumentContextParameter',
  ),
  exactlyOne(
    'CII-SR-010',
    'rsm:ExchangedDocumentContext',
    'ram:GuidelineSpecifiedDocumentContextParameter/ram:ID',
  ),
  exactlyOne('CII-SR-014', 'rsm:ExchangedDocument', 'ram:TypeCode'),
  {
    id: 'CII-SR-046',
    on: [product],
    breaks: (element) =>
      has(element, 'ram:GlobalID') &&
      allAt(element, 'ram:GlobalID').every((each) => attributeOf(each, 'schemeID') === undefined),
    text: {
      fr: 'L’identifiant normalisé de l’article (BT-157) doit nommer son schéma.',
      en: 'The item standard identifier (BT-157) must name its scheme.',
    },
  },
  {
    id: 'CII-SR-090',
    on: [product],
    breaks: (element) =>
      has(element, 'ram:OriginTradeCountry') &&
      allAt(element, 'ram:OriginTradeCountry/ram:ID').length !== 1,
    text: {
      fr: 'Le pays d’origine (BT-159) doit être un seul code.',
      en: 'The country of origin (BT-159) must be one code.',
    },
  },
  exactlyOne('CII-SR-069', 'ram:ApplicableProductCharacteristic', 'ram:Description'),
  exactlyOne('CII-SR-072', 'ram:ApplicableProductCharacteristic', 'ram:Value'),
  exactlyOne('CII-SR-439', lineAgreement, 'ram:NetPriceProductTradePrice/ram:ChargeAmount'),
  atMostOne('CII-SR-441', lineAgreement, 'ram:NetPriceProductTradePrice/ram:ChargeAmount'),
  atMostOne('CII-SR-440', 'ram:AppliedTradeAllowanceCharge', 'ram:ActualAmount'),
  ...allowanceRules,
  atMostOne('CII-SR-455', agreement, 'ram:SellerTradeParty/ram:DefinedTradeContact'),
  atMostOne('CII-SR-456', agreement, 'ram:BuyerTradeParty/ram:DefinedTradeContact'),
  atMostOne('CII-SR-459', agreement, 'ram:SellerTradeParty/ram:URIUniversalCommunication'),
  atMostOne('CII-SR-460', agreement, 'ram:BuyerTradeParty/ram:URIUniversalCommunication'),
  atMostOne('CII-SR-461', settlement, 'ram:ApplicableTradeTax/ram:TaxPointDate'),
  {
    id: 'CII-SR-462',
    on: [settlement],
    breaks: (element) => !allAlike(allAt(element, 'ram:ApplicableTradeTax/ram:DueDateTypeCode')),
    text: {
      fr: 'L’exigibilité de la TVA (BT-8) doit être la même dans toute la ventilation.',
      en: 'The VAT point date code (BT-8) must be the same in the whole breakdown.',
    },
  },
  creditTransferAccount,
  ...paymentRules,
  ...summationAmounts.map(([id, name]) => atMostOne(id, summation, `ram:${name}`)),
  noAttribute('CII-DT-013', root, 'languageID'),
  noAttribute('CII-DT-014', root, 'languageLocaleID'),
  ...assignedIdAttributes.map(([id, name]) => noAttribute(id, 'ram:SellerAssignedID', name)),
  noAttribute('CII-DT-101', 'ram:*ID', 'schemeName'),
  noAttribute('CII-DT-102', 'ram:*ID', 'schemeAgencyName'),
  noAttribute('CII-DT-103', 'ram:*ID', 'schemeDataURI'),
  noAttribute('CII-DT-104', 'ram:*ID', 'schemeURI'),
  noAttribute('CII-DT-008', 'ram:TypeCode', 'name'),
  noAttribute('CII-DT-009', 'ram:TypeCode', 'listURI'),
  ...(['listID', 'listAgencyID', 'listVersionID'] as const).map((name, index) => ({
    ...noAttribute(`CII-DT-0${10 + index}`, 'ram:TypeCode', name),
    breaks: (element: XmlElement) =>
      element.parent?.name === 'rsm:ExchangedDocument' && attributeOf(element, name) !== undefined,
  })),
  onlyForKinds('CII-DT-015', 'ram:URIID', ['916']),
  onlyForKinds('CII-DT-018', 'ram:TypeCode', ['50', '130', '916']),
  onlyForKinds('CII-DT-021', 'ram:Name', ['916']),
  onlyForKinds('CII-DT-022', 'ram:AttachmentBinaryObject', ['916']),
  onlyForKinds('CII-DT-024', 'ram:ReferenceTypeCode', ['130']),
  ...referenceChildren.map(([id, child]) => noChild(id, 'ram:*ReferencedDocument', child)),
  {
    ...noChild('CII-DT-027', 'ram:*ReferencedDocument', 'ram:FormattedIssueDateTime'),
    breaks: (element) =>
      element.name !== 'ram:InvoiceReferencedDocument' &&
      has(element, 'ram:FormattedIssueDateTime'),
  },
  ...(['currencyID', 'currencyCodeListVersionID'] as const).map((name, index) => ({
    ...noAttribute(`CII-DT-03${1 + index}`, 'ram:*Amount', name),
    breaks: (element: XmlElement) =>
      element.name !== 'ram:TaxTotalAmount' && attributeOf(element, name) !== undefined,
  })),
  noAttribute('CII-DT-034', 'ram:*Quantity', 'unitCodeListID'),
  noAttribute('CII-DT-035', 'ram:*Quantity', 'unitCodeListAgencyID'),
  noAttribute('CII-DT-036', 'ram:*Quantity', 'unitCodeListAgencyName'),
  {
    id: 'CII-DT-037',
    on: ['ram:*TradeTax'],
    breaks: (element) => has(element, 'ram:TypeCode') && kind(element) !== 'VAT',
    text: { fr: 'La taxe doit être la TVA (VAT).', en: 'The tax must be VAT.' },
  },
  ...periodChildren.map(([id, child]) => noChild(id, 'ram:BillingSpecifiedPeriod', child)),
  ...addressChildren.map(([id, child]) => noChild(id, 'ram:PostalTradeAddress', child)),
  dateIsWritten,
]
