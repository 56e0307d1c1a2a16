import {
  calendarDate,
  addDays,
  decimal,
  invoiceSchema,
  type CalendarDate,
  type Decimal,
  type Invoice,
} from '@acquit/einvoice'

/** One value of a made-up invoice, with the path of its term. */
export interface Filled {
  readonly path: string
  readonly value: string | boolean
  readonly kind: 'text' | 'decimal' | 'date' | 'flag'
}

interface SchemaNode {
  readonly type?: string
  readonly pattern?: string
  readonly items?: SchemaNode
  readonly properties?: Readonly<Record<string, SchemaNode>>
}

/**
 * An invoice in which every term of the model has a value that no other has, lists having two elements: what the sheet leaves
 * out shows. It obeys no rule. Read from the schema, so that a term added to the model is in it.
 */
export function fullInvoice(): { readonly invoice: Invoice; readonly filled: readonly Filled[] } {
  const filled: Filled[] = []
  let count = 0
  const fill = (node: SchemaNode, path: string): unknown => {
    if (node.items !== undefined) return [fill(node.items, path), fill(node.items, path)]
    if (node.properties !== undefined) {
      const entries = Object.entries(node.properties)
      return Object.fromEntries(
        entries.map(([name, child]) => [name, fill(child, path === '' ? name : `${path}.${name}`)]),
      )
    }
    count += 1
    const one = leaf(node, path, count)
    filled.push(one)
    return one.value
  }
  // The cast is what the walk over the schema makes.
  return { invoice: fill(invoiceSchema as SchemaNode, '') as Invoice, filled }
}

function leaf(node: SchemaNode, path: string, count: number): Filled {
  if (node.type === 'boolean') return { path, value: true, kind: 'flag' }
  if (node.pattern?.includes('\\d{4}')) {
    const value: CalendarDate = addDays(calendarDate('2026-01-01'), count)
    return { path, value, kind: 'date' }
  }
  if (node.pattern !== undefined) {
    const value: Decimal = decimal(`${70_000 + count}.${10 + (count % 89)}`)
    return { path, value, kind: 'decimal' }
  }
  return { path, value: `Q${count}Z`, kind: 'text' }
}
