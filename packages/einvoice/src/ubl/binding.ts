import { compileNodes, schemaAt, type CompiledNodes } from '../binding/compile.ts'
import { boolean, text, token } from '../binding/codecs.ts'
import { custom, leaf, wrap, type BindingNode } from '../binding/nodes.ts'
import { documentAllowancesAndCharges, exchangeRate, monetaryTotal, taxTotals } from './amounts.ts'
import { day, note } from './codecs.ts'
import { delivery, deliveryTerms } from './delivery.ts'
import { line } from './line.ts'
import { parties } from './party.ts'
import { paymentMeans, paymentTerms } from './payment.ts'
import {
  contract,
  creditNoteDocuments,
  despatchAdvice,
  invoiceDocuments,
  orderReference,
  precedingInvoices,
  receivingAdvice,
  reference,
} from './references.ts'

export type UblKind = 'invoice' | 'credit-note'

/** The version of the schema speaks to XML tools: it is neither kept nor written. */
const schemaVersion = custom({
  names: ['cbc:UBLVersionID'],
  fields: [],
  read() {},
  write: () => '',
})

const notes = leaf('cbc:Note', 'notes', note, { repeats: true })
const taxPointDate = leaf('cbc:TaxPointDate', 'taxPointDate', day)
const originator = reference('cac:OriginatorDocumentReference', 'tenderOrLotReference')

/** What stands in another order in the two schemas. */
const variants = {
  invoice: {
    dates: [
      leaf('cbc:DueDate', 'dueDate', day),
      leaf('cbc:InvoiceTypeCode', 'typeCode', token),
      notes,
      taxPointDate,
    ],
    references: [
      originator,
      contract,
      ...invoiceDocuments,
      reference('cac:ProjectReference', 'projectReference'),
    ],
    amounts: [...documentAllowancesAndCharges, exchangeRate],
  },
  'credit-note': {
    dates: [taxPointDate, leaf('cbc:CreditNoteTypeCode', 'typeCode', token), notes],
    references: [contract, ...creditNoteDocuments, originator],
    amounts: [exchangeRate, ...documentAllowancesAndCharges],
  },
} as const

const invoicePeriod = wrap('cac:InvoicePeriod', [
  leaf('cbc:StartDate', 'invoicingPeriod.start', day),
  leaf('cbc:EndDate', 'invoicingPeriod.end', day),
  leaf('cbc:DescriptionCode', 'taxPointDateCode', token),
  leaf('cbc:Description', 'invoicingPeriod.description', text),
])

/** UBL 2.1 Invoice and CreditNote as EN 16931-3-2 and EXTENDED-CTC-FR use them, in the order of their schemas. */
const nodesOf = (kind: UblKind): readonly BindingNode[] => [
  schemaVersion,
  leaf('cbc:CustomizationID', 'specification', token),
  leaf('cbc:ProfileID', 'businessProcess', token),
  leaf('cbc:ID', 'number', token),
  leaf('cbc:CopyIndicator', 'isCopy', boolean),
  leaf('cbc:IssueDate', 'issueDate', day),
  ...variants[kind].dates,
  leaf('cbc:DocumentCurrencyCode', 'currency', token),
  leaf('cbc:TaxCurrencyCode', 'vatAccountingCurrency', token),
  leaf('cbc:AccountingCost', 'buyerAccountingReference', text),
  leaf('cbc:BuyerReference', 'buyerReference', text),
  invoicePeriod,
  orderReference,
  precedingInvoices,
  despatchAdvice,
  receivingAdvice,
  ...variants[kind].references,
  ...parties,
  delivery,
  deliveryTerms,
  paymentMeans(kind),
  paymentTerms,
  ...variants[kind].amounts,
  ...taxTotals,
  monetaryTotal,
  line(kind),
]

export const ublNodes = {
  invoice: nodesOf('invoice'),
  'credit-note': nodesOf('credit-note'),
} as const satisfies Record<UblKind, readonly BindingNode[]>

export const ublBinding: Readonly<Record<UblKind, CompiledNodes>> = {
  invoice: compileNodes(ublNodes.invoice, schemaAt('')),
  'credit-note': compileNodes(ublNodes['credit-note'], schemaAt('')),
}
