import { scaleOf, readDecimal } from '../../decimal.ts'
import { attributeOf, type XmlElement } from '../../xml/element.ts'
import {
  allAlike,
  allAt,
  atMostOne,
  exactlyOne,
  has,
  noChild,
  textAt,
  type SyntaxRule,
} from './syntax-rule.ts'

const roots = ['ubl:Invoice', 'cn:CreditNote']
const lines = ['cac:InvoiceLine', 'cac:CreditNoteLine']
const supplier = 'cac:AccountingSupplierParty/cac:Party'
const customer = 'cac:AccountingCustomerParty/cac:Party'
const additional = 'cac:AdditionalDocumentReference'

/** The scheme of a party's tax registration: VAT, or another. */
const registrations = (party: readonly XmlElement[], isVat: boolean): readonly XmlElement[] =>
  party
    .flatMap((each) => allAt(each, 'cac:PartyTaxScheme'))
    .filter((each) => {
      const scheme = textAt(each, 'cac:TaxScheme/cbc:ID')?.toUpperCase()
      return scheme !== undefined && (scheme === 'VAT') === isVat
    })
    .flatMap((each) => allAt(each, 'cbc:CompanyID'))

const oneRegistration = (id: string, party: string, isVat: boolean): SyntaxRule => ({
  id,
  on: roots,
  breaks: (root) => registrations(allAt(root, party), isVat).length > 1,
  text: {
    fr: `Une partie n’a qu’un identifiant ${isVat ? 'à la TVA' : 'fiscal'}.`,
    en: `A party has only one ${isVat ? 'VAT' : 'tax registration'} identifier.`,
  },
})

const sameName = (payee: XmlElement): boolean => {
  const seller = payee.parent === undefined ? [] : allAt(payee.parent, supplier)
  const names = seller.flatMap((each) => allAt(each, 'cac:PartyLegalEntity/cbc:RegistrationName'))
  const own = allAt(payee, 'cac:PartyName/cbc:Name')
  // As the official test compares sets of nodes: some pair must differ.
  return !own.some((name) => names.some((other) => other.text !== name.text))
}

const payeeRule = (id: string, tooMany: (payee: XmlElement) => boolean): SyntaxRule => ({
  id,
  on: ['cac:PayeeParty'],
  breaks: (payee) => tooMany(payee) || sameName(payee),
  text: {
    fr: 'Le bénéficiaire (BG-10) doit être nommé une fois, et différer du vendeur.',
    en: 'The Payee (BG-10) must be named once, and differ from the Seller.',
  },
})

const ofType = (root: XmlElement, type: string): readonly XmlElement[] =>
  allAt(root, additional).filter((each) => textAt(each, 'cbc:DocumentTypeCode') === type)

const every = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...every(child, name),
  ])

const attributeRule = (id: string, name: string, term: string): SyntaxRule => ({
  id,
  on: ['cbc:*BinaryObject'],
  breaks: (element) => attributeOf(element, name) === undefined,
  text: {
    fr: `Un document joint (BT-125) doit donner ${term} (${name}).`,
    en: `An attached document (BT-125) must give ${name}.`,
  },
})

/** One reason in each allowance (BT-97, BT-139), and in each charge (BT-104, BT-144). */
const oneReason = (id: string, isCharge: boolean): SyntaxRule => ({
  ...atMostOne(id, 'cac:AllowanceCharge', 'cbc:AllowanceChargeReason'),
  breaks: (element) =>
    ['true', '1'].includes(textAt(element, 'cbc:ChargeIndicator') ?? '') === isCharge &&
    allAt(element, 'cbc:AllowanceChargeReason').length > 1,
})

const onlyOneOf = (id: string, path: string): SyntaxRule => atMostOne(id, roots, path)

