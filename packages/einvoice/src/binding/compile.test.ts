import { describe, expect, it } from 'vitest'
import { decimal, text, token } from './codecs.ts'
import { boundPaths, compileNodes, emptyMaker, schemaAt } from './compile.ts'
import { custom, each, fixed, group, leaf, wrap } from './nodes.ts'

describe('a binding is compiled against the schema of the model', () => {
  it('a field that the model does not have stops it, and names the field', () => {
    const compile = () => compileNodes([leaf('X', 'seller.nom', text)], schemaAt(''))
    expect(compile).toThrow('the model has no field seller.nom')
  })

  it('the paths that it carries are those of its leaves, groups and custom nodes', () => {
    const nodes = [
      leaf('N', 'number', token),
      wrap('W', [fixed('F', 'x'), leaf('D', 'delivery.date', token)]),
      each('L', 'lines', [
        leaf('Q', 'quantity', decimal, { attributes: { unit: 'unit' } }),
        leaf('C', '/currency', token),
        group('I', 'item', [leaf('N', 'name', text)]),
        custom({
          names: ['P'],
          fields: ['price.netPrice'],
          read: () => undefined,
          write: () => '',
        }),
      ]),
    ]
    expect(boundPaths(compileNodes(nodes, schemaAt('')))).toEqual([
      'number',
      'delivery.date',
      'lines[]',
      'lines[].quantity',
      'lines[].unit',
      'currency',
      'lines[].item',
      'lines[].item.name',
      'lines[].price.netPrice',
    ])
  })
})

describe('an empty group', () => {
  it('has the lists of the norm, empty, and none of the extensions', () => {
    expect(emptyMaker(schemaAt('lines[].item'))()).toEqual({ classifications: [], attributes: [] })
  })

  it('is a new one each time', () => {
    const empty = emptyMaker(schemaAt('seller'))
    expect(empty()).not.toBe(empty())
    expect(empty()['identifiers']).not.toBe(empty()['identifiers'])
  })
})
