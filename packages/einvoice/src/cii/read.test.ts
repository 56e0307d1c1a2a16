import { describe, expect, it } from 'vitest'
import type { Invoice } from '../model/invoice.ts'
import { aLine, anInvoice } from '../testing/builders.ts'
import { ciiOf, leftBy, readCiiText } from '../testing/cii-text.ts'
import { xpathOf } from '../xml/element.ts'
import { parseXml } from '../xml/parse.ts'
import { usualPrefixes } from '../xml/prefixes.ts'
import { ciiOrigins } from './read.ts'

/** The CII of an invoice, with one place written otherwise. The place must be there. */
function changed(invoice: Invoice, place: string | RegExp, by: string): string {
  const text = ciiOf(invoice)
  const after = text.replace(place, by)
  if (after === text) throw new Error(`no ${String(place)} in the document`)
  return after
}

describe('the kind of document comes from BT-3', () => {
  it.each([
    ['380', 'invoice'],
    ['389', 'invoice'],
    ['386', 'invoice'],
    ['384', 'invoice'],
    ['381', 'credit-note'],
    ['261', 'credit-note'],
    ['503', 'credit-note'],
  ])('%s is a %s', (typeCode, kind) => {
    expect(readCiiText(ciiOf(anInvoice({ typeCode }))).kind).toBe(kind)
  })
})

describe('identifiers of parties', () => {
  it('are read from ID and GlobalID alike, a scheme on an ID kept (BT-29)', () => {
    const ids =
      '<ram:SellerTradeParty><ram:ID>A</ram:ID><ram:ID schemeID="0009">B</ram:ID>' +
      '<ram:GlobalID schemeID="0088">C</ram:GlobalID>'
    const { invoice } = readCiiText(changed(anInvoice(), '<ram:SellerTradeParty>', ids))
    expect(invoice.seller.identifiers).toEqual([
      { id: 'A' },
      { id: 'B', scheme: '0009' },
      { id: 'C', scheme: '0088' },
    ])
  })

  it('tell the VAT number (VA) from the tax number (FC), and list what is neither', () => {
    const registration = (scheme: string) =>
      `<ram:SpecifiedTaxRegistration><ram:ID schemeID="${scheme}">1</ram:ID></ram:SpecifiedTaxRegistration>`
    const text = changed(
      anInvoice({ seller: { ...anInvoice().seller, vatIdentifier: undefined } }),
      '</ram:SellerTradeParty>',
      `${registration('FC')}${registration('VA')}${registration('XX')}</ram:SellerTradeParty>`,
    )
    const reading = readCiiText(text)
    expect(reading.invoice.seller).toMatchObject({ vatIdentifier: '1', taxRegistration: '1' })
    expect(leftBy(reading)).toEqual(['ram:SpecifiedTaxRegistration[3] unknown'])
  })
})

describe('amounts', () => {
  const dollars = anInvoice(
    { currency: 'USD', vatAccountingCurrency: 'EUR' },
    { exchangeRate: '0.5' as never },
  )

  it('BT-110 and BT-111 are told apart by their currency, in any order', () => {
    const swapped = ciiOf(dollars).replace(
      /(<ram:TaxTotalAmount currencyID="USD">.*?>)(<ram:TaxTotalAmount currencyID="EUR">.*?>)/,
      '$2$1',
    )
    expect(readCiiText(swapped).invoice.totals).toEqual(dollars.totals)
  })

  it('a VAT total without currency is neither, as in the official rules', () => {
    const reading = readCiiText(changed(anInvoice(), ' currencyID="EUR"', ''))
    expect(reading.invoice.totals.vatAmount).toBeUndefined()
    expect(leftBy(reading)).toEqual(['ram:TaxTotalAmount unknown'])
  })

  it('in another currency than the invoice are listed', () => {
    const text = changed(
      anInvoice(),
      '<ram:GrandTotalAmount>',
      '<ram:GrandTotalAmount currencyID="ECU">',
    )
    expect(leftBy(readCiiText(text))).toEqual(['ram:GrandTotalAmount/@currencyID value'])
  })

  it.each(['1169387E-2', '2400,00', '1 200.00', 'NaN', '0x10', '--1'])(
    '%s is no amount: it is a fault, never a number (an amount "1169387E-2" was once valid)',
    (wrong) => {
      const text = changed(anInvoice(), /(<ram:DuePayableAmount>)[^<]*/, `$1${wrong}`)
      const { invoice, faults } = readCiiText(text)
      expect(invoice.totals.dueAmount).toBeUndefined()
      expect(faults).toMatchObject([{ term: 'BT-115', text: wrong }])
    },
  )

  it('keep the decimals they were written with, and prices more than two', () => {
    const { invoice } = readCiiText(ciiOf(anInvoice({ lines: [aLine('0.0375')] })))
    expect(invoice.lines[0]?.price?.netPrice).toBe('0.0375')
  })
})

