import { composeInvoice, type CustomerBody, type InvoiceDraft } from '@acquit/contract'
import { calendarDate, checkInvoice } from '@acquit/einvoice'
import { describe, expect, it } from 'vitest'
import { aCompany, aCustomer } from '../../e2e/fixtures.ts'
import { byField } from './findings.ts'

const today = calendarDate('2026-11-22')

function findingsOf(lines: InvoiceDraft['lines'], customer: CustomerBody | undefined = aCustomer) {
  const draft: InvoiceDraft = { kind: 'invoice', lines }
  const number = 'F2026-0001'
  const invoice = composeInvoice({ company: aCompany, customer, draft, number, today })
  return byField(checkInvoice(invoice).findings, customer !== undefined)
}
const rules = (findings: { readonly all: readonly { readonly rule: string }[] }) =>
  findings.all.map(({ rule }) => rule)
const complete = {
  name: 'Conseil',
  quantity: '1',
  unit: 'C62',
  unitPrice: '450',
  vat: { category: 'S', rate: '20' },
} as const

describe('findings at the field that mends them', () => {
  it('a complete invoice has none', () => {
    expect(rules(findingsOf([complete]))).toEqual([])
  })

  it('a blank one lacks a customer and a line, and nothing that follows from that', () => {
    const findings = byField(
      checkInvoice(
        composeInvoice({
          company: aCompany,
          customer: undefined,
          draft: { kind: 'invoice', lines: [] },
          number: 'F2026-0001',
          today,
        }),
      ).findings,
      false,
    )
    expect(rules(findings).toSorted()).toEqual(['BR-07', 'BR-16'])
    expect(findings.at('customerId').map(({ rule }) => rule)).toEqual(['BR-07'])
  })

  it('a line without a price is told about its price alone', () => {
    const { unitPrice: _taken, ...line } = complete
    const findings = findingsOf([complete, line])
    expect(rules(findings)).toEqual(['BR-26'])
    expect(findings.at('lines.1.unitPrice')).toHaveLength(1)
    expect(findings.at('lines.1')).toHaveLength(1)
    expect(findings.at('lines.0')).toHaveLength(0)
  })

  it('what the customer’s record lacks is found there', () => {
    const { address: _taken, ...customer } = aCustomer
    const findings = findingsOf([complete], { ...customer, address: { country: '' } })
    expect(findings.of('customer').length).toBeGreaterThan(0)
  })
})
