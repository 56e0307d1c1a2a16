import { describe, expect, it } from 'vitest'
import { calendarDate } from '@acquit/einvoice'
import { anInvoice } from '../../einvoice/src/testing/builders.ts'
import {
  isInForce,
  mentionOf,
  mentionsCalledForBy,
  mentionTable,
  type Mention,
} from './mentions.ts'

const rows: readonly Mention[] = mentionTable
const codesOf = (invoice: Parameters<typeof mentionsCalledForBy>[0]) =>
  mentionsCalledForBy(invoice).map(({ code }) => code)
const franchise = (issueDate: string) =>
  anInvoice({ issueDate, vatBreakdown: [{ exemptionReasonCode: 'VATEX-FR-FRANCHISE' }] })

describe('the table of mentions', () => {
  it.each(rows.map((row) => [row.code, row] as const))('%s is complete and dated', (_, row) => {
    expect(row.text.fr).not.toBe('')
    expect(row.text.en).not.toBe('')
    expect(row.when.fr).not.toBe('')
    expect(row.source).not.toBe('')
    expect(calendarDate(row.from)).toBe(row.from)
    expect(row.from < calendarDate(row.to ?? '9999-12-31')).toBe(true)
    expect(row.noteSubject !== undefined).toBe(row.carriedBy === 'note')
  })

  it('has no two rows of one code', () => {
    expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length)
  })

  it('cites the former tax code until 31 December 2027 at the latest (ordinance 2025-1247)', () => {
    const citing = rows.filter(({ text }) => /\bCGI\b/.test(text.fr))
    expect(citing.map(({ code }) => code)).toEqual(['franchise-293-b'])
    expect(citing.every(({ to }) => to === '2027-12-31')).toBe(true)
  })
})

describe('a mention applies on the day of the invoice', () => {
  const mention = mentionOf('franchise-293-b')

  it('is in force on its last day, not the day after', () => {
    expect(isInForce(mention, calendarDate('2027-12-31'))).toBe(true)
    expect(isInForce(mention, calendarDate('2028-01-01'))).toBe(false)
    expect(codesOf(franchise('2027-12-31'))).toContain('franchise-293-b')
    expect(codesOf(franchise('2028-01-01'))).not.toContain('franchise-293-b')
  })

  it('is not in force before its first day', () => {
    expect(isInForce(mentionOf('sole-trader'), calendarDate('2022-05-14'))).toBe(false)
  })

  it('without a day, only texts with no known end may stand', () => {
    expect(isInForce(mention, undefined)).toBe(false)
    expect(isInForce(mentionOf('reverse-charge'), undefined)).toBe(true)
  })
})

describe('a mention is called for by the data, never by the software', () => {
  it.each([
    ['reverse-charge', anInvoice({ vatBreakdown: [{ category: 'AE' }] })],
    ['self-billing', anInvoice({ typeCode: '389' })],
    ['vat-on-debits', anInvoice({ taxPointDateCode: '3' })],
    ['margin-art', anInvoice({ vatBreakdown: [{ exemptionReasonCode: 'VATEX-EU-I' }] })],
    ['recovery-indemnity', anInvoice()],
  ])('%s', (code, invoice) => {
    expect(codesOf(invoice)).toContain(code)
  })

  it('asks for nothing else on an ordinary invoice', () => {
    expect(codesOf(anInvoice())).toEqual(['recovery-indemnity'])
  })

  it('leaves the debits option to sellers in France', () => {
    const seller = { ...anInvoice().seller, address: { country: 'BE' } }
    expect(codesOf(anInvoice({ taxPointDateCode: '3', seller }))).not.toContain('vat-on-debits')
  })

  it('never asks a consumer for the recovery indemnity (C. com. L441-10)', () => {
    const consumer = anInvoice({ buyer: { name: 'Mme Exemple', identifiers: [] } })
    const declared = anInvoice({ notes: [{ subjectCode: 'BAR', text: 'B2C' }] })
    expect(codesOf(consumer)).not.toContain('recovery-indemnity')
    expect(codesOf(declared)).not.toContain('recovery-indemnity')
  })
})