describe('dates', () => {
  it.each([
    ['a day that does not exist', '20260231', '102'],
    ['a day in another format', '2026-09-15', '102'],
    ['a month', '202609', '610'],
    ['a day without format', '20260915', ''],
  ])('%s is a fault of its term', (_, day, format) => {
    const text = changed(
      anInvoice(),
      /(<ram:IssueDateTime>).*?(<\/ram:IssueDateTime>)/,
      `$1<udt:DateTimeString format="${format}">${day}</udt:DateTimeString>$2`,
    )
    const { invoice, faults } = readCiiText(text)
    expect(invoice.issueDate).toBeUndefined()
    expect(faults).toMatchObject([{ term: 'BT-2', text: day }])
  })

  it('BT-8 is read from the codes of UNTDID 2475 and kept in those of the norm', () => {
    const text = changed(
      anInvoice(),
      '<ram:RateApplicablePercent>20</ram:RateApplicablePercent></ram:ApplicableTradeTax><ram:SpecifiedTradePaymentTerms>',
      '<ram:DueDateTypeCode>72</ram:DueDateTypeCode></ram:ApplicableTradeTax><ram:SpecifiedTradePaymentTerms>',
    )
    expect(readCiiText(text).invoice.taxPointDateCode).toBe('432')
  })
})

describe('payment means', () => {
  const transfer = (account: string) =>
    `<ram:PayeePartyCreditorFinancialAccount>${account}</ram:PayeePartyCreditorFinancialAccount>`
  const means = (code: string, account: string) =>
    `<ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>${code}</ram:TypeCode>${account}</ram:SpecifiedTradeSettlementPaymentMeans>`
  const paidBy = (...all: readonly string[]) =>
    readCiiText(
      changed(
        anInvoice(),
        /<ram:SpecifiedTradeSettlementPaymentMeans>.*<\/ram:SpecifiedTradeSettlementPaymentMeans>/,
        all.join(''),
      ),
    )

  it('that repeat the same code are one BG-16 with several accounts (BG-17)', () => {
    const reading = paidBy(
      means('58', transfer('<ram:IBANID>FR7630006000011234567890189</ram:IBANID>')),
      means('58', transfer('<ram:ProprietaryID>123</ram:ProprietaryID>')),
    )
    expect(reading.invoice.paymentInstructions).toEqual({
      meansCode: '58',
      creditTransfers: [{ account: 'FR7630006000011234567890189' }, { account: '123' }],
    })
    expect(leftBy(reading)).toEqual([])
  })

  it('list a second code, which the norm has no place for (CII-SR-467)', () => {
    const reading = paidBy(means('58', ''), means('48', ''))
    expect(reading.invoice.paymentInstructions?.meansCode).toBe('58')
    expect(leftBy(reading)).toEqual(['ram:TypeCode repeated'])
  })

  it('keep a national account number beside the IBAN', () => {
    const both = '<ram:IBANID>DE02</ram:IBANID><ram:ProprietaryID>440</ram:ProprietaryID>'
    expect(
      paidBy(means('58', transfer(both))).invoice.paymentInstructions?.creditTransfers,
    ).toEqual([{ account: 'DE02', nationalAccount: '440' }])
  })
})

describe('allowances, charges and prices', () => {
  const reduced = anInvoice({
    allowances: [{ amount: '1.00', vatCategory: 'S', vatRate: '20', reason: 'Remise' }],
    charges: [{ amount: '2.00', vatCategory: 'S', vatRate: '20', reason: 'Port' }],
  })

  it('are told apart by an indicator, written in words or as 0 and 1', () => {
    const text = ciiOf(reduced).replaceAll('>false<', '>0<').replaceAll('>true<', '>1<')
    const reading = readCiiText(text)
    expect(reading.invoice).toEqual(reduced)
    expect(leftBy(reading)).toEqual([])
  })

  it('a charge of UNTDID 5153 is a tax other than VAT (BT-177), one of 7161 a charge (BT-105)', () => {
    const withCode = (list: string) =>
      changed(
        reduced,
        '<ram:Reason>Port',
        `<ram:ReasonCode listID="${list}">X</ram:ReasonCode><ram:Reason>Port`,
      )
    expect(readCiiText(withCode('5153')).invoice.charges[0]).toMatchObject({ taxTypeCode: 'X' })
    expect(readCiiText(withCode('7161')).invoice.charges[0]).toMatchObject({ reasonCode: 'X' })
  })

  const priced = anInvoice({
    lines: [
      aLine('10.00', { price: { grossPrice: '10.00', netPrice: '10.00', baseQuantity: '3' } }),
    ],
  })
  const withGrossQuantity = (quantity: string) =>
    readCiiText(
      changed(
        priced,
        '</ram:GrossPriceProductTradePrice>',
        `<ram:BasisQuantity>${quantity}</ram:BasisQuantity></ram:GrossPriceProductTradePrice>`,
      ),
    )

  it('the base quantity of both prices is one BT-149, however it is written', () => {
    const reading = withGrossQuantity('3.000')
    expect(reading.invoice.lines[0]?.price).not.toHaveProperty('grossBaseQuantity')
    expect(leftBy(reading)).toEqual([])
  })

  it('a gross price of another quantity keeps it', () => {
    expect(withGrossQuantity('1').invoice.lines[0]?.price).toMatchObject({
      baseQuantity: '3',
      grossBaseQuantity: '1',
    })
  })
})

