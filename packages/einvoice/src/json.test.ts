import fc from 'fast-check'
import { Check, Default } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { readInvoiceJson, writeInvoiceJson } from './json.ts'
import { invoiceSchema } from './model/invoice.ts'
import { anyDocument } from './testing/any-document.ts'
import { anInvoice } from './testing/builders.ts'

const faultsOf = (value: unknown) => {
  const read = readInvoiceJson(JSON.stringify(value))
  return read.ok ? [] : read.error
}

describe('an invoice in JSON', () => {
  it('is read as it was written, whatever it says', () => {
    fc.assert(
      fc.property(anyDocument(), (invoice) => {
        expect(readInvoiceJson(writeInvoiceJson(invoice))).toEqual({ ok: true, value: invoice })
      }),
      { numRuns: 100 },
    )
  })

  it('has its fields in the order of the model, so that equal invoices are equal texts', () => {
    const invoice = anInvoice()
    const reversed = Object.fromEntries(Object.entries(invoice).reverse()) as typeof invoice
    expect(writeInvoiceJson(reversed)).toBe(writeInvoiceJson(invoice))
  })

  it('may leave its lists out', () => {
    const read = readInvoiceJson('{"seller":{},"buyer":{},"totals":{}}')
    expect(read).toMatchObject({
      ok: true,
      value: { notes: [], lines: [], buyer: { identifiers: [] } },
    })
  })

  it('may begin with a byte order mark', () => {
    expect(readInvoiceJson(`\ufeff${writeInvoiceJson(anInvoice())}`).ok).toBe(true)
  })
})

describe('what is no invoice in JSON', () => {
  it('is told once for a text that is no JSON, and for a value that is no group', () => {
    expect(readInvoiceJson('{')).toMatchObject({ ok: false, error: [{ at: '' }] })
    expect(faultsOf([])).toMatchObject([{ at: '', message: { en: 'A group { } is expected.' } }])
    expect(faultsOf(null)).toHaveLength(1)
  })

  it('is told by path and by term, each fault in its own words', () => {
    const { buyer: _, ...invoice } = anInvoice()
    const wrong = {
      ...invoice,
      number: '',
      issueDate: '2026-02-31',
      isTest: 'oui',
      notes: {},
      totals: { dueAmount: 12.5, 'x/y': 1 },
      lines: [{ netAmount: '1e3' }, 3],
    }
    const told = faultsOf(wrong).map(({ at, term, message }) => [
      at,
      term,
      message.en.split(',')[0],
    ])
    expect(told).toEqual([
      ['isTest', 'BT-X-1', 'true or false is expected.'],
      ['number', 'BT-1', 'An empty value says nothing: leave the field out.'],
      ['issueDate', 'BT-2', 'A day of the calendar is expected: "2026-01-31".'],
      ['notes', undefined, 'A list [ ] is expected.'],
      ['buyer', 'BG-7', 'This field is mandatory.'],
      ['totals.dueAmount', 'BT-115', 'A decimal number is expected'],
      ['totals.x/y', 'BG-22', 'The model has no field of this name.'],
      ['lines[0].netAmount', 'BT-131', 'A decimal number is expected'],
      ['lines[1]', 'BG-25', 'A group { } is expected.'],
    ])
  })

  it('cannot reach the prototype of anything', () => {
    const text = '{"__proto__":{"polluted":true},"seller":{},"buyer":{},"totals":{}}'
    expect(readInvoiceJson(text)).toMatchObject({ ok: false, error: [{ at: '__proto__' }] })
    expect('polluted' in {}).toBe(false)
  })

  it('is told a hundred times at most', () => {
    expect(faultsOf({ ...anInvoice(), lines: Array.from({ length: 500 }, () => 3) })).toHaveLength(
      100,
    )
  })

  it('is what TypeBox says is not of the schema, once missing lists are filled', () => {
    const spoilt = fc.tuple(
      anyDocument(),
      fc.nat(),
      fc.constantFrom('', 3, null, [], {}, 'x', true),
    )
    fc.assert(
      fc.property(spoilt, ([document, place, value]) => {
        const wrong = spoil(structuredClone(document), place, value)
        const filled = Default(invoiceSchema, structuredClone(wrong))
        expect(faultsOf(wrong).length === 0).toBe(Check(invoiceSchema, filled))
      }),
      { numRuns: 200 },
    )
  })
})

/** Puts a value in one of the places of a document. */
function spoil(document: object, place: number, value: unknown): object {
  const places: (() => void)[] = []
  const visit = (holder: Record<string, unknown>) => {
    for (const [name, inner] of Object.entries(holder)) {
      places.push(() => {
        holder[name] = value
      })
      // An array is an object of its indexes.
      if (typeof inner === 'object' && inner !== null) visit(inner as Record<string, unknown>)
    }
  }
  visit(document as Record<string, unknown>)
  places[place % places.length]?.()
  return document
}
