import { routes } from '@acquit/contract'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anApp, type TestApp } from '../testing/app.ts'

let test: TestApp
beforeAll(async () => {
  test = await anApp()
})
afterAll(() => test.close())

interface Document {
  readonly openapi: string
  readonly paths: Record<string, Record<string, { operationId: string; responses: object }>>
  readonly components: { schemas: Record<string, object> }
}

describe('the documentation of the API', () => {
  it('describes every route as OpenAPI 3.1, with the problems it may answer', async () => {
    const document = (await test.app.inject('/api/openapi.json')).json<Document>()
    expect(document.openapi).toBe('3.1.0')
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path))
    expect(operations.map(({ operationId }) => operationId).toSorted()).toEqual(
      Object.keys(routes).toSorted(),
    )
    const issue =
      document.paths['/api/companies/{companyId}/invoices/{invoiceId}/issuance']?.['post']
    expect(Object.keys(issue?.responses ?? {}).toSorted()).toEqual(
      ['201', '400', '401', '403', '404', '409', '422', '500', '503'].toSorted(),
    )
  })

  it('names schemas once, and every reference leads somewhere', async () => {
    const { body } = await test.app.inject('/api/openapi.json')
    const { components } = JSON.parse(body) as Document
    const named = [...body.matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name ?? '',
    )
    expect(named).toContain('InvoiceDraft')
    for (const name of named) expect(components.schemas).toHaveProperty(name)
  })

  it('is a page for people too, without script', async () => {
    const page = await test.app.inject('/api/docs')
    expect(page.body).not.toMatch(/<script|style=/)
    for (const name of Object.keys(routes)) expect(page.body).toContain(`id="${name}"`)
    expect((await test.app.inject('/api/docs/style.css')).headers['content-type']).toMatch(
      /^text\/css/,
    )
  })
})