const documentRules: readonly SyntaxRule[] = [
  onlyOneOf('UBL-SR-01', 'cac:ContractDocumentReference/cbc:ID'),
  onlyOneOf('UBL-SR-02', 'cac:ReceiptDocumentReference/cbc:ID'),
  onlyOneOf('UBL-SR-03', 'cac:DespatchDocumentReference/cbc:ID'),
  {
    id: 'UBL-SR-04',
    on: roots,
    breaks: (root) => ofType(root, '130').flatMap((each) => allAt(each, 'cbc:ID')).length > 1,
    text: {
      fr: 'L’objet facturé (BT-18) est unique.',
      en: 'There is only one invoiced object (BT-18).',
    },
  },
  onlyOneOf('UBL-SR-05', 'cac:PaymentTerms/cbc:Note'),
  onlyOneOf('UBL-SR-08', 'cac:InvoicePeriod'),
  onlyOneOf('UBL-SR-09', `${supplier}/cac:PartyLegalEntity/cbc:RegistrationName`),
  onlyOneOf('UBL-SR-10', `${supplier}/cac:PartyName/cbc:Name`),
  onlyOneOf('UBL-SR-11', `${supplier}/cac:PartyLegalEntity/cbc:CompanyID`),
  oneRegistration('UBL-SR-12', supplier, true),
  oneRegistration('UBL-SR-13', supplier, false),
  onlyOneOf('UBL-SR-14', `${supplier}/cac:PartyLegalEntity/cbc:CompanyLegalForm`),
  onlyOneOf('UBL-SR-15', `${customer}/cac:PartyLegalEntity/cbc:RegistrationName`),
  onlyOneOf('UBL-SR-16', `${customer}/cac:PartyIdentification/cbc:ID`),
  onlyOneOf('UBL-SR-17', `${customer}/cac:PartyLegalEntity/cbc:CompanyID`),
  oneRegistration('UBL-SR-18', customer, true),
  onlyOneOf('UBL-SR-24', 'cac:Delivery'),
  {
    id: 'UBL-SR-29',
    on: roots,
    breaks: (root) =>
      every(root, 'cac:PartyIdentification')
        .flatMap((each) => allAt(each, 'cbc:ID'))
        .filter((each) => attributeOf(each, 'schemeID')?.toUpperCase() === 'SEPA').length > 1,
    text: {
      fr: 'L’identifiant de créancier SEPA (BT-90) est unique.',
      en: 'There is only one SEPA creditor identifier (BT-90).',
    },
  },
  onlyOneOf('UBL-SR-39', 'cac:ProjectReference/cbc:ID'),
  onlyOneOf('UBL-SR-40', `${customer}/cac:PartyName/cbc:Name`),
  {
    id: 'UBL-SR-44',
    on: roots,
    breaks: (root) => !allAlike(every(root, 'cbc:PaymentID')),
    text: {
      fr: 'La référence de paiement (BT-83) doit être partout la même.',
      en: 'The remittance information (BT-83) must be the same everywhere.',
    },
  },
  onlyOneOf('UBL-SR-45', 'cac:PaymentMeans/cbc:PaymentDueDate'),
  {
    id: 'UBL-SR-46',
    on: roots,
    breaks: (root) =>
      allAt(root, 'cac:PaymentMeans/cbc:PaymentMeansCode').filter(
        (each) => attributeOf(each, 'name') !== undefined,
      ).length > 1,
    text: {
      fr: 'Le libellé du moyen de paiement (BT-82) est unique.',
      en: 'There is only one payment means text (BT-82).',
    },
  },
  {
    id: 'UBL-SR-47',
    on: roots,
    breaks: (root) => !allAlike(every(root, 'cbc:PaymentMeansCode')),
    text: {
      fr: 'Tous les moyens de paiement doivent avoir le même code (BT-81).',
      en: 'All payment means must have the same code (BT-81).',
    },
  },
  onlyOneOf('UBL-SR-49', 'cac:InvoicePeriod/cbc:DescriptionCode'),
  onlyOneOf('UBL-SR-54', 'cac:PaymentMeans/cac:CardAccount'),
  onlyOneOf('UBL-SR-55', 'cac:PaymentMeans/cac:PaymentMandate'),
  onlyOneOf('UBL-SR-56', 'cac:OriginatorDocumentReference/cbc:ID'),
  {
    ...noChild('UBL-CR-666', 'ubl:Invoice', 'cac:Attachment'),
    on: roots,
    breaks: (root) => ofType(root, '130').some((each) => has(each, 'cac:Attachment')),
  },
  {
    ...noChild('UBL-CR-673', 'ubl:Invoice', 'cbc:DocumentDescription'),
    on: roots,
    breaks: (root) => ofType(root, '130').some((each) => has(each, 'cbc:DocumentDescription')),
  },
]

const lineRules: readonly SyntaxRule[] = [
  atMostOne('UBL-SR-34', lines, 'cbc:Note'),
  atMostOne('UBL-SR-35', lines, 'cac:OrderLineReference/cbc:LineID'),
  atMostOne('UBL-SR-36', lines, 'cac:InvoicePeriod'),
  atMostOne('UBL-SR-37', lines, 'cac:Price/cac:AllowanceCharge/cbc:Amount'),
  ...lines.map((line) => exactlyOne('UBL-SR-48', line, 'cac:Item/cac:ClassifiedTaxCategory')),
  atMostOne('UBL-SR-50', lines, 'cac:Item/cbc:Description'),
  atMostOne('UBL-SR-52', lines, 'cac:DocumentReference'),
]

