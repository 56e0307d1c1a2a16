import { anInvoice } from '../../testing/builders.ts'
import { itHoldsAndBreaks, rulesIn } from '../../testing/rule-cases.ts'
import * as rules from './document.ts'

itHoldsAndBreaks(rulesIn(rules), {
  'BR-01': { breaks: anInvoice({ specification: undefined }), at: 'specification' },
  'BR-02': { breaks: anInvoice({ number: ' ' }), at: 'number' },
  'BR-03': { breaks: anInvoice({ issueDate: undefined }), at: 'issueDate' },
  'BR-04': { breaks: anInvoice({ typeCode: undefined }), at: 'typeCode' },
  'BR-05': { breaks: anInvoice({ currency: undefined }), at: 'currency' },
  'BR-16': { breaks: anInvoice({ lines: [] }), at: 'lines' },
  'BR-CO-03': {
    holds: anInvoice({ taxPointDateCode: '35' }),
    breaks: anInvoice({ taxPointDateCode: '35', taxPointDate: '2026-09-15' }),
    at: 'taxPointDateCode',
  },
  'BR-29': {
    holds: anInvoice({ invoicingPeriod: { start: '2026-09-01', end: '2026-09-01' } }),
    breaks: anInvoice({ invoicingPeriod: { start: '2026-09-02', end: '2026-09-01' } }),
    at: 'invoicingPeriod.end',
  },
  'BR-CO-19': {
    holds: anInvoice({ invoicingPeriod: { end: '2026-09-01' } }),
    breaks: anInvoice({ invoicingPeriod: {} }),
    at: 'invoicingPeriod',
  },
  'BR-52': {
    holds: anInvoice({ supportingDocuments: [{ reference: 'BL-1' }] }),
    breaks: anInvoice({ supportingDocuments: [{ reference: 'BL-1' }, { description: 'BL' }] }),
    at: 'supportingDocuments[1].reference',
  },
  'BR-55': {
    holds: anInvoice({ precedingInvoices: [{ number: 'F-1' }] }),
    breaks: anInvoice({ precedingInvoices: [{ issueDate: '2026-01-01' }] }),
    at: 'precedingInvoices[0].number',
  },
  'BR-57': {
    holds: anInvoice({ delivery: { address: { country: 'FR' } } }),
    breaks: anInvoice({ delivery: { address: { city: 'Lyon' } } }),
    at: 'delivery.address.country',
  },
})
