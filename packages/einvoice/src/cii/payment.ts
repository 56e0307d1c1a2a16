import { amount, decimal, text, token } from '../binding/codecs.ts'
import { boundPaths, compileNodes, schemaAt } from '../binding/compile.ts'
import {
  custom,
  each,
  group,
  leaf,
  wrap,
  type BindingNode,
  type ElementReader,
  type ElementWriter,
  type ModelObject,
  type When,
} from '../binding/nodes.ts'
import { childOf, type XmlElement } from '../xml/element.ts'
import { day } from './places.ts'

// EN 16931 has one BG-16 with several credit transfers (BG-17). CII has no list of accounts: it repeats the whole
// SpecifiedTradeSettlementPaymentMeans, once per account, with the same code and text (CII-SR-467, CII-SR-468). So each is
// bound as a credit transfer, with the rest at the payment instructions; one without an account is no transfer.

const means = 'ram:SpecifiedTradeSettlementPaymentMeans'
const instructionsField = 'paymentInstructions'
const transfersPath = `${instructionsField}.creditTransfers`
const instruction = (field: string) => `/${instructionsField}.${field}`

const meansCode = leaf('ram:TypeCode', instruction('meansCode'), token)
const meansText = leaf('ram:Information', instruction('meansText'), text)

const card = group('ram:ApplicableTradeSettlementFinancialCard', instruction('card'), [
  leaf('ram:ID', 'accountNumber', token),
  leaf('ram:CardholderName', 'holder', text),
])

const debtorAccount = wrap('ram:PayerPartyDebtorFinancialAccount', [
  leaf('ram:IBANID', instruction('directDebit.debitedAccount'), token),
  leaf('ram:AccountName', instruction('directDebit.debitedAccountName'), text),
])

const debtorInstitution = wrap('ram:PayerSpecifiedDebtorFinancialInstitution', [
  leaf('ram:BICID', instruction('directDebit.debitedBic'), token),
])

/** Beside a national account number, BT-84 can only be the IBAN. */
const goesInIban = (account: unknown, transfer: ModelObject): boolean =>
  transfer['nationalAccount'] !== undefined ||
  (typeof account === 'string' && /^[A-Z]{2}\d{2}[A-Z0-9 ]{11,}$/i.test(account))

const hasIban: When = ({ parent }) =>
  parent !== undefined && (childOf(parent, 'ram:IBANID')?.text.trim() ?? '') !== ''

const creditorAccount = wrap('ram:PayeePartyCreditorFinancialAccount', [
  leaf('ram:IBANID', 'account', token, { writes: goesInIban }),
  leaf('ram:AccountName', 'accountName', text),
  leaf('ram:ProprietaryID', 'nationalAccount', token, { when: hasIban }),
  leaf('ram:ProprietaryID', 'account', token, {
    writes: (account, transfer) => !goesInIban(account, transfer),
  }),
])

const creditorInstitution = wrap('ram:PayeeSpecifiedCreditorFinancialInstitution', [
  leaf('ram:BICID', 'bic', token),
])

const meansNodes: readonly BindingNode[] = [
  meansCode,
  meansText,
  card,
  debtorAccount,
  creditorAccount,
  debtorInstitution,
  creditorInstitution,
]

const repeatedNodes: readonly BindingNode[] = [
  meansCode,
  meansText,
  creditorAccount,
  creditorInstitution,
]

/** BG-16, with BG-17 to BG-19. */
export const paymentMeans = custom({
  names: [means],
  fields: boundPaths(
    compileNodes(meansNodes, schemaAt(`${transfersPath}[]`)),
    `${transfersPath}[]`,
  ),
  read: readMeans,
  write: writeMeans,
})

// The schema says that the payment instructions are a group, and their credit transfers a list of groups.
const instructionsOf = (invoice: ModelObject) =>
  invoice[instructionsField] as ModelObject | undefined
const transfersOf = (instructions: ModelObject) => instructions['creditTransfers'] as ModelObject[]

function readMeans(element: XmlElement, invoice: ModelObject, reader: ElementReader): void {
  const instructions = instructionsOf(invoice) ?? reader.empty(instructionsField)
  invoice[instructionsField] = instructions
  const transfers = transfersOf(instructions)
  const transfer: ModelObject = {}
  reader.readInto(element, transfer, meansNodes, `${transfersPath}[${transfers.length}]`)
  if (Object.keys(transfer).length > 0) transfers.push(transfer)
}

function writeMeans(invoice: ModelObject, writer: ElementWriter): string {
  const instructions = instructionsOf(invoice)
  if (instructions === undefined) return ''
  const [first = {}, ...others] = transfersOf(instructions)
  return [
    writer.write(first, meansNodes),
    ...others.map((other) => writer.write(other, repeatedNodes)),
  ]
    .map((content) => (content === '' ? '' : `<${means}>${content}</${means}>`))
    .join('')
}

const conditionNodes = (amountName: string): readonly BindingNode[] => [
  day('ram:BasisDateTime', 'baseDate'),
  leaf('ram:BasisPeriodMeasure', 'period', decimal, { attributes: { unitCode: 'periodUnit' } }),
  leaf('ram:BasisAmount', 'baseAmount', amount),
  leaf('ram:CalculationPercent', 'percentage', decimal),
  leaf(amountName, 'amount', amount),
]

/** What the extended profiles add, below `at`. */
const detailNodes = (at: string): readonly BindingNode[] => [
  leaf('ram:PartialPaymentAmount', `${at}partialAmount`, amount),
  group(
    'ram:ApplicableTradePaymentPenaltyTerms',
    `${at}penalty`,
    conditionNodes('ram:ActualPenaltyAmount'),
  ),
  group(
    'ram:ApplicableTradePaymentDiscountTerms',
    `${at}discount`,
    conditionNodes('ram:ActualDiscountAmount'),
  ),
]

const terms = 'ram:SpecifiedTradePaymentTerms'

const isFirstOfItsName: When = (element) =>
  element.parent === undefined || childOf(element.parent, element.name) === element

/** BT-20, BT-9 and BT-89 are the first payment terms; only the extended profiles have more. */
export const paymentTerms: readonly BindingNode[] = [
  wrap(
    terms,
    [
      leaf('ram:Description', 'paymentTerms', text),
      day('ram:DueDateDateTime', 'dueDate'),
      leaf('ram:DirectDebitMandateID', 'paymentInstructions.directDebit.mandate', token),
      ...detailNodes('paymentTermsDetails.'),
    ],
    { when: isFirstOfItsName },
  ),
  each(terms, 'furtherPaymentTerms', [
    leaf('ram:Description', 'text', text),
    day('ram:DueDateDateTime', 'dueDate'),
    leaf('ram:DirectDebitMandateID', 'mandate', token),
    ...detailNodes(''),
  ]),
]