const partyRules: readonly SyntaxRule[] = [
  {
    id: 'UBL-SR-42',
    on: ['cac:Party'],
    breaks: (party) =>
      party.parent?.name === 'cac:AccountingSupplierParty' &&
      allAt(party, 'cac:PartyTaxScheme').length > 2,
    text: {
      fr: 'Le vendeur a au plus deux identifiants fiscaux (BT-31, BT-32).',
      en: 'The Seller has at most two tax identifiers (BT-31, BT-32).',
    },
  },
  {
    id: 'UBL-SR-53',
    on: ['cac:PartyTaxScheme'],
    breaks: (element) => !has(element, 'cac:TaxScheme/cbc:ID') || !has(element, 'cbc:CompanyID'),
    text: {
      fr: 'Un identifiant fiscal nomme sa taxe et sa valeur.',
      en: 'A tax identifier names its tax and its value.',
    },
  },
  payeeRule('UBL-SR-19', (payee) => allAt(payee, 'cac:PartyName/cbc:Name').length > 1),
  payeeRule(
    'UBL-SR-20',
    (payee) =>
      allAt(payee, 'cac:PartyIdentification/cbc:ID').filter((each) => {
        const scheme = attributeOf(each, 'schemeID')
        return scheme !== undefined && scheme.toUpperCase() !== 'SEPA'
      }).length > 1,
  ),
  payeeRule('UBL-SR-21', (payee) => allAt(payee, 'cac:PartyLegalEntity/cbc:CompanyID').length > 1),
  atMostOne('UBL-SR-22', 'cac:TaxRepresentativeParty', 'cac:PartyName/cbc:Name'),
  atMostOne('UBL-SR-23', 'cac:TaxRepresentativeParty', 'cac:PartyTaxScheme/cbc:CompanyID'),
]

const isEmptyPeriod = (period: XmlElement): boolean =>
  !['cbc:StartDate', 'cbc:EndDate', 'cbc:DescriptionCode'].some((name) => has(period, name))

/** An empty period leaves nothing in the model for these two rules to see. */
const periodRules: readonly SyntaxRule[] = (
  [
    ['BR-CO-19', roots],
    ['BR-CO-20', lines],
  ] as const
).map(([id, on]) => ({
  id,
  on,
  breaks: (element) => allAt(element, 'cac:InvoicePeriod').some(isEmptyPeriod),
  text: {
    fr: 'Une période doit avoir une date de début ou de fin.',
    en: 'A period must have a start date or an end date.',
  },
}))

/** Every fatal UBL-SR, UBL-CR and UBL-DT rule of the EN 16931 validation artefacts 1.3.16. */
export const ublSyntaxRules: readonly SyntaxRule[] = [
  ...documentRules,
  ...periodRules,
  ...lineRules,
  ...partyRules,
  {
    id: 'UBL-SR-51',
    on: ['cac:PostalAddress', 'cac:Address'],
    breaks: (address) => allAt(address, 'cac:AddressLine').length > 1,
    text: {
      fr: 'Une adresse a une seule ligne complémentaire (ligne 3).',
      en: 'An address has only one additional line (line 3).',
    },
  },
  atMostOne('UBL-SR-33', additional, 'cbc:DocumentDescription'),
  {
    id: 'UBL-SR-43',
    on: [additional],
    breaks: (document) => {
      const type = textAt(document, 'cbc:DocumentTypeCode')
      const isProject = document.parent?.name === 'cn:CreditNote' && type === '50'
      const isPlain =
        type === undefined &&
        allAt(document, 'cbc:ID').every((each) => attributeOf(each, 'schemeID') === undefined)
      return type !== '130' && !isProject && !isPlain
    },
    text: {
      fr: 'Un document additionnel n’a de type ou de schéma que s’il est l’objet facturé (130).',
      en: 'An additional document has a type or scheme only if it is the invoiced object (130).',
    },
  },
  {
    id: 'UBL-DT-01',
    on: ['cbc:*Amount'],
    breaks(element) {
      const isPrice = element.name === 'cbc:PriceAmount' || isInPrice(element)
      const value = readDecimal(element.text.trim())
      return !isPrice && value !== undefined && scaleOf(value) > 2
    },
    text: {
      fr: 'Un montant a au plus deux décimales, sauf un prix.',
      en: 'An amount has at most two decimals, unless it is a price.',
    },
  },
  attributeRule('UBL-DT-06', 'mimeCode', 'son type MIME'),
  attributeRule('UBL-DT-07', 'filename', 'son nom de fichier'),
  atMostOne('UBL-SR-25', 'cac:Delivery', 'cac:DeliveryParty/cac:PartyName/cbc:Name'),
  oneReason('UBL-SR-30', false),
  oneReason('UBL-SR-31', true),
  atMostOne('UBL-SR-26', 'cac:PaymentMeans', 'cbc:PaymentID'),
  atMostOne('UBL-SR-27', 'cac:PaymentMeans', 'cbc:PaymentMeansCode'),
  atMostOne('UBL-SR-28', 'cac:PaymentMeans', 'cac:PaymentMandate/cbc:ID'),
  atMostOne('UBL-SR-06', 'cac:BillingReference', 'cac:InvoiceDocumentReference'),
  {
    id: 'UBL-SR-07',
    on: ['cac:BillingReference'],
    breaks: (element) => !has(element, 'cac:InvoiceDocumentReference/cbc:ID'),
    text: {
      fr: 'La référence à une facture antérieure (BG-3) doit donner son numéro.',
      en: 'The reference to a preceding invoice (BG-3) must give its number.',
    },
  },
  atMostOne('UBL-SR-32', 'cac:TaxSubtotal', 'cac:TaxCategory/cbc:TaxExemptionReason'),
]

const isInPrice = (element: XmlElement): boolean =>
  element.parent?.name === 'cac:AllowanceCharge' && element.parent.parent?.name === 'cac:Price'
