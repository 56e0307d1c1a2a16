import { describe, expect, it } from 'vitest'
import { aLine, anInvoice } from '../testing/builders.ts'
import { ublOf } from '../testing/ubl-text.ts'
import { writeUbl } from './write.ts'

const countOf = (part: string, text: string): number => text.split(part).length - 1

describe('the written document', () => {
  it('is whole: declaration, root, each namespace declared once', () => {
    const text = ublOf(anInvoice())
    expect(text).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<Invoice [^]*<\/Invoice>\n$/)
    expect(countOf('xmlns', text)).toBe(3)
    expect(text).toContain('xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"')
  })

  it.each(['81', '83', '261', '262', '308', '381', '396', '502', '503'])(
    'is a CreditNote when BT-3 is %s (BR-CL-01)',
    (typeCode) => {
      const text = ublOf(anInvoice({ typeCode }))
      expect(text).toContain('<CreditNote xmlns="urn:oasis:names:specification:ubl:schema:xsd:Cre')
      expect(text).toContain(`<cbc:CreditNoteTypeCode>${typeCode}</cbc:CreditNoteTypeCode>`)
      expect(text).toContain('<cac:CreditNoteLine><cbc:ID>1</cbc:ID><cbc:CreditedQuantity unit')
    },
  )

  it.each(['380', '384', '386', '389', '393', '471'])(
    'is an Invoice when BT-3 is %s',
    (typeCode) => {
      expect(ublOf(anInvoice({ typeCode }))).toContain(
        `<cbc:InvoiceTypeCode>${typeCode}</cbc:InvoiceTypeCode>`,
      )
    },
  )

  it('is refused, naming the terms, when a text has a character that XML forbids', () => {
    expect(writeUbl(anInvoice({ buyerReference: 'A\u0000B' }))).toEqual({
      ok: false,
      error: [{ at: 'buyerReference', term: 'BT-10' }],
    })
  })
})

