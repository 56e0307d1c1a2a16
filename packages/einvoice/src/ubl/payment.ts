import { boundPaths, compileNodes, schemaAt } from '../binding/compile.ts'
import { text, token } from '../binding/codecs.ts'
import {
  custom,
  each,
  fixed,
  group,
  leaf,
  wrap,
  type BindingNode,
  type ModelObject,
} from '../binding/nodes.ts'
import { childOf, type XmlElement } from '../xml/element.ts'
import { day } from './codecs.ts'
import { extendedParty } from './party.ts'
import { notAvailable } from './references.ts'

/** UNTDID 4461 `1`, instrument not defined: what UBL must say where the invoice says no means of payment. */
const notDefined = '1'

const meansCode = leaf('cbc:PaymentMeansCode', 'meansCode', token, {
  attributes: { name: 'meansText' },
  otherwise: () => notDefined,
})
/** The text (BT-82) may be said once in the whole document (UBL-SR-46). */
const meansCodeAlone = leaf('cbc:PaymentMeansCode', 'meansCode', token, {
  otherwise: () => notDefined,
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

const mandate = wrap('cac:PaymentMandate', [mandateIdentifier, payer, debitedAccount])
const noMeans = fixed('cbc:PaymentMeansCode', notDefined)
const payerAlone = wrap('cac:PaymentMandate', [payer])

/** What the first element holds, and what may hang on it when the invoice has no payment instructions. */
const variants = {
  invoice: {
    first: [meansCode, remittance, card, creditTransfer, mandate],
    hanging: [noMeans, payerAlone],
  },
  'credit-note': {
    first: [meansCode, dueDate, remittance, card, creditTransfer, mandate],
    hanging: [noMeans, dueDate, payerAlone],
  },
} as const
const name = 'cac:PaymentMeans'
const next = wrap(name, [meansCodeAlone, remittance, creditTransfer])

/** An element that says no means of payment: it is there for what hangs on it. */
function saysNoMeans({ children }: XmlElement, hanging: readonly BindingNode[]): boolean {
  const [code, ...rest] = children
  return (
    code?.name === 'cbc:PaymentMeansCode' &&
    code.text.trim() === notDefined &&
    code.attributes.length === 0 &&
    rest.length > 0 &&
    rest.every((child) => hanging.some((node) => 'name' in node && node.name === child.name)) &&
    rest.every((child) => childOf(child, 'cbc:ID') === undefined)
  )
}

/** BG-16: UBL repeats the means of payment for each account (BG-17). */
export function paymentMeans(kind: 'invoice' | 'credit-note') {
  const { first, hanging } = variants[kind]
  const whole = wrap(name, first)
  return custom({
    names: [name],
    fields: boundPaths(compileNodes(first, schemaAt('paymentInstructions')), 'paymentInstructions'),
    read(element, model, reader) {
      if (saysNoMeans(element, hanging)) {
        reader.readInto(element, model, hanging, '')
        return
      }
      const instructions = (model['paymentInstructions'] ??= reader.empty('paymentInstructions'))
      reader.readInto(element, instructions as ModelObject, first, 'paymentInstructions')
    },
    write(model, writer) {
      const instructions = (model['paymentInstructions'] ?? {}) as ModelObject
      const transfers = (instructions['creditTransfers'] ?? []) as readonly ModelObject[]
      const [account, ...others] = transfers.map((transfer) => ({
        ...instructions,
        creditTransfers: [transfer],
      }))
      return [
        writer.write(account ?? instructions, [whole]),
        ...others.map((other) => writer.write(other, [next])),
      ].join('')
    },
  })
}

export const paymentTerms = wrap('cac:PaymentTerms', [leaf('cbc:Note', 'paymentTerms', text)])
