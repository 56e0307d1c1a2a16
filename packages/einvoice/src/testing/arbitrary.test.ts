import fc from 'fast-check'
import { Value } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { calculate } from '../calculate.ts'
import { decimal } from '../decimal.ts'
import { invoiceSchema, type Invoice } from '../model/invoice.ts'
import { terms } from '../model/terms.ts'
import { arbitraryInvoice, profiles, type Profile } from './arbitrary.ts'

const sampleOf = (profile: Profile): readonly Invoice[] =>
  fc.sample(arbitraryInvoice({ profile }), { numRuns: 300, seed: 1 })

/** The paths of the model that hold a value somewhere in a document, without indexes. */
function pathsOf(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item) => pathsOf(item, `${path}[]`))
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([name, child]) =>
    pathsOf(child, path === '' ? name : `${path}.${name}`),
  )
}

describe.each(profiles)('generated invoices of profile %s', (profile) => {
  const sample = sampleOf(profile)

  it('are documents of the model', () => {
    for (const invoice of sample) expect([...Value.Errors(invoiceSchema, invoice)]).toEqual([])
  })

  it('are calculated: calculating again changes nothing', () => {
    const exchangeRate = decimal('0.9137')
    for (const invoice of sample) expect(calculate(invoice, { exchangeRate })).toEqual(invoice)
  })

  it('have every VAT category of the French rules, invoices and credit notes', () => {
    const categories = new Set(
      sample.flatMap(({ vatBreakdown }) => vatBreakdown.map((group) => group.category)),
    )
    expect(categories).toEqual(new Set(['AE', 'E', 'G', 'K', 'O', 'S', 'Z']))
    const types = new Set(sample.map(({ typeCode }) => typeCode))
    expect([...types]).toEqual(expect.arrayContaining(['380', '381', '384', '386', '389']))
  })
})

/** EN 16931-1 numbers its terms from BT-1 to BT-165; higher numbers are of later extensions. */
const isCore = (id: string): boolean => {
  const [, number] = /^BT-(\d+)$/.exec(id) ?? []
  return number !== undefined && Number(number) <= 165
}

/** Where an extension lets a term of the norm come again. */
const isRepeated = (path: string): boolean => path.includes('further')

describe('generated invoices', () => {
  it('of the en16931 profile exercise every term of the norm', () => {
    const found = new Set(sampleOf('en16931').flatMap((invoice) => pathsOf(invoice)))
    const core = terms.filter(
      ({ kind, id, path }) => kind === 'term' && isCore(id) && !isRepeated(path),
    )
    const missing = core.filter(({ path }) => !found.has(path)).map(({ id }) => id)
    expect(missing).toEqual([])
  })

  it('are the same for the same seed', () => {
    expect(sampleOf('basic')).toEqual(sampleOf('basic'))
  })
})
