import { invoiceSchema, type Invoice } from '../model/invoice.ts'

/** What the walk needs of a JSON Schema. */
interface Node {
  readonly type?: string
  readonly term?: string
  readonly pattern?: string
  readonly items?: Node
  readonly properties?: Readonly<Record<string, Node>>
}

/** Terms whose value means something to a syntax, so that any text will not do. */
const meaningful: Readonly<Record<string, string>> = {
  'BT-5': 'EUR',
  'BT-6': 'USD',
  'BT-21': 'AAB',
  'EXT-FR-FE-183': 'PUR',
  'EXT-FR-FE-163': 'DETAIL',
  'BT-84': 'FR7630006000011234567890189',
  'BT-125': 'UGllY2Ugam9pbnRl',
  'BT-125-1': 'application/pdf',
  'BT-X-258': 'EUR',
  'BT-X-259': 'USD',
}

/**
 * An invoice that says something for every term of the model, two items in every list, each value its own: not a valid
 * invoice, but the whole of what a syntax may be asked to carry.
 */
export function fullInvoice(typeCode: string): Invoice {
  let count = 0
  const valueOf = (node: Node): unknown => {
    count += 1
    if (node.items !== undefined) return [valueOf(node.items), valueOf(node.items)]
    if (node.properties !== undefined) {
      const entries = Object.entries(node.properties)
      return Object.fromEntries(entries.map(([name, property]) => [name, valueOf(property)]))
    }
    if (node.type === 'boolean') return true
    if (node.term !== undefined && node.term in meaningful) return meaningful[node.term]
    if (node.pattern === undefined) return `${node.term ?? ''} n°${count}`
    return node.pattern.includes('\\d{4}')
      ? `20${String(10 + (count % 80))}-01-${String(1 + (count % 28)).padStart(2, '0')}`
      : `${count}.25`
  }
  // Made from the model's own schema, field by field.
  return { ...(valueOf(invoiceSchema as unknown as Node) as Invoice), typeCode }
}
