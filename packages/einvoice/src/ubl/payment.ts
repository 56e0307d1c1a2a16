import { boundPaths, compileNodes, schemaAt } from '../binding/compile.ts'
import { text, token } from '../binding/codecs.ts'
import { custom, each, fixed, group, leaf, wrap, type ModelObject } from '../binding/nodes.ts'
import { day } from './codecs.ts'
import { childOf, type XmlElement } from '../xml/element.ts'
import { extendedParty } from './party.ts'
import { notAvailable } from './references.ts'

const meansCode = leaf('cbc:PaymentMeansCode', 'meansCode', token, {
  attributes: { name: 'meansText' },
})
/** In a credit note alone: an invoice has `cbc:DueDate`. */
const dueDate = leaf('cbc:PaymentDueDate', '/dueDate', day)
const remittance = leaf('cbc:PaymentID', 'remittanceInformation', text)

const card = wrap('cac:CardAccount', [
  leaf('cbc:PrimaryAccountNumberID', 'card.accountNumber', token),
  // The schema demands the network, which the norm does not have.
  fixed('cbc:NetworkID', notAvailable.otherwise),
  leaf('cbc:HolderName', 'card.holder', text),
])

const creditTransfer = each('cac:PayeeFinancialAccount', 'creditTransfers', [
  leaf('cbc:ID', 'account', token),
  leaf('cbc:Name', 'accountName', text),
  wrap('cac:FinancialInstitutionBranch', [leaf('cbc:ID', 'bic', token)]),
])

const mandateIdentifier = leaf('cbc:ID', 'directDebit.mandate', token)
const payer = group('cac:PayerParty', '/payer', extendedParty)
const debitedAccount = wrap('cac:PayerFinancialAccount', [
  leaf('cbc:ID', 'directDebit.debitedAccount', token),
  leaf('cbc:Name', 'directDebit.debitedAccountName', text),
  wrap('cac:FinancialInstitutionBranch', [leaf('cbc:ID', 'directDebit.debitedBic', token)]),
])

/** BG-16 itself, without what merely hangs on the first `cac:PaymentMeans`. */
const own = [
  meansCode,
  remittance,
  card,
  creditTransfer,
  wrap('cac:PaymentMandate', [mandateIdentifier, debitedAccount]),
]
const ofNextAccount = [meansCode, remittance, creditTransfer]
const mandate = wrap('cac:PaymentMandate', [mandateIdentifier, payer, debitedAccount])
const payerAlone = wrap('cac:PaymentMandate', [payer])

/** UNTDID 4461 `1`, instrument not defined: what UBL must say where the invoice says no means of payment. */
const notDefined = fixed('cbc:PaymentMeansCode', '1')

const variants = {
  invoice: {
    first: [meansCode, remittance, card, creditTransfer, mandate],
    undefinedMeans: [notDefined, payerAlone],
    hanging: ['cac:PaymentMandate'],
  },
  'credit-note': {
    first: [meansCode, dueDate, remittance, card, creditTransfer, mandate],
    undefinedMeans: [notDefined, dueDate, payerAlone],
    hanging: ['cbc:PaymentDueDate', 'cac:PaymentMandate'],
  },
} as const

/** An element that says no means of payment: it is there for what hangs on it. */
function saysNoMeans({ children }: XmlElement, hanging: readonly string[]): boolean {
  const [code, ...rest] = children
  return (
    code?.name === 'cbc:PaymentMeansCode' &&
    code.text.trim() === '1' &&
    code.attributes.length === 0 &&
    rest.length > 0 &&
    rest.every((child) => hanging.includes(child.name)) &&
    rest.every((child) => childOf(child, 'cbc:ID') === undefined)
  )
}

/** BG-16: UBL repeats the means of payment for each account (BG-17). */
export function paymentMeans(kind: 'invoice' | 'credit-note') {
  const { first, undefinedMeans, hanging } = variants[kind]
  const name = 'cac:PaymentMeans'
  return custom({
    names: [name],
    fields: boundPaths(compileNodes(first, schemaAt('paymentInstructions')), 'paymentInstructions'),
    read(element, model, reader) {
      if (saysNoMeans(element, hanging)) {
        reader.readInto(element, model, undefinedMeans, '')
        return
      }
      const instructions = (model['paymentInstructions'] ??= reader.empty('paymentInstructions'))
      reader.readInto(element, instructions as ModelObject, first, 'paymentInstructions')
    },
    write(model, writer) {
      const instructions = (model['paymentInstructions'] ?? {}) as ModelObject
      if (writer.write(instructions, own) === '') {
        return writer.write(model, [wrap(name, undefinedMeans)])
      }
      const [account, ...next] = (instructions['creditTransfers'] ?? []) as readonly ModelObject[]
      const only = (transfer: ModelObject | undefined) => ({
        ...instructions,
        creditTransfers: transfer === undefined ? [] : [transfer],
      })
      return [
        writer.write(only(account), [wrap(name, first)]),
        ...next.map((transfer) => writer.write(only(transfer), [wrap(name, ofNextAccount)])),
      ].join('')
    },
  })
}

export const paymentTerms = wrap('cac:PaymentTerms', [leaf('cbc:Note', 'paymentTerms', text)])
