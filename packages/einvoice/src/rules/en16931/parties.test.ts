import { describe, expect, it } from 'vitest'
import { anInvoice, type Loose } from '../../testing/builders.ts'
import { itHoldsAndBreaks, rulesIn } from '../../testing/rule-cases.ts'
import type { Invoice } from '../../model/invoice.ts'
import * as rules from './parties.ts'

const { seller, buyer } = anInvoice()

const withSeller = (changes: Loose<Invoice['seller']>) =>
  anInvoice({ seller: { ...seller, ...changes } })
const withBuyer = (changes: Loose<Invoice['buyer']>) =>
  anInvoice({ buyer: { ...buyer, ...changes } })
const agent = { name: 'Agent', vatIdentifier: 'FR00', address: { country: 'FR' } }
const withAgent = (changes: object) => anInvoice({ taxRepresentative: { ...agent, ...changes } })

itHoldsAndBreaks(rulesIn(rules), {
  'BR-06': { breaks: withSeller({ name: undefined }), at: 'seller.name' },
  'BR-07': { breaks: withBuyer({ name: '' }), at: 'buyer.name' },
  'BR-08': { breaks: withSeller({ address: undefined }), at: 'seller.address' },
  'BR-09': { breaks: withSeller({ address: { city: 'Lille' } }), at: 'seller.address.country' },
  'BR-10': { breaks: withBuyer({ address: undefined }), at: 'buyer.address' },
  'BR-11': { breaks: withBuyer({ address: { city: 'Lille' } }), at: 'buyer.address.country' },
  'BR-17': {
    holds: anInvoice({ payee: { name: 'Affacturage SA', identifiers: [{ id: '9' }] } }),
    breaks: anInvoice({ payee: { identifiers: [] } }),
    at: 'payee.name',
  },
  'BR-18': {
    holds: withAgent({}),
    breaks: withAgent({ name: undefined }),
    at: 'taxRepresentative.name',
  },
  'BR-19': {
    holds: withAgent({}),
    breaks: withAgent({ address: undefined }),
    at: 'taxRepresentative.address',
  },
  'BR-20': {
    holds: withAgent({}),
    breaks: withAgent({ address: { city: 'Lyon' } }),
    at: 'taxRepresentative.address.country',
  },
  'BR-56': {
    holds: withAgent({}),
    breaks: withAgent({ vatIdentifier: undefined }),
    at: 'taxRepresentative.vatIdentifier',
  },
  'BR-62': {
    breaks: withSeller({ electronicAddress: { id: '100000009' } }),
    at: 'seller.electronicAddress.scheme',
  },
  'BR-63': {
    breaks: withBuyer({ electronicAddress: { id: '200000008' } }),
    at: 'buyer.electronicAddress.scheme',
  },
  'BR-CO-26': {
    holds: withSeller({
      legalRegistration: undefined,
      identifiers: [{ id: '1' }],
      vatIdentifier: undefined,
    }),
    breaks: withSeller({ legalRegistration: undefined, vatIdentifier: undefined }),
    at: 'seller',
  },
})

describe('BR-17: a payee that is the seller is refused', () => {
  const placesOf = (payee: Loose<NonNullable<Invoice['payee']>>) =>
    rules.payeeIsNamedAndIsNotTheSeller
      .breaches(anInvoice({ seller: { ...seller, identifiers: [{ id: '42' }] }, payee }))
      .map(({ at }) => at)

  it('by its name, an identifier or its legal registration', () => {
    expect(placesOf({ name: 'Atelier du Canal SARL', identifiers: [] })).toEqual(['payee.name'])
    expect(placesOf({ name: 'Autre', identifiers: [{ id: '42' }] })).toEqual(['payee.identifiers'])
    expect(
      placesOf({ name: 'Autre', identifiers: [], legalRegistration: { id: '100000009' } }),
    ).toEqual(['payee.legalRegistration'])
  })
})
