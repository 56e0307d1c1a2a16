import { describe, expect, it } from 'vitest'
import { xpathOf } from '../xml/element.ts'
import { parseXml } from '../xml/parse.ts'
import { amount, amountIn, decimal, schemed, text, token } from './codecs.ts'
import { compileNodes, schemaAt } from './compile.ts'
import { custom, each, fixed, group, leaf, wrap, type BindingNode } from './nodes.ts'
import { readBound } from './read.ts'

/** Reads `<r>content</r>` by a binding of the invoice. */
function reading(nodes: readonly BindingNode[], content: string, withOrigins = false) {
  const root = parseXml(`<r>${content}</r>`, new Map())
  if (!root.ok) throw new Error(root.error.message.en)
  const { invoice, unmapped, faults, misplaced, origins } = readBound(
    root.value,
    compileNodes(nodes, schemaAt('')),
    withOrigins,
  )
  return {
    invoice,
    left: unmapped.map(
      ({ element, attribute, why }) =>
        `${xpathOf(element)}${attribute ? `/@${attribute}` : ''} ${why}`,
    ),
    faults: faults.map(({ element, ...fault }) => ({ ...fault, at: xpathOf(element) })),
    misplaced: misplaced.map(xpathOf),
    origins: Object.fromEntries([...origins].map(([path, element]) => [path, xpathOf(element)])),
  }
}

const number = leaf('Number', 'number', token)

describe('a leaf', () => {
  it('is read to its field, groups on the way made with their lists empty', () => {
    const mandate = leaf('Mandate', 'paymentInstructions.directDebit.mandate', token)
    expect(reading([mandate], '<Mandate>M1</Mandate>').invoice.paymentInstructions).toEqual({
      creditTransfers: [],
      directDebit: { mandate: 'M1' },
    })
  })

  it('that is blank says nothing', () => {
    expect(reading([number], '<Number> \n </Number>').invoice).not.toHaveProperty('number')
  })

  it('that repeats adds to a list, and otherwise must say the same again', () => {
    const id = leaf('Id', 'seller.identifiers', schemed(), { repeats: true })
    expect(reading([id], '<Id>1</Id><Id schemeID="S">2</Id>').invoice.seller.identifiers).toEqual([
      { id: '1' },
      { id: '2', scheme: 'S' },
    ])
    expect(reading([number], '<Number>1</Number><Number>1</Number>').left).toEqual([])
    expect(reading([number], '<Number>1</Number><Number>2</Number>')).toMatchObject({
      invoice: { number: '1' },
      left: ['/r/Number[2] repeated'],
    })
  })

  it('says the same when its decimal is equal, however it is written', () => {
    const due = leaf('Due', 'totals.dueAmount', decimal)
    expect(reading([due], '<Due>1</Due><Due>1.00</Due>').left).toEqual([])
    expect(reading([due], '<Due>1</Due><Due>1.01</Due>').left).toEqual(['/r/Due[2] repeated'])
  })

  it('has attributes that are fields, and lists the others', () => {
    const quantity = leaf('Q', 'quantity', decimal, { attributes: { unit: 'unit' } })
    const { invoice, left } = reading(
      [each('Line', 'lines', [quantity])],
      '<Line><Q unit=" C62 " x="1" xml:lang="fr">2</Q></Line>',
    )
    expect(invoice.lines[0]).toMatchObject({ quantity: '2', unit: 'C62' })
    expect(left).toEqual(['/r/Line/Q/@x unknown'])
  })

  it('lists what is inside it', () => {
    expect(reading([number], '<Number>1<b/></Number>').left).toEqual(['/r/Number/b unknown'])
  })

  it('whose value is not what its term wants is a fault, and no value', () => {
    const due = leaf('Due', 'totals.dueAmount', decimal)
    const { invoice, faults } = reading([due], '<Due>1E2</Due>')
    expect(invoice.totals).toEqual({})
    expect(faults).toEqual([{ at: '/r/Due', term: 'BT-115', text: '1E2' }])
  })

  it('whose word stands for nothing beside others is read as nothing', () => {
    const order = wrap('Order', [
      leaf('Id', 'purchaseOrderReference', token, { otherwise: 'NA' }),
      leaf('Sale', 'salesOrderReference', token),
    ])
    expect(reading([order], '<Order><Id>NA</Id><Sale>S</Sale></Order>').invoice).not.toHaveProperty(
      'purchaseOrderReference',
    )
    expect(reading([order], '<Order><Id>NA</Id></Order>').invoice.purchaseOrderReference).toBe('NA')
  })
})

describe('a group', () => {
  const note = each('Note', 'notes', [
    leaf('Text', 'text', text),
    leaf('Code', 'subjectCode', token),
  ])

  it('is one of a list, or the only one', () => {
    const { invoice, left } = reading(
      [note, group('Payee', 'payee', [leaf('Name', 'name', text)])],
      '<Note><Text>a</Text></Note><Note><Code>X</Code></Note><Payee><Name>P</Name></Payee><Payee/>',
    )
    expect(invoice.notes).toEqual([{ text: 'a' }, { subjectCode: 'X' }])
    expect(invoice.payee).toEqual({ identifiers: [], name: 'P' })
    expect(left).toEqual(['/r/Payee[2] repeated'])
  })

  it('of an extension makes its list only when there is one', () => {
    const charge = each('Charge', 'logisticsCharges', [leaf('Amount', 'amount', decimal)])
    expect(reading([charge], '').invoice).not.toHaveProperty('logisticsCharges')
    expect(
      reading([charge], '<Charge><Amount>1</Amount></Charge>').invoice.logisticsCharges,
    ).toEqual([{ amount: '1' }])
  })

  it('has leaves of the whole invoice when their field starts with a slash', () => {
    const vat = each('Vat', 'vatBreakdown', [leaf('Code', '/taxPointDateCode', token)])
    const { invoice, left } = reading([vat], '<Vat><Code>3</Code></Vat><Vat><Code>35</Code></Vat>')
    expect(invoice).toMatchObject({ taxPointDateCode: '3', vatBreakdown: [{}, {}] })
    expect(left).toEqual(['/r/Vat[2]/Code repeated'])
  })
})

