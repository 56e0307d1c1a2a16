import { invoiceSchema } from './invoice.ts'

/** One term or group of the model: `{ id: 'BT-131', path: 'lines[].netAmount', name: 'Invoice line net amount' }`. */
export interface Term {
  readonly id: string
  readonly path: string
  readonly name: string
  readonly kind: 'term' | 'group'
}

/** What the walk needs of a JSON Schema. */
interface Node {
  readonly term?: string
  readonly group?: string
  readonly title?: string
  readonly items?: Node
  readonly properties?: Readonly<Record<string, Node>>
}

function* walk(node: Node, path: string): Generator<Term> {
  if (node.term !== undefined) {
    yield { id: node.term, path, name: node.title ?? node.term, kind: 'term' }
  }
  if (node.group !== undefined && path !== '') {
    yield { id: node.group, path, name: node.title ?? node.group, kind: 'group' }
  }
  if (node.items !== undefined) yield* walk(node.items, `${path}[]`)
  for (const [name, child] of Object.entries(node.properties ?? {})) {
    yield* walk(child, path === '' ? name : `${path}.${name}`)
  }
}

/** Every term and group of the model, in its order, read from the schema itself. */
export const terms: readonly Term[] = [...walk(invoiceSchema as Node, '')]

const byPath = new Map(terms.map((term) => [term.path, term]))

/** The term at a path of a document, indexes or not: `lines[3].netAmount` is BT-131. */
export const termAt = (path: string): Term | undefined => byPath.get(path.replace(/\[\d+\]/g, '[]'))

/** The nearest term or group at or above a path. */
export function nearestTerm(path: string): Term | undefined {
  for (let at = path; at !== ''; at = at.replace(/(\.[^.[\]]+|\[\d*\]|^[^.[\]]+)$/, '')) {
    const term = termAt(at)
    if (term !== undefined) return term
  }
  return undefined
}
