import fc from 'fast-check'
import { addDays, calendarDate } from '../calendar-date.ts'
import { decimal } from '../decimal.ts'
import { invoiceSchema, type Invoice } from '../model/invoice.ts'

/** What the generator needs of a JSON Schema. */
interface Node {
  readonly type?: string
  readonly pattern?: string
  readonly items?: Node
  readonly minItems?: number
  readonly properties?: Readonly<Record<string, Node>>
  readonly required?: readonly string[] | undefined
}

export interface AnyDocumentOptions {
  /** Every term at once, rather than some. */
  readonly complete?: boolean
}

/**
 * Any document of the model, sense or nonsense, drawn from the schema itself: every term of the core and of the extensions
 * comes up, so that what a syntax forgets shows. `arbitraryInvoice` gives valid ones.
 */
export const anyDocument = ({ complete = false }: AnyDocumentOptions = {}): fc.Arbitrary<Invoice> =>
  // It is drawn from the schema of the type.
  anyOf(invoiceSchema as Node, complete) as fc.Arbitrary<Invoice>

function anyOf(node: Node, complete: boolean): fc.Arbitrary<unknown> {
  if (node.items !== undefined) {
    const minLength = complete ? 1 : (node.minItems ?? 0)
    return fc.array(anyOf(node.items, complete), { minLength, maxLength: 2 })
  }
  if (node.properties !== undefined) {
    const fields = Object.entries(node.properties).map(([name, child]) => [
      name,
      anyOf(child, complete),
    ])
    return fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>, {
      requiredKeys: complete ? Object.keys(node.properties) : [...(node.required ?? [])],
    })
  }
  if (node.type === 'boolean') return fc.boolean()
  if (node.pattern === undefined) return words
  return node.pattern.includes('{4}') ? day : number
}

const day = fc
  .integer({ min: 0, max: 36_500 })
  .map((days) => addDays(calendarDate('2000-01-01'), days))

const number = fc
  .tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.nat({ max: 999_999 }), fc.nat(6))
  .map(([whole, fraction, scale]) =>
    decimal(
      scale === 0 ? `${whole}` : `${whole}.${String(fraction).padStart(6, '0').slice(0, scale)}`,
    ),
  )

/** Text of every kind of character that XML can carry, not blank, without blanks around it: codes have none. */
const words = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 12 })
  .map((text) => text.replace(forbidden, '').trim())
  .map((text) => (text === '' ? 'œ<&>"\'é' : text))

// oxlint-disable-next-line no-control-regex -- control characters are what it takes away
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g