describe('nothing is dropped silently', () => {
  it('an element out of its place is read, and listed', () => {
    const text = changed(
      anInvoice(),
      /(<ram:ID>[^<]*<\/ram:ID>)(<ram:TypeCode>380<\/ram:TypeCode>)/,
      '$2$1',
    )
    const reading = readCiiText(text)
    expect(reading.invoice.number).toBe('F-2026-0001')
    expect(reading.misplaced.map(({ name }) => name)).toEqual(['ram:ID'])
  })

  it('an unknown element is listed', () => {
    const text = changed(anInvoice(), '<ram:BuyerTradeParty>', '<ram:BuyerTradeParty><ram:Zzz/>')
    expect(leftBy(readCiiText(text))).toEqual(['ram:Zzz unknown'])
  })

  it('an unknown attribute is listed, but those for XML tools', () => {
    const declared = changed(
      anInvoice(),
      '<rsm:CrossIndustryInvoice ',
      '<rsm:CrossIndustryInvoice xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b" ',
    )
    const text = declared.replace('<ram:Name>', '<ram:Name languageID="fr">')
    expect(leftBy(readCiiText(text))).toEqual(['ram:Name/@languageID unknown'])
  })

  it('an element that is there twice where the norm has one is listed', () => {
    const text = changed(
      anInvoice(),
      '<ram:CityName>Lille</ram:CityName>',
      '$&<ram:CityName>Roubaix</ram:CityName>',
    )
    const reading = readCiiText(text)
    expect(reading.invoice.seller.address?.city).toBe('Lille')
    expect(leftBy(reading)).toEqual(['ram:CityName[2] repeated'])
  })

  it('words between elements are listed', () => {
    const text = changed(anInvoice(), '<ram:BuyerTradeParty>', '<ram:BuyerTradeParty>bonjour')
    expect(leftBy(readCiiText(text))).toEqual(['ram:BuyerTradeParty unknown'])
  })

  it('a tax that is not VAT is listed', () => {
    const text = changed(anInvoice(), '<ram:TypeCode>VAT', '<ram:TypeCode>ENV')
    expect(leftBy(readCiiText(text))).toEqual(['ram:TypeCode value'])
  })
})

describe('the same document is read, however its XML is written', () => {
  const invoice = anInvoice({ notes: [{ text: 'Réf. <A & B>, l’œuvre' }] })
  const written = ciiOf(invoice)

  it.each([
    ['with other prefixes', written.replaceAll('ram:', 'x.1:').replaceAll(':ram=', ':x.1=')],
    [
      'with a default namespace',
      written.replaceAll('<ram:', '<').replaceAll('</ram:', '</').replaceAll(':ram=', '='),
    ],
    ['with comments everywhere', written.replaceAll('</ram:', '<!-- - -> <a> &x; --></ram:')],
    ['with processing instructions', written.replaceAll('<ram:', '<?x y?><ram:')],
    [
      'with text in CDATA sections',
      written.replace('Réf. &lt;A &amp; B&gt;', '<![CDATA[Réf. <A]]> &amp;<![CDATA[ B>]]>'),
    ],
    [
      'with character references',
      written.replace('Réf. &lt;A', 'R&#xE9;f. &#60;A').replace('œ', '&#339;'),
    ],
    ['indented', written.replaceAll('><', '>\r\n\t <')],
  ])('%s', (_, text) => {
    expect(text).not.toBe(written)
    const reading = readCiiText(text)
    expect(reading.invoice).toEqual(invoice)
    expect(leftBy(reading)).toEqual([])
  })
})

describe('origins', () => {
  it('say which element each path of the model came from', () => {
    const root = parseXml(ciiOf(anInvoice({ lines: [aLine(), aLine()] })), usualPrefixes)
    if (!root.ok) throw new Error(root.error.message.en)
    const origins = ciiOrigins(root.value)
    const placeOf = (path: string) => {
      const element = origins.get(path)
      return element && xpathOf(element)
    }
    const transaction = '/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction'
    expect(placeOf('number')).toBe('/rsm:CrossIndustryInvoice/rsm:ExchangedDocument/ram:ID')
    expect(placeOf('lines[1].netAmount')).toBe(
      `${transaction}/ram:IncludedSupplyChainTradeLineItem[2]/ram:SpecifiedLineTradeSettlement/ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount`,
    )
    expect(placeOf('paymentInstructions.creditTransfers[0].account')).toMatch(/ram:IBANID$/)
    expect(placeOf('seller.address')).toMatch(/ram:SellerTradeParty\/ram:PostalTradeAddress$/)
  })
})
