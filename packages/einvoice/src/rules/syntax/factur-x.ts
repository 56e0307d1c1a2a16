import { attributeOf, type XmlElement } from '../../xml/element.ts'
import { agreement, allowanceRules, dateIsWritten, kind, means, paymentRules } from './cii.ts'
import { allAt, has, type SyntaxRule } from './syntax-rule.ts'

/** Factur-X words CII-SR-470 otherwise than EN 16931: one account, by its IBAN or by another number, not both. */
const oneAccountPerTransfer: SyntaxRule = {
  id: 'CII-SR-470',
  on: [means],
  breaks: (element) => {
    const account = 'ram:PayeePartyCreditorFinancialAccount'
    const isTransfer = ['30', '58'].includes(kind(element))
    const hasIban = has(element, `${account}/ram:IBANID`)
    return isTransfer && hasIban === has(element, `${account}/ram:ProprietaryID`)
  },
  text: {
    fr: 'Un virement indique le compte à créditer (BT-84) par son IBAN ou par un autre numéro, pas les deux.',
    en: 'A credit transfer states the account to credit (BT-84) by its IBAN or by another number, not both.',
  },
}

/** A subject (BT-21) announces a text. */
function noteHasAContent(id: string, parent: string): SyntaxRule {
  return {
    id,
    on: ['ram:IncludedNote'],
    breaks: (note) =>
      note.parent?.name === parent &&
      has(note, 'ram:SubjectCode') &&
      !has(note, 'ram:Content') &&
      !has(note, 'ram:ContentCode'),
    text: {
      fr: 'Une note qui a un sujet (BT-21) doit avoir un texte (BT-22).',
      en: 'A note that has a subject (BT-21) must have a text (BT-22).',
    },
  }
}

/** The rules on CII that the Factur-X profiles keep, besides the shape of each profile. */
export const facturXSyntaxRules: readonly SyntaxRule[] = [
  ...allowanceRules,
  ...paymentRules,
  oneAccountPerTransfer,
  {
    id: 'CII-SR-465',
    on: [agreement],
    breaks: (element) => namesContactTwice(element, 'ram:SellerTradeParty'),
    text: {
      fr: 'Le contact du vendeur (BT-41) est une personne ou un service, pas les deux.',
      en: "The Seller's contact (BT-41) is a person or a department, not both.",
    },
  },
  {
    id: 'CII-SR-466',
    on: [agreement],
    breaks: (element) => namesContactTwice(element, 'ram:BuyerTradeParty'),
    text: {
      fr: 'Le contact de l’acheteur (BT-56) est une personne ou un service, pas les deux.',
      en: "The Buyer's contact (BT-56) is a person or a department, not both.",
    },
  },
  {
    id: 'CII-SR-474',
    on: ['ram:SpecifiedLineTradeSettlement'],
    breaks: (element) =>
      allAt(element, 'ram:AdditionalReferencedDocument').filter((each) => kind(each) === '130')
        .length > 1,
    text: {
      fr: 'Une ligne n’a qu’un objet facturé (BT-128).',
      en: 'A line has only one invoiced object (BT-128).',
    },
  },
  dateIsWritten,
  noteHasAContent('BR-FXEXT-01', 'rsm:ExchangedDocument'),
  noteHasAContent('BR-FXEXT-02', 'ram:AssociatedDocumentLineDocument'),
  {
    id: 'BR-FXEXT-03',
    on: ['ram:SpecifiedTaxRegistration'],
    breaks: (element) =>
      element.parent?.name !== 'ram:SellerTradeParty' &&
      allAt(element, 'ram:ID').some((each) => attributeOf(each, 'schemeID') !== 'VA'),
    text: {
      fr: 'Seul le vendeur a un identifiant fiscal autre que celui de TVA.',
      en: 'Only the Seller has a tax identifier other than the VAT one.',
    },
  },
]

const namesContactTwice = (element: XmlElement, party: string): boolean =>
  has(element, `${party}/ram:DefinedTradeContact/ram:PersonName`) &&
  has(element, `${party}/ram:DefinedTradeContact/ram:DepartmentName`)
