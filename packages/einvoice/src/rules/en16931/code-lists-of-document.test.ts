import { aLine, anInvoice } from '../../testing/builders.ts'
import { itHoldsAndBreaks, rulesIn } from '../../testing/rule-cases.ts'
import * as rules from './code-lists-of-document.ts'

const attached = (mimeCode: string) =>
  anInvoice({
    supportingDocuments: [{ reference: 'BL', attachment: { content: 'AA==', mimeCode } }],
  })

itHoldsAndBreaks(rulesIn(rules), {
  'BR-CL-01': { breaks: anInvoice({ typeCode: '381 ' + '0' }), at: 'typeCode' },
  'BR-CL-03': { breaks: anInvoice({ currency: 'EURO' }), at: 'totals.vatAmount' },
  'BR-CL-04': { breaks: anInvoice({ currency: 'eur' }), at: 'currency' },
  'BR-CL-05': {
    holds: anInvoice({ vatAccountingCurrency: 'EUR' }),
    breaks: anInvoice({ vatAccountingCurrency: 'FRF' }),
    at: 'vatAccountingCurrency',
  },
  'BR-CL-06': {
    holds: anInvoice({ taxPointDateCode: '432' }),
    breaks: anInvoice({
      taxPointDateCode: '72',
      lines: [aLine('1.00', { vat: { category: 'S', rate: '20', pointDateCode: '5' } })],
    }),
    at: 'taxPointDateCode lines[0].vat.pointDateCode',
  },
  'BR-CL-08': {
    breaks: anInvoice({
      notes: [{ subjectCode: 'XYZ', text: 'Note' }],
      lines: [aLine('1.00', { notes: [{ subjectCode: 'pmt', text: 'Note' }] })],
    }),
    at: 'notes[0].subjectCode lines[0].notes[0].subjectCode',
  },
  'BR-CL-16': {
    breaks: anInvoice({ paymentInstructions: { meansCode: '0', creditTransfers: [] } }),
    at: 'paymentInstructions.meansCode',
  },
  'BR-CL-24': {
    holds: attached('application/pdf'),
    breaks: attached('application/xml'),
    at: 'supportingDocuments[0].attachment.mimeCode',
  },
})
