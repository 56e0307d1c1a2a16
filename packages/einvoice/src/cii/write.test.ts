import { describe, expect, it } from 'vitest'
import { aLine, anInvoice } from '../testing/builders.ts'
import { ciiOf } from '../testing/cii-text.ts'
import { writeCii } from './write.ts'

/** How often a text occurs in another. */
const countOf = (part: string, text: string): number => text.split(part).length - 1

describe('the written document', () => {
  const text = ciiOf(anInvoice())

  it('is whole: declaration, root, each namespace declared once', () => {
    expect(text).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<rsm:CrossIndustryInvoice [^]*<\/rsm:CrossIndustryInvoice>\n$/,
    )
    expect(countOf('xmlns:', text)).toBe(4)
  })

  it('has the elements that the XML schema demands even when they are empty', () => {
    const { delivery: _, ...undelivered } = anInvoice()
    expect(ciiOf(undelivered)).toContain('<ram:ApplicableHeaderTradeDelivery/>')
    expect(ciiOf(anInvoice({ projectReference: 'P1' }))).toContain(
      '<ram:ID>P1</ram:ID><ram:Name>Project reference</ram:Name>',
    )
  })

  it('escapes what is markup in texts and attributes', () => {
    const attachment = { content: 'QQ==', mimeCode: 'text/csv', fileName: 'a"<&>\n.csv' }
    const invoice = anInvoice({
      notes: [{ text: 'A < B & C > D\r\nE' }],
      supportingDocuments: [{ reference: 'R', attachment }],
    })
    expect(ciiOf(invoice)).toContain('<ram:Content>A &lt; B &amp; C &gt; D&#13;\nE</ram:Content>')
    expect(ciiOf(invoice)).toContain('filename="a&quot;&lt;&amp;&gt;&#10;.csv"')
  })

  it('is refused, naming the terms, when a text has a character that XML forbids', () => {
    const invoice = anInvoice({
      buyerReference: 'A\u0000B',
      notes: [{ text: 'ok' }, { text: '\ud800' }],
    })
    expect(writeCii(invoice)).toEqual({
      ok: false,
      error: [
        { at: 'notes[1].text', term: 'BT-22' },
        { at: 'buyerReference', term: 'BT-10' },
      ],
    })
  })
})

describe('terms that CII writes its own way', () => {
  it('identifiers: ID without scheme, then GlobalID with one', () => {
    const { seller } = anInvoice()
    const identifiers = [{ id: 'B', scheme: '0009' }, { id: 'A' }]
    expect(ciiOf(anInvoice({ seller: { ...seller, identifiers } }))).toContain(
      '<ram:SellerTradeParty><ram:ID>A</ram:ID><ram:GlobalID schemeID="0009">B</ram:GlobalID>',
    )
  })

  it.each([
    ['3', '5'],
    ['35', '29'],
    ['432', '72'],
  ])('BT-8: %s of the norm is %s', (norm, syntax) => {
    const text = ciiOf(anInvoice({ taxPointDateCode: norm }))
    expect(text).toContain(`<ram:DueDateTypeCode>${syntax}</ram:DueDateTypeCode>`)
  })

  it('BT-7 stands in the first VAT group alone (CII-SR-461), BT-8 in each', () => {
    const lines = [aLine('1.00'), aLine('1.00', { vat: { category: 'S', rate: '10' } })]
    const dated = ciiOf(anInvoice({ lines, taxPointDate: '2026-09-30' }))
    expect(countOf('<ram:TaxPointDate><udt:DateString format="102">20260930', dated)).toBe(1)
    const coded = ciiOf(anInvoice({ lines, taxPointDateCode: '432' }))
    expect(countOf('<ram:DueDateTypeCode>', coded)).toBe(2)
  })

  it('references are told apart by type: 50 for BT-17, 130 for BT-18, 916 for BG-24', () => {
    const text = ciiOf(
      anInvoice({
        tenderOrLotReference: 'LOT',
        invoicedObjects: [{ id: 'OBJ', scheme: 'AWV' }],
        supportingDocuments: [{ reference: 'DOC', location: 'https://x.example/' }],
      }),
    )
    const type = (id: string) =>
      new RegExp(`<ram:IssuerAssignedID>${id}</ram:IssuerAssignedID>.*?<ram:TypeCode>(\\d+)<`)
    expect(type('LOT').exec(text)?.[1]).toBe('50')
    expect(type('OBJ').exec(text)?.[1]).toBe('130')
    expect(type('DOC').exec(text)?.[1]).toBe('916')
    expect(text).toContain('<ram:ReferenceTypeCode>AWV</ram:ReferenceTypeCode>')
  })

  it('each credit transfer repeats the payment means with its code (CII-SR-467)', () => {
    const text = ciiOf(
      anInvoice({
        paymentInstructions: {
          meansCode: '58',
          card: { accountNumber: '1234' },
          creditTransfers: [{ account: 'FR7630006000011234567890189' }, { account: '123' }],
        },
      }),
    )
    expect(countOf('<ram:TypeCode>58</ram:TypeCode>', text)).toBe(2)
    expect(countOf('FinancialCard>', text)).toBe(2)
    expect(text).toContain('<ram:IBANID>FR7630006000011234567890189</ram:IBANID>')
    expect(text).toContain('<ram:ProprietaryID>123</ram:ProprietaryID>')
  })

  it('the price discount stands in the gross price, with its indicator', () => {
    const price = { grossPrice: '12.00', discount: '2.00', netPrice: '10.00', baseQuantity: '1' }
    expect(ciiOf(anInvoice({ lines: [aLine('10.00', { price })] }))).toContain(
      '<ram:GrossPriceProductTradePrice><ram:ChargeAmount>12.00</ram:ChargeAmount>' +
        '<ram:AppliedTradeAllowanceCharge><ram:ChargeIndicator><udt:Indicator>false</udt:Indicator></ram:ChargeIndicator>' +
        '<ram:ActualAmount>2.00</ram:ActualAmount></ram:AppliedTradeAllowanceCharge></ram:GrossPriceProductTradePrice>' +
        '<ram:NetPriceProductTradePrice><ram:ChargeAmount>10.00</ram:ChargeAmount><ram:BasisQuantity>1</ram:BasisQuantity>',
    )
  })

  it('BT-147 without BT-148: the gross price that CII demands is what it was taken from', () => {
    const price = { discount: '2.00', netPrice: '10.00' }
    expect(ciiOf(anInvoice({ lines: [aLine('10.00', { price })] }))).toContain(
      '<ram:GrossPriceProductTradePrice><ram:ChargeAmount>12.00</ram:ChargeAmount><ram:AppliedTradeAllowanceCharge>',
    )
  })

  it('a preceding invoice has its date in qdt (BT-26)', () => {
    const precedingInvoices = [{ number: 'F1', issueDate: '2026-01-31' }]
    expect(ciiOf(anInvoice({ precedingInvoices }))).toContain(
      '<ram:InvoiceReferencedDocument><ram:IssuerAssignedID>F1</ram:IssuerAssignedID>' +
        '<ram:FormattedIssueDateTime><qdt:DateTimeString format="102">20260131</qdt:DateTimeString>',
    )
  })

  it('only the VAT totals say their currency (CII-DT-031)', () => {
    const text = ciiOf(anInvoice())
    expect(text.match(/<[^<]* currencyID="EUR"/g)).toEqual(['<ram:TaxTotalAmount currencyID="EUR"'])
  })
})