describe('nodes of one name', () => {
  const kind = (value: string) => (element: { attributes: readonly { value: string }[] }) =>
    element.attributes[0]?.value === value

  it('are told apart by their `when`, the first that holds', () => {
    const nodes = [
      wrap('Ref', [leaf('Id', 'tenderOrLotReference', token)], { when: kind('50') }),
      wrap('Ref', [leaf('Id', 'projectReference', token)]),
    ]
    const content = '<Ref><Id>P</Id></Ref><Ref t="50"><Id>L</Id></Ref>'
    expect(reading(nodes, content).invoice).toMatchObject({
      tenderOrLotReference: 'L',
      projectReference: 'P',
    })
  })

  it('leave the element unmapped when none holds', () => {
    const nodes = [wrap('Ref', [leaf('Id', 'projectReference', token)], { when: kind('50') })]
    expect(reading(nodes, '<Ref><Id>P</Id></Ref>').left).toEqual(['/r/Ref unknown'])
  })
})

describe('a fixed element', () => {
  const type = fixed('Type', 'VAT', {}, ['TVA'])

  it('is taken when it says what it should, or a synonym', () => {
    expect(reading([type], '<Type> VAT </Type><Type>TVA</Type>').left).toEqual([])
  })

  it('is listed when it says something else', () => {
    expect(reading([type], '<Type>ENV</Type>').left).toEqual(['/r/Type value'])
  })
})

describe('a custom node', () => {
  const node = custom({
    names: ['Two'],
    fields: ['number', 'seller.name'],
    read(element, invoice, reader) {
      reader.readInto(
        element,
        invoice,
        [number, group('S', 'seller', [leaf('N', 'name', text)])],
        '',
      )
    },
    write: () => '',
  })

  it('reads an element by nodes of its own, with the same care', () => {
    const { invoice, left } = reading([node], '<Two><Number>1</Number><S><N>A</N></S><x/></Two>')
    expect(invoice).toMatchObject({ number: '1', seller: { name: 'A' } })
    expect(left).toEqual(['/r/Two/x unknown'])
  })
})

describe('what has no place is listed', () => {
  it.each([
    ['an unknown element, as a whole', '<x><y/></x>', ['/r/x unknown']],
    ['an unknown attribute of an element', '<W a="1"/>', ['/r/W/@a unknown']],
    ['words between elements', 'words<W/>', ['/r unknown']],
    ['a second wrap', '<W/><W/>', ['/r/W[2] repeated']],
  ])('%s', (_, content, left) => {
    expect(reading([wrap('W', [number])], content).left).toEqual(left)
  })

  it('a currency that is not the one of the term, once each', () => {
    const nodes = [
      leaf('C', 'currency', token),
      leaf('T', 'vatAccountingCurrency', token),
      leaf('A', 'totals.netAmount', amount),
      leaf('B', 'totals.grossAmount', amount),
      leaf('V', 'totals.vatAmountInAccountingCurrency', amountIn('vatAccountingCurrency')),
    ]
    const currencies = '<C>EUR</C><T>USD</T>'
    const amounts = (a: string, b: string, v: string) =>
      `${currencies}<A currencyID="${a}">1</A><B currencyID="${b}">1</B><V currencyID="${v}">1</V>`
    expect(reading(nodes, amounts('EUR', 'EUR', 'USD')).left).toEqual([])
    expect(reading(nodes, amounts('CHF', 'CHF', 'EUR')).left).toEqual([
      '/r/A/@currencyID value',
      '/r/V/@currencyID value',
    ])
  })
})

describe('the order of elements', () => {
  const nodes = [number, leaf('Type', 'typeCode', token), each('Note', 'notes', [])]

  it('is that of the nodes; what comes late is read and listed', () => {
    expect(
      reading(nodes, '<Number>1</Number><x/><Type>380</Type><Note/><Note/>').misplaced,
    ).toEqual([])
    expect(reading(nodes, '<Note/><Number>1</Number>')).toMatchObject({
      invoice: { number: '1' },
      misplaced: ['/r/Number'],
    })
  })
})

describe('origins', () => {
  it('are the elements of each path, on request', () => {
    const line = each('Line', 'lines', [
      leaf('Q', 'quantity', decimal, { attributes: { unit: 'unit' } }),
      leaf('Price', 'price.netPrice', decimal),
    ])
    const content = '<Line/><Line><Q unit="C62">1</Q><Price>2</Price></Line>'
    expect(reading([line], content).origins).toEqual({})
    expect(reading([line], content, true).origins).toEqual({
      'lines[0]': '/r/Line[1]',
      'lines[1]': '/r/Line[2]',
      'lines[1].quantity': '/r/Line[2]/Q',
      'lines[1].unit': '/r/Line[2]/Q',
      'lines[1].price.netPrice': '/r/Line[2]/Price',
    })
  })
})
