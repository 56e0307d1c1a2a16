import type { Customer } from '@acquit/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anApp, type TestApp } from '../testing/app.ts'
import { codeOf } from '../testing/browser.ts'
import { aCustomerBody, aWorld, type World } from '../testing/world.ts'

let test: TestApp
let world: World
beforeAll(async () => {
  test = await anApp()
  world = await aWorld(test.app)
})
afterAll(() => test.close())

const here = () => ({ companyId: world.companyId })
const at = (customerId = world.customerId) => ({ ...here(), customerId })
type Page = { items: Customer[]; next?: string }

describe('customers', () => {
  it('201 then 200: kept as written', async () => {
    const customer = aCustomerBody({ kind: 'public', serviceCode: 'S-1', siret: '55210055400021' })
    delete customer.siren
    const created = await world.browser.call('createCustomer', { params: here(), body: customer })
    expect(created.statusCode).toBe(201)
    const { id } = created.json<Customer>()
    const read = await world.browser.call('readCustomer', { params: at(id) })
    expect(read.json<Customer>()).toMatchObject({ id, version: 1, customer })
  })

  it.each([
    ['siren', { siren: '552100555' }],
    ['siret', { siret: '55210055400022' }],
    ['siret', { siret: '73282932000074' }],
  ])('422: names %s when its key is wrong', async (field, changes) => {
    const body = aCustomerBody(changes)
    const created = await world.browser.call('createCustomer', { params: here(), body })
    expect(created.json()).toMatchObject({
      code: 'invalid-customer',
      details: { issues: [{ field }] },
    })
    const change = { params: at(), body: { version: 1, customer: body } }
    expect(codeOf(await world.browser.call('changeCustomer', change))).toBe('invalid-customer')
  })

  it('400: refuses fields that the contract does not have', async () => {
    const body = { ...aCustomerBody(), discount: '10' } as never
    expect(codeOf(await world.browser.call('createCustomer', { params: here(), body }))).toBe(
      'bad-request',
    )
  })

  it('200: changed over the version that was seen, 409 over an older one', async () => {
    const created = await world.browser.call('createCustomer', {
      params: here(),
      body: aCustomerBody(),
    })
    const params = at(created.json<Customer>().id)
    const body = { version: 1, customer: aCustomerBody({ name: 'Autre' }) }
    const changed = await world.browser.call('changeCustomer', { params, body })
    expect(changed.json<Customer>()).toMatchObject({ version: 2, customer: { name: 'Autre' } })
    expect(codeOf(await world.browser.call('changeCustomer', { params, body }))).toBe(
      'version-conflict',
    )
  })

  it('200: found by words in any order, without accents; the archived ones apart; page by page', async () => {
    const fresh = await aWorld(test.app)
    const params = { companyId: fresh.companyId }
    for (const name of ['Épicerie du Marché', 'Marché couvert', 'Garage']) {
      await fresh.browser.call('createCustomer', { params, body: aCustomerBody({ name }) })
    }
    const gone = aCustomerBody({ name: 'Ancien marché', archived: true })
    await fresh.browser.call('createCustomer', { params, body: gone })
    const list = async (query: object) =>
      (await fresh.browser.call('listCustomers', { params, query })).json<Page>()
    const namesOf = ({ items }: Page) => items.map(({ customer }) => customer.name)
    expect(namesOf(await list({ q: 'marche epi' }))).toEqual(['Épicerie du Marché'])
    expect(namesOf(await list({ q: 'MARCHÉ' }))).toEqual(['Marché couvert', 'Épicerie du Marché'])
    expect(namesOf(await list({ archived: true }))).toEqual(['Ancien marché'])
    const first = await list({ limit: 3 })
    const rest = await list({ limit: 3, after: first.next })
    expect(namesOf(first)).toHaveLength(3)
    expect(namesOf(rest)).toEqual(['Librairie des Halles'])
  })

  it('404: for another company, there is nothing', async () => {
    const other = await aWorld(test.app)
    const params = { companyId: other.companyId, customerId: world.customerId }
    const body = { version: 1, customer: aCustomerBody() }
    expect(codeOf(await other.browser.call('readCustomer', { params }))).toBe('not-found')
    expect(codeOf(await other.browser.call('changeCustomer', { params, body }))).toBe('not-found')
  })
})
