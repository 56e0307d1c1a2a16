import type { Product, ProductBody } from '@acquit/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anApp, type TestApp } from '../testing/app.ts'
import { codeOf } from '../testing/browser.ts'
import { aWorld, type World } from '../testing/world.ts'

let test: TestApp
let world: World
beforeAll(async () => {
  test = await anApp()
  world = await aWorld(test.app)
})
afterAll(() => test.close())

const aProduct = (changes: Partial<ProductBody> = {}): ProductBody => ({
  reference: 'REL-1',
  name: 'Reliure',
  kind: 'services',
  unit: 'HUR',
  unitPrice: '48.50',
  vat: { category: 'S', rate: '20' },
  ...changes,
})
const here = () => ({ companyId: world.companyId })
const added = async (changes?: Partial<ProductBody>) =>
  (
    await world.browser.call('createProduct', { params: here(), body: aProduct(changes) })
  ).json<Product>()

describe('products', () => {
  it('201 then 200: kept as written', async () => {
    const { id, version, product } = await added()
    expect({ version, product }).toEqual({ version: 1, product: aProduct() })
    const read = await world.browser.call('readProduct', { params: { ...here(), productId: id } })
    expect(read.json<Product>().product).toEqual(aProduct())
  })

  it('400: a price is a text of six decimals at most', async () => {
    for (const unitPrice of ['1.1234567', '1e3', '', '12,50']) {
      const body = aProduct({ unitPrice })
      const response = await world.browser.call('createProduct', { params: here(), body })
      expect(codeOf(response)).toBe('bad-request')
    }
  })

  it('200: changed over the version that was seen, 409 over an older one', async () => {
    const { id } = await added()
    const params = { ...here(), productId: id }
    const body = { version: 1, product: aProduct({ archived: true }) }
    const changed = await world.browser.call('changeProduct', { params, body })
    expect(changed.json<Product>()).toMatchObject({ version: 2, product: { archived: true } })
    expect(codeOf(await world.browser.call('changeProduct', { params, body }))).toBe(
      'version-conflict',
    )
  })

  it('200: found by name or reference; the archived ones apart', async () => {
    await added({ name: 'Dorure à la feuille', reference: 'DOR-9' })
    const find = async (query: object) =>
      (await world.browser.call('listProducts', { params: here(), query }))
        .json<{ items: Product[] }>()
        .items.map(({ product }) => product.name)
    expect(await find({ q: 'dor-9' })).toEqual(['Dorure à la feuille'])
    expect(await find({ q: 'feuille DORURE' })).toEqual(['Dorure à la feuille'])
    expect(await find({ archived: true })).toEqual(['Reliure'])
  })

  it('404: for another company, there is nothing', async () => {
    const { id: productId } = await added()
    const other = await aWorld(test.app)
    const params = { companyId: other.companyId, productId }
    const body = { version: 1, product: aProduct() }
    expect(codeOf(await other.browser.call('readProduct', { params }))).toBe('not-found')
    expect(codeOf(await other.browser.call('changeProduct', { params, body }))).toBe('not-found')
  })
})
