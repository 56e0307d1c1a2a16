import { aLine, anInvoice } from '../../testing/builders.ts'
import { itHoldsAndBreaks, rulesIn } from '../../testing/rule-cases.ts'
import * as rules from './code-lists-of-lines.ts'

const withLine = (changes: object) => anInvoice({ lines: [aLine('1.00', changes)] })
const withItem = (changes: object) =>
  withLine({ item: { name: 'Reliure', classifications: [], attributes: [], ...changes } })

itHoldsAndBreaks(rulesIn(rules), {
  'BR-CL-07': {
    holds: anInvoice({ invoicedObjects: [{ id: 'compteur', scheme: 'MG' }, { id: 'contrat' }] }),
    breaks: anInvoice({
      invoicedObjects: [{ id: 'compteur', scheme: 'XXX' }],
      lines: [aLine('1.00', { objectIdentifiers: [{ id: 'compteur', scheme: 'mg' }] })],
    }),
    at: 'invoicedObjects[0].scheme lines[0].objectIdentifiers[0].scheme',
  },
  'BR-CL-13': {
    holds: withItem({ classifications: [{ id: '1', scheme: 'HS' }] }),
    breaks: withItem({ classifications: [{ id: '1', scheme: 'CPV2' }] }),
    at: 'lines[0].item.classifications[0].scheme',
  },
  'BR-CL-15': {
    holds: withItem({ originCountry: 'CN' }),
    breaks: withItem({ originCountry: 'CHN' }),
    at: 'lines[0].item.originCountry',
  },
  'BR-CL-21': {
    holds: withItem({ standardIdentifier: { id: '1', scheme: '0160' } }),
    breaks: withItem({ standardIdentifier: { id: '1', scheme: 'GTIN' } }),
    at: 'lines[0].item.standardIdentifier.scheme',
  },
  'BR-CL-23': {
    holds: withLine({ unit: 'HUR' }),
    breaks: withLine({ unit: 'heure', price: { netPrice: '1', baseQuantityUnit: 'h' } }),
    at: 'lines[0].unit lines[0].price.baseQuantityUnit',
  },
})
