import { describe, expect, it } from 'vitest'
import { emptyInvoice, emptyLine, type Invoice } from '../model/invoice.ts'
import type { Loose } from '../testing/builders.ts'
import { amountIn, decimal, schemed, text, token } from './codecs.ts'
import { custom, each, fixed, group, leaf, wrap, type BindingNode } from './nodes.ts'
import { writeBound } from './write.ts'

/** The XML of an invoice by a binding. */
function written(nodes: readonly BindingNode[], changes: Loose<Invoice>): string {
  // Brands are for the compiler alone.
  const result = writeBound({ ...emptyInvoice, ...(changes as Partial<Invoice>) }, nodes)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const number = leaf('Number', 'number', token)

describe('a leaf', () => {
  it('is written when its field has a value, escaped', () => {
    expect(written([number], { number: 'A&<B>' })).toBe('<Number>A&amp;&lt;B&gt;</Number>')
    expect(written([number], {})).toBe('')
  })

  it('is written once for each value of a list, those that it is for', () => {
    const ids = (hasScheme: boolean) =>
      leaf(hasScheme ? 'Global' : 'Id', 'seller.identifiers', schemed(), {
        writes: (value) => 'scheme' in (value as object) === hasScheme,
      })
    const identifiers = [{ id: '1', scheme: 'S' }, { id: '2' }]
    expect(written([ids(false), ids(true)], { seller: { identifiers } })).toBe(
      '<Id>2</Id><Global schemeID="S">1</Global>',
    )
  })

  it('has attributes of other fields, which are written even without its own', () => {
    const quantity = leaf('Q', 'quantity', decimal, { attributes: { unit: 'unit' } })
    const nodes = [each('Line', 'lines', [quantity])]
    const lines = (line: object) => written(nodes, { lines: [{ ...emptyLine, ...line }] })
    expect(lines({ quantity: '2', unit: '"X"' })).toBe('<Line><Q unit="&quot;X&quot;">2</Q></Line>')
    expect(lines({ unit: 'C62' })).toBe('<Line><Q unit="C62"/></Line>')
  })

  it('says the currency of its term', () => {
    const nodes = [leaf('V', 'totals.vatAmount', amountIn('vatAccountingCurrency'))]
    const changes = { currency: 'USD', vatAccountingCurrency: 'EUR', totals: { vatAmount: '1' } }
    expect(written(nodes, changes)).toBe('<V currencyID="EUR">1</V>')
  })

  it('that the schema demands stands beside others with a word for nothing, never alone', () => {
    const order = wrap('Order', [
      leaf('Id', 'purchaseOrderReference', token, { otherwise: 'NA' }),
      leaf('Sale', 'salesOrderReference', token),
    ])
    expect(written([order], { salesOrderReference: 'S' })).toBe(
      '<Order><Id>NA</Id><Sale>S</Sale></Order>',
    )
    expect(written([order], {})).toBe('')
  })
})

describe('a wrap', () => {
  it('is written only with something in it, unless the schema demands it', () => {
    expect(written([wrap('W', [number])], {})).toBe('')
    expect(written([wrap('W', [number], { always: true })], {})).toBe('<W/>')
  })

  it('does not exist for the sake of what is fixed in it', () => {
    const tax = wrap('Tax', [fixed('Type', 'VAT', { a: '1' }), number])
    expect(written([tax], {})).toBe('')
    expect(written([tax], { number: '1' })).toBe(
      '<Tax><Type a="1">VAT</Type><Number>1</Number></Tax>',
    )
  })

  it('that holds fixed elements alone is as fixed as they are', () => {
    const nodes = [wrap('W', [wrap('Indicator', [fixed('Value', 'false')]), number])]
    expect(written(nodes, {})).toBe('')
    expect(written(nodes, { number: '1' })).toBe(
      '<W><Indicator><Value>false</Value></Indicator><Number>1</Number></W>',
    )
  })
})

describe('a group', () => {
  const note = each('Note', 'notes', [leaf('Text', 'text', text), leaf('Doc', '/number', token)])

  it('is written in the order of the nodes, once for each of a list, with leaves of the whole invoice', () => {
    const changes = { number: 'N', notes: [{ text: 'a' }, { text: 'b' }] }
    expect(written([note], changes)).toBe(
      '<Note><Text>a</Text><Doc>N</Doc></Note><Note><Text>b</Text><Doc>N</Doc></Note>',
    )
  })

  it('that holds nothing is not written', () => {
    expect(
      written([group('P', 'payee', [leaf('N', 'name', text)])], { payee: { identifiers: [] } }),
    ).toBe('')
  })

  it('may be for some items of the list alone', () => {
    const first = each('First', 'notes', [leaf('Text', 'text', text)], undefined, [0, 1])
    expect(written([first], { notes: [{ text: 'a' }, { text: 'b' }] })).toBe(
      '<First><Text>a</Text></First>',
    )
  })
})

describe('a custom node', () => {
  it('writes what it will, by nodes of its own', () => {
    const node = custom({
      names: ['Two'],
      fields: ['number'],
      read: () => undefined,
      write: (invoice, writer) => `<Two>${writer.write(invoice, [number])}</Two>`,
    })
    expect(written([node], { number: '1' })).toBe('<Two><Number>1</Number></Two>')
  })
})

describe('characters that XML forbids', () => {
  it('are refused with their path and term, never written nor removed', () => {
    const invoice = { ...emptyInvoice, number: 'a', notes: [{ text: 'b\u0007' }] }
    const note = each('Note', 'notes', [leaf('Text', 'text', text)])
    expect(writeBound(invoice, [number, note])).toEqual({
      ok: false,
      error: [{ at: 'notes[0].text', term: 'BT-22' }],
    })
  })
})