describe('terms that UBL writes its own way (EN 16931-3-2)', () => {
  it('BT-21: the subject of a note stands before its text', () => {
    const notes = [{ subjectCode: 'AAB', text: 'Pas d’escompte' }, { text: 'Merci' }]
    expect(ublOf(anInvoice({ notes }))).toContain(
      '<cbc:Note>#AAB#Pas d’escompte</cbc:Note><cbc:Note>Merci</cbc:Note>',
    )
  })

  it('every amount says its currency, that of BT-111 being BT-6', () => {
    const totals = { vatAmountInAccountingCurrency: '22.10' }
    const text = ublOf(anInvoice({ currency: 'USD', vatAccountingCurrency: 'EUR', totals }))
    expect(text).toContain('<cbc:PayableAmount currencyID="USD">120.00</cbc:PayableAmount>')
    expect(text).toContain(
      '<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">22.10</cbc:TaxAmount></cac:TaxTotal>',
    )
  })

  it('amounts have two decimals at most (UBL-DT-01), prices all of theirs', () => {
    const lines = [
      aLine('1.000', { price: { netPrice: '1.0000' }, charges: [{ amount: '0.005' }] }),
    ]
    const text = ublOf(anInvoice({ lines }))
    expect(text).toContain('<cbc:LineExtensionAmount currencyID="EUR">1.00</cbc:LineExtensionAmo')
    expect(text).toContain('<cbc:PriceAmount currencyID="EUR">1.0000</cbc:PriceAmount>')
    // What is not zero is not rounded away: the rules say that it is one decimal too many.
    expect(text).toContain('<cbc:Amount currencyID="EUR">0.005</cbc:Amount>')
  })

  it('BT-9: in an invoice its own element, in a credit note the first means of payment', () => {
    const dueDate = '2026-10-15'
    expect(ublOf(anInvoice({ dueDate }))).toContain('<cbc:DueDate>2026-10-15</cbc:DueDate>')
    expect(ublOf(anInvoice({ dueDate, typeCode: '381' }))).toContain(
      '<cbc:PaymentMeansCode>30</cbc:PaymentMeansCode><cbc:PaymentDueDate>2026-10-15',
    )
  })

  it('BT-9 of a credit note without means of payment hangs on an instrument not defined', () => {
    const { paymentInstructions: _, ...invoice } = anInvoice({ typeCode: '381' })
    expect(ublOf(invoice)).toContain(
      '<cac:PaymentMeans><cbc:PaymentMeansCode>1</cbc:PaymentMeansCode><cbc:PaymentDueDate>',
    )
  })

  it('BG-17: a means of payment for each account, its text once (UBL-SR-46)', () => {
    const creditTransfers = [{ account: 'FR1' }, { account: 'FR2' }]
    const text = ublOf(
      anInvoice({
        paymentInstructions: { meansCode: '30', meansText: 'Virement', creditTransfers },
      }),
    )
    expect(countOf('<cac:PaymentMeans>', text)).toBe(2)
    expect(countOf('name="Virement"', text)).toBe(1)
  })

  it('BT-90: an identifier of the payee when there is one, else of the seller', () => {
    const paymentInstructions = {
      meansCode: '59',
      creditTransfers: [],
      directDebit: { creditorIdentifier: 'FR72ZZZ123456', mandate: 'RUM-1' },
    }
    const sepa = '<cac:PartyIdentification><cbc:ID schemeID="SEPA">FR72ZZZ123456</cbc:ID>'
    const toSeller = ublOf(anInvoice({ paymentInstructions }))
    expect(toSeller.indexOf(sepa)).toBeLessThan(toSeller.indexOf('<cac:AccountingCustomerParty>'))
    const payee = { name: 'Affacturage', identifiers: [] }
    const toPayee = ublOf(anInvoice({ paymentInstructions, payee }))
    expect(toPayee).toContain(`<cac:PayeeParty>${sepa}`)
    expect(countOf(sepa, toPayee)).toBe(1)
  })

  it('BT-14 without BT-13: the purchase order that UBL demands is not available', () => {
    expect(ublOf(anInvoice({ salesOrderReference: 'SO-1' }))).toContain(
      '<cac:OrderReference><cbc:ID>NA</cbc:ID><cbc:SalesOrderID>SO-1</cbc:SalesOrderID>',
    )
  })

  it('BT-11: a project of an invoice, an additional document of type 50 of a credit note', () => {
    const projectReference = 'P-1'
    expect(ublOf(anInvoice({ projectReference }))).toContain('<cac:ProjectReference><cbc:ID>P-1')
    expect(ublOf(anInvoice({ projectReference, typeCode: '381' }))).toContain(
      '<cac:AdditionalDocumentReference><cbc:ID>P-1</cbc:ID><cbc:DocumentTypeCode>50</cbc:D',
    )
  })

  it('BT-18 and BT-128: documents of type 130', () => {
    const lines = [aLine('1.00', { objectIdentifiers: [{ id: 'L-1' }] })]
    const invoicedObjects = [{ id: 'C-1', scheme: 'AFL' }]
    const text = ublOf(anInvoice({ invoicedObjects, lines }))
    expect(text).toContain(
      '<cbc:ID schemeID="AFL">C-1</cbc:ID><cbc:DocumentTypeCode>130</cbc:DocumentTypeCode>',
    )
    expect(text).toContain(
      '<cac:DocumentReference><cbc:ID>L-1</cbc:ID><cbc:DocumentTypeCode>130</cbc:DocumentTypeCode>',
    )
  })

  it('BT-148 without BT-147: the discount that UBL demands is what parts both prices', () => {
    const lines = [aLine('90.00', { price: { netPrice: '90.00', grossPrice: '100.00' } })]
    expect(ublOf(anInvoice({ lines }))).toContain(
      '<cbc:Amount currencyID="EUR">10.00</cbc:Amount><cbc:BaseAmount currencyID="EUR">100.00</c',
    )
  })

  it('BG-23 without BT-110: the total that UBL demands is the sum of the breakdown (BR-CO-14)', () => {
    const invoice = anInvoice({ totals: { vatAmount: undefined } })
    expect(ublOf(invoice)).toContain('<cac:TaxTotal><cbc:TaxAmount currencyID="EUR">20.00</cbc:T')
  })

  it('BT-177: a tax other than VAT is a reason code of the list 5153', () => {
    const charges = [{ amount: '1.00', vatCategory: 'S', vatRate: '20', taxTypeCode: 'ENV' }]
    expect(ublOf(anInvoice({ charges }))).toContain(
      '<cbc:AllowanceChargeReasonCode listID="5153">ENV</cbc:AllowanceChargeReasonCode>',
    )
  })

  it('EXT-FR-FE-162 and 163: a line is under another by a reference to the invoice itself', () => {
    const lines = [aLine('1.00', { subtype: 'DETAIL', parentLineId: '7' })]
    expect(ublOf(anInvoice({ lines }))).toContain(
      '<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>F-2026-0001</cbc:ID>' +
        '<cbc:DocumentStatusCode>DETAIL</cbc:DocumentStatusCode></cac:InvoiceDocumentReference>' +
        '<cac:BillingReferenceLine><cbc:ID>7</cbc:ID></cac:BillingReferenceLine>',
    )
  })
})
