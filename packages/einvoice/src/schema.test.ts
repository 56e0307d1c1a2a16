import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { invoiceJsonSchema, invoiceSchemaVersion } from './schema.ts'

const published = new URL('../../../docs/invoice.schema.json', import.meta.url)

describe('the published JSON Schema', () => {
  it('is the one of the model: else run node scripts/json-schema.mjs', () => {
    const ofTheModel: unknown = JSON.parse(JSON.stringify(invoiceJsonSchema))
    expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(ofTheModel)
  })

  it('says what it is, and gives each term its id', () => {
    expect(invoiceJsonSchema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: `urn:acquit:schema:invoice:${invoiceSchemaVersion}`,
      title: 'Invoice',
      properties: { number: { term: 'BT-1', title: 'Invoice number' } },
    })
  })
})
