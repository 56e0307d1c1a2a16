import type { InvoiceLine } from '../../model/invoice.ts'
import { aLine, anInvoice, type Loose } from '../../testing/builders.ts'
import { itHoldsAndBreaks, rulesIn } from '../../testing/rule-cases.ts'
import * as rules from './lines.ts'

/** The second line is at fault: findings must say which. */
const withLine = (changes: Loose<InvoiceLine>) =>
  anInvoice({ lines: [aLine(), aLine('50.00', changes)] })
const item = { name: 'Reliure', classifications: [], attributes: [] }

itHoldsAndBreaks(rulesIn(rules), {
  'BR-21': { breaks: withLine({ id: undefined }), at: 'lines[1].id' },
  'BR-22': { breaks: withLine({ quantity: undefined }), at: 'lines[1].quantity' },
  'BR-23': { breaks: withLine({ unit: undefined }), at: 'lines[1].unit' },
  'BR-24': { breaks: withLine({ netAmount: undefined }), at: 'lines[1].netAmount' },
  'BR-25': { breaks: withLine({ item: { ...item, name: undefined } }), at: 'lines[1].item.name' },
  'BR-26': { breaks: withLine({ price: undefined }), at: 'lines[1].price.netPrice' },
  'BR-27': {
    holds: withLine({ price: { netPrice: '0' } }),
    breaks: withLine({ price: { netPrice: '-1' } }),
    at: 'lines[1].price.netPrice',
  },
  'BR-28': {
    holds: withLine({ price: { netPrice: '1', grossPrice: '2' } }),
    breaks: withLine({ price: { netPrice: '1', grossPrice: '-2' } }),
    at: 'lines[1].price.grossPrice',
  },
  'BR-30': {
    holds: withLine({ period: { start: '2026-01-31', end: '2026-02-01' } }),
    breaks: withLine({ period: { start: '2026-02-01', end: '2026-01-31' } }),
    at: 'lines[1].period.end',
  },
  'BR-CO-20': {
    holds: withLine({ period: { start: '2026-01-31' } }),
    breaks: withLine({ period: {} }),
    at: 'lines[1].period',
  },
  'BR-CO-04': { breaks: withLine({ vat: { rate: '20' } }), at: 'lines[1].vat.category' },
  'BR-54': {
    holds: withLine({ item: { ...item, attributes: [{ name: 'Couleur', value: 'Bleu' }] } }),
    breaks: withLine({ item: { ...item, attributes: [{ name: 'Couleur' }, { value: 'Bleu' }] } }),
    at: 'lines[1].item.attributes[0].value lines[1].item.attributes[1].name',
  },
  'BR-64': {
    holds: withLine({ item: { ...item, standardIdentifier: { id: '3', scheme: '0160' } } }),
    breaks: withLine({ item: { ...item, standardIdentifier: { id: '3' } } }),
    at: 'lines[1].item.standardIdentifier.scheme',
  },
  'BR-65': {
    holds: withLine({ item: { ...item, classifications: [{ id: '3', scheme: 'HS' }] } }),
    breaks: withLine({ item: { ...item, classifications: [{ id: '3' }] } }),
    at: 'lines[1].item.classifications[0].scheme',
  },
})
