import { describe, expect, it } from 'vitest'
import { aLine, anInvoice } from '../../testing/builders.ts'
import { itHoldsAndBreaks, rulesIn } from '../../testing/rule-cases.ts'
import * as rules from './code-lists-of-parties.ts'

const { seller, buyer } = anInvoice()
const withSeller = (changes: object) => anInvoice({ seller: { ...seller, ...changes } })

itHoldsAndBreaks(rulesIn(rules), {
  'BR-CL-10': {
    holds: withSeller({ identifiers: [{ id: '1' }, { id: '2', scheme: '0009' }] }),
    breaks: withSeller({
      identifiers: [
        { id: '1', scheme: '0002' },
        { id: '2', scheme: 'SIRET' },
      ],
    }),
    at: 'seller.identifiers[1].scheme',
  },
  'BR-CL-11': {
    breaks: anInvoice({
      seller: { ...seller, legalRegistration: { id: '1', scheme: 'SIREN' } },
      buyer: { ...buyer, legalRegistration: { id: '2', scheme: '2' } },
    }),
    at: 'seller.legalRegistration.scheme buyer.legalRegistration.scheme',
  },
  'BR-CL-14': {
    breaks: anInvoice({
      seller: { ...seller, address: { country: 'France' } },
      delivery: { address: { country: 'fr' } },
    }),
    at: 'seller.address.country delivery.address.country',
  },
  'BR-CL-25': {
    breaks: withSeller({ electronicAddress: { id: '1', scheme: '0003' } }),
    at: 'seller.electronicAddress.scheme',
  },
  'BR-CL-26': {
    holds: anInvoice({ delivery: { locationIdentifier: { id: '1', scheme: '0088' } } }),
    breaks: anInvoice({ delivery: { locationIdentifier: { id: '1', scheme: 'GLN' } } }),
    at: 'delivery.locationIdentifier.scheme',
  },
  'BR-CO-09': {
    breaks: anInvoice({
      seller: { ...seller, vatIdentifier: '88100000009' },
      buyer: { ...buyer, vatIdentifier: 'fr1' },
    }),
    at: 'seller.vatIdentifier buyer.vatIdentifier',
  },
})

describe('BR-CO-09: a VAT identifier starts with the code of its country', () => {
  it.each(['EL123456789', 'GR123456789', 'XI123456789'])('%s may stand', (vatIdentifier) => {
    const invoice = withSeller({ vatIdentifier })
    expect(rules.vatIdentifierStartsWithACountry.breaches(invoice)).toEqual([])
  })
})

it('BR-CL-25: scheme 0225, the French directory, is an electronic address scheme', () => {
  const invoice = withSeller({ electronicAddress: { id: '100000009', scheme: '0225' } })
  expect(rules.electronicAddressSchemeIsListed.breaches(invoice)).toEqual([])
})

it('BR-CL-10: the parties of a line are judged as well', () => {
  const supplier = { name: 'Relieur', identifiers: [{ id: '1', scheme: '?' }], contacts: [] }
  const invoice = anInvoice({ lines: [aLine(), aLine('1.00', { seller: supplier })] })
  expect(rules.partyIdentifierSchemeIsListed.breaches(invoice)).toMatchObject([
    { at: 'lines[1].seller.identifiers[0].scheme' },
  ])
})
