import { describe, expect, it } from 'vitest'
import { carriedBy, lossesOf } from './losses.ts'
import { aLine, anInvoice } from './testing/builders.ts'
import { fullInvoice } from './testing/full-invoice.ts'

const termsOf = (...target: Parameters<typeof lossesOf>): readonly string[] => [
  ...new Set(lossesOf(...target).map(({ term }) => term)),
]

describe('what a target cannot carry', () => {
  it('is nothing, for a domestic invoice and every target from EN 16931 up', () => {
    expect(lossesOf(anInvoice(), 'UBL')).toEqual([])
    expect(lossesOf(anInvoice(), 'CII')).toEqual([])
    expect(lossesOf(anInvoice(), 'CII', 'en16931')).toEqual([])
    expect(lossesOf(anInvoice(), 'CII', 'extended')).toEqual([])
  })

  it('is named by its term, its place and its value', () => {
    const lines = [aLine(), aLine('1.00', { grossAmount: '1.20' })]
    expect(lossesOf(anInvoice({ lines }), 'UBL')).toEqual([
      {
        term: 'EXT-FR-FE-184',
        name: 'Invoice line amount with VAT',
        at: 'lines[1].grossAmount',
        value: '1.20',
      },
    ])
  })

  it('is nothing of the whole model, for CII', () => {
    expect(lossesOf(fullInvoice('380'), 'CII')).toEqual([])
  })

  it('is not a zero after the second decimal, which UBL does not write (UBL-DT-01)', () => {
    expect(lossesOf(anInvoice({ totals: { paidAmount: '0.000' } }), 'UBL')).toEqual([])
  })

  it('names the texts that no XML can carry', () => {
    expect(lossesOf(anInvoice({ buyerReference: 'A\u0000' }), 'CII')).toMatchObject([
      { term: 'BT-10', at: 'buyerReference', value: 'A\u0000' },
    ])
  })

  it('tells the item of a list that is lost, wherever it stands', () => {
    const contacts = [{ name: 'A' }, {}, { name: 'B' }]
    const payee = { name: 'P', identifiers: [], contacts }
    expect(lossesOf(anInvoice({ payee }), 'UBL').map(({ at }) => at)).toEqual([
      'payee.contacts[2].name',
    ])
  })

  it('is not what only changes place: a department alone is a contact point (BT-41)', () => {
    const { seller } = anInvoice()
    const withContact = (contact: object) => anInvoice({ seller: { ...seller, contact } })
    expect(lossesOf(withContact({ department: 'Ventes' }), 'UBL')).toEqual([])
    expect(termsOf(withContact({ department: 'Ventes', name: 'A' }), 'UBL')).toEqual(['BT-41-0'])
  })
})

describe('what a Factur-X profile has no place for', () => {
  it('BASIC WL has no lines, and lacks a few terms of the document', () => {
    const losses = lossesOf(anInvoice(), 'CII', 'basic-wl')
    const ofLines = losses.filter(({ at }) => at.startsWith('lines[0].'))
    expect(ofLines.map(({ term }) => term)).toEqual(expect.arrayContaining(['BT-126', 'BT-131']))
    const others = losses.filter((loss) => !ofLines.includes(loss))
    expect(others.map(({ term }) => term)).toEqual(['BT-33', 'BT-41', 'BT-42', 'BT-43', 'BT-85'])
  })

  it('MINIMUM has not even the sum of the lines (BT-106)', () => {
    expect(termsOf(anInvoice(), 'CII', 'minimum')).toContain('BT-106')
  })

  it('BASIC has no seller contact (BG-6), item description (BT-154) nor attachment (BT-125)', () => {
    const attachment = { content: 'QUJD', mimeCode: 'text/csv', fileName: 'a.csv' }
    const item = { name: 'Article', description: 'Long', classifications: [], attributes: [] }
    const invoice = anInvoice({
      lines: [aLine('1.00', { item })],
      supportingDocuments: [{ reference: 'R', attachment }],
    })
    const lost = termsOf(invoice, 'CII', 'basic')
    expect(lost).toEqual(expect.arrayContaining(['BT-41', 'BT-42', 'BT-43', 'BT-154', 'BT-122']))
    expect(termsOf(invoice, 'CII', 'en16931')).toEqual([])
  })

  it('what its schema knows elsewhere only, the Schematron tells: a buyer trading name in BASIC', () => {
    const buyer = { ...anInvoice().buyer, tradingName: 'Librairie' }
    expect(termsOf(anInvoice({ buyer }), 'CII', 'basic')).toContain('BT-45')
    expect(termsOf(anInvoice({ buyer }), 'CII', 'en16931')).toEqual([])
  })

  it('EN 16931 has one note by line and none of the extension terms', () => {
    const notes = [{ text: 'A' }, { text: 'B' }]
    const lines = [aLine('1.00', { notes, subtype: 'DETAIL' })]
    expect(lossesOf(anInvoice({ lines }), 'CII', 'en16931').map(({ at }) => at)).toEqual([
      'lines[0].notes[1].text',
      'lines[0].subtype',
    ])
    expect(lossesOf(anInvoice({ lines }), 'CII', 'extended')).toEqual([])
  })

  it.each(['minimum', 'basic-wl', 'basic', 'en16931', 'extended'] as const)(
    '%s carries all of what is left once its losses are taken away',
    (profile) => {
      const carried = carriedBy(fullInvoice('380'), 'CII', profile)
      if (!carried.ok) throw new Error('not carried')
      expect(lossesOf(carried.value, 'CII', profile)).toEqual([])
    },
  )
})
