import { describe, expect, it } from 'vitest'
import decodeQR from 'qr/decode.js'
import { anInvoice } from '../../einvoice/src/testing/builders.ts'
import { isIban, transferCode, transferPayload } from './epc.ts'

const iban = 'FR7630006000011234567890189'
const by = (changes: object) =>
  anInvoice({
    paymentInstructions: { meansCode: '58', creditTransfers: [{ account: iban }], ...changes },
  })

describe('EPC069-12: the code asks for the amount due, on the account of the invoice', () => {
  it('has the eleven lines of the guideline in their order', () => {
    const invoice = by({
      creditTransfers: [
        { account: 'FR76 3000 6000 0112 3456 7890 189', accountName: 'Atelier', bic: 'AGRIFRPP' },
      ],
      remittanceInformation: 'Facture 12',
    })
    expect(transferPayload(invoice)?.split('\n')).toEqual([
      'BCD',
      '002',
      '1',
      'SCT',
      'AGRIFRPP',
      'Atelier',
      iban,
      'EUR120.00',
      '',
      '',
      'Facture 12',
    ])
  })

  it('names the seller and the invoice when the payment says nothing', () => {
    const lines = transferPayload(by({}))?.split('\n')
    expect(lines?.[5]).toBe('Atelier du Canal SARL')
    expect(lines?.[10]).toBe('F-2026-0001')
  })

  it('puts a structured reference (ISO 11649) in its own line', () => {
    const lines = transferPayload(by({ remittanceInformation: 'RF18 5390 0754 7034' }))?.split('\n')
    expect(lines?.[9]).toBe('RF18539007547034')
    expect(lines?.[10]).toBeUndefined()
  })

  it('cuts a name at 70 characters, not at 70 bytes', () => {
    const accountName = 'é'.repeat(80)
    const lines = transferPayload(by({ creditTransfers: [{ account: iban, accountName }] }))
    expect(lines?.split('\n')[5]).toBe('é'.repeat(70))
  })
})

describe('there is no code when the invoice asks for no SEPA transfer', () => {
  it.each([
    ['another currency', anInvoice({ currency: 'CHF' })],
    ['nothing due', anInvoice({ totals: { dueAmount: '0.00' } })],
    ['an amount in favour of the buyer', anInvoice({ totals: { dueAmount: '-5.00' } })],
    ['a credit note', anInvoice({ typeCode: '381' })],
    ['a direct debit', by({ meansCode: '59' })],
    ['a wrong IBAN', by({ creditTransfers: [{ account: 'FR7630006000011234567890188' }] })],
    [
      'an account outside SEPA',
      by({ creditTransfers: [{ account: 'TR330006100519786457841326' }] }),
    ],
    ['no account', by({ creditTransfers: [] })],
  ])('%s', (_, invoice) => {
    expect(transferPayload(invoice)).toBeUndefined()
  })
})

describe('the drawing', () => {
  /** The modules of the drawing, as a scanner would see them. */
  function scanned(svg: string) {
    const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1])
    const scale = 4
    const data = new Uint8Array((size * scale) ** 2 * 3).fill(255)
    for (const [, x, y, length] of svg.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
      for (let at = Number(x) * scale; at < (Number(x) + Number(length)) * scale; at += 1) {
        for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
          data.fill(0, (row * size * scale + at) * 3, (row * size * scale + at) * 3 + 3)
        }
      }
    }
    return { width: size * scale, height: size * scale, data }
  }

  it('is read back as the payload', () => {
    const payload = transferPayload(by({ remittanceInformation: 'Été 2026' })) ?? ''
    expect(decodeQR(scanned(transferCode(payload) ?? ''))).toBe(payload)
  })

  it('is not made beyond the 331 bytes of the guideline', () => {
    expect(transferCode('x'.repeat(332))).toBeUndefined()
    expect(transferCode('x'.repeat(331))).toBeDefined()
  })
})

describe('ISO 13616: IBAN', () => {
  it('is told by its check digits, blanks or not', () => {
    expect(isIban('DE89 3704 0044 0532 0130 00')).toBe(true)
    expect(isIban('DE88370400440532013000')).toBe(false)
    expect(isIban('12345')).toBe(false)
    expect(isIban(undefined)).toBe(false)
  })
})
