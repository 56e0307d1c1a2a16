import { describe, expect, it } from 'vitest'
import { readingOf } from '../testing/ubl-text.ts'

const base = 'urn:oasis:names:specification:ubl:schema:xsd'

const document = (name: string, content: string) =>
  readingOf(
    `<${name} xmlns="${base}:${name}-2" xmlns:cac="${base}:CommonAggregateComponents-2"` +
      ` xmlns:cbc="${base}:CommonBasicComponents-2">${content}</${name}>`,
  )

const invoice = (content: string) => document('Invoice', content)

describe('what a UBL file says', () => {
  it('is an invoice or a credit note by its root', () => {
    expect(invoice('').kind).toBe('invoice')
    expect(document('CreditNote', '').kind).toBe('credit-note')
  })

  it('BT-21: a subject is a code of three characters between two #, anything else is text', () => {
    const notes = (text: string) => invoice(`<cbc:Note>${text}</cbc:Note>`).invoice.notes
    expect(notes('#AAB#Pas d’escompte')).toEqual([{ subjectCode: 'AAB', text: 'Pas d’escompte' }])
    expect(notes('#GS7#Note')).toEqual([{ subjectCode: 'GS7', text: 'Note' }])
    expect(notes('#123# bis')).toEqual([{ text: '#123# bis' }])
    expect(notes('Lot #AAB#')).toEqual([{ text: 'Lot #AAB#' }])
  })

  it('a day may carry a time zone, which says nothing of it', () => {
    const read = (text: string) => invoice(`<cbc:IssueDate>${text}</cbc:IssueDate>`)
    expect(read('2026-01-31+01:00').invoice.issueDate).toBe('2026-01-31')
    expect(read('2026-01-31Z').invoice.issueDate).toBe('2026-01-31')
    expect(read('2026-02-31').faults).toMatchObject([{ term: 'BT-2', text: '2026-02-31' }])
  })

  it('NA stands for a missing purchase order beside a sales order, and for itself alone', () => {
    const order = (content: string) =>
      invoice(`<cac:OrderReference><cbc:ID>NA</cbc:ID>${content}</cac:OrderReference>`).invoice
    expect(order('<cbc:SalesOrderID>S</cbc:SalesOrderID>').purchaseOrderReference).toBeUndefined()
    expect(order('').purchaseOrderReference).toBe('NA')
  })

  it('an instrument not defined is no means of payment where a due date alone hangs on it', () => {
    const means = (content: string) =>
      document(
        'CreditNote',
        `<cac:PaymentMeans><cbc:PaymentMeansCode>1</cbc:PaymentMeansCode>${content}</cac:PaymentMeans>`,
      ).invoice
    const due = means('<cbc:PaymentDueDate>2026-03-01</cbc:PaymentDueDate>')
    expect(due.dueDate).toBe('2026-03-01')
    expect(due.paymentInstructions).toBeUndefined()
    expect(means('<cbc:PaymentID>R</cbc:PaymentID>').paymentInstructions?.meansCode).toBe('1')
  })

  it('BT-31 and BT-32: tax schemes are VAT, whatever its case, and any other', () => {
    const scheme = (id: string, name: string) =>
      `<cac:PartyTaxScheme><cbc:CompanyID>${id}</cbc:CompanyID>` +
      `<cac:TaxScheme><cbc:ID>${name}</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>`
    const { invoice: read, unmapped } = invoice(
      `<cac:AccountingSupplierParty><cac:Party>${scheme('FR1', 'vat')}${scheme('X', 'LOC')}` +
        '</cac:Party></cac:AccountingSupplierParty>',
    )
    expect(read.seller).toMatchObject({ vatIdentifier: 'FR1', taxRegistration: 'X' })
    expect(unmapped).toEqual([])
  })

  it('BT-111 is the total in the accounting currency; with one currency, the second total', () => {
    const total = (currency: string, amount: string) =>
      `<cac:TaxTotal><cbc:TaxAmount currencyID="${currency}">${amount}</cbc:TaxAmount></cac:TaxTotal>`
    const currencies = (document: string, accounting: string) =>
      `<cbc:DocumentCurrencyCode>${document}</cbc:DocumentCurrencyCode>` +
      `<cbc:TaxCurrencyCode>${accounting}</cbc:TaxCurrencyCode>`
    const totals = { vatAmount: '1', vatAmountInAccountingCurrency: '2' }
    const reversed = invoice(currencies('EUR', 'USD') + total('USD', '2') + total('EUR', '1'))
    expect(reversed.invoice.totals).toEqual(totals)
    const same = invoice(currencies('EUR', 'EUR') + total('EUR', '1') + total('EUR', '2'))
    expect(same.invoice.totals).toEqual(totals)
  })

  it('an amount in another currency than its term is told, not trusted', () => {
    const { unmapped } = invoice(
      '<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode><cac:LegalMonetaryTotal>' +
        '<cbc:PayableAmount currencyID="USD">1</cbc:PayableAmount></cac:LegalMonetaryTotal>',
    )
    expect(unmapped).toMatchObject([{ attribute: 'currencyID', why: 'value' }])
  })

  it('a second means of payment must say the same, but for its account', () => {
    const means = (code: string, account: string) =>
      `<cac:PaymentMeans><cbc:PaymentMeansCode>${code}</cbc:PaymentMeansCode>` +
      `<cac:PayeeFinancialAccount><cbc:ID>${account}</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>`
    const { invoice: read, unmapped } = invoice(means('30', 'A') + means('48', 'B'))
    expect(read.paymentInstructions?.creditTransfers).toEqual([{ account: 'A' }, { account: 'B' }])
    expect(unmapped).toMatchObject([{ element: { text: '48' }, why: 'repeated' }])
  })

  it('an attachment is base64, however it is folded, or a fault', () => {
    const attached = (content: string) =>
      invoice(
        '<cac:AdditionalDocumentReference><cbc:ID>A</cbc:ID><cac:Attachment>' +
          `<cbc:EmbeddedDocumentBinaryObject>${content}</cbc:EmbeddedDocumentBinaryObject>` +
          '</cac:Attachment></cac:AdditionalDocumentReference>',
      )
    const [supporting] = attached('\n  QUJD\n  REVG\n').invoice.supportingDocuments
    expect(supporting?.attachment?.content).toBe('QUJDREVG')
    expect(attached('été').faults).toMatchObject([{ term: 'BT-125' }])
  })

  it('a reference to another invoice is a preceding one, to itself the place of the line', () => {
    const reference = (id: string, line: string) =>
      `<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>${id}</cbc:ID>` +
      `</cac:InvoiceDocumentReference><cac:BillingReferenceLine><cbc:ID>${line}</cbc:ID>` +
      '</cac:BillingReferenceLine></cac:BillingReference>'
    const { lines } = invoice(
      `<cbc:ID>F-2</cbc:ID><cac:InvoiceLine>${reference('F-2', '3')}${reference('F-1', '8')}</cac:InvoiceLine>`,
    ).invoice
    expect(lines[0]).toMatchObject({
      parentLineId: '3',
      precedingInvoices: [{ number: 'F-1', lineNumber: '8' }],
    })
  })
})
