import { invoiceSchema } from './model/invoice.ts'

/** What the JSON form of one place of the model must be: the few words of JSON Schema that the model is written with. */
export type Form =
  | { readonly kind: 'group'; readonly fields: ReadonlyMap<string, Field> }
  | { readonly kind: 'list'; readonly item: Form; readonly itemsAtLeast: number }
  | { readonly kind: 'boolean' }
  | {
      readonly kind: 'text' | 'exact' | 'day'
      readonly pattern: RegExp | undefined
      readonly charactersAtLeast: number
      readonly charactersAtMost: number
    }

export interface Field {
  readonly form: Form
  readonly isRequired: boolean
}

/** What is read of a JSON Schema. */
interface Node {
  readonly type?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly items?: Node
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Node>>
}

const known = new Set(
  'type title term group default additionalProperties pattern minLength maxLength minItems items required properties'.split(
    ' ',
  ),
)

/** Throws on a word of JSON Schema that is not known here, so that the model never demands what is not checked. */
function formOf(node: Node): Form {
  for (const word of Object.keys(node)) {
    if (!known.has(word)) throw new Error(`the model is checked without "${word}"`)
  }
  switch (node.type) {
    case 'object':
      return { kind: 'group', fields: fieldsOf(node) }
    case 'array':
      return { kind: 'list', item: formOf(node.items ?? {}), itemsAtLeast: node.minItems ?? 0 }
    case 'boolean':
      return { kind: 'boolean' }
    case 'string':
      return {
        kind: kindOf(node.pattern),
        pattern: node.pattern === undefined ? undefined : new RegExp(node.pattern, 'u'),
        charactersAtLeast: node.minLength ?? 0,
        charactersAtMost: node.maxLength ?? Infinity,
      }
    default:
      throw new Error(`the model is checked without the type "${node.type ?? ''}"`)
  }
}

function fieldsOf({ properties = {}, required = [] }: Node): ReadonlyMap<string, Field> {
  return new Map(
    Object.entries(properties).map(([name, node]) => [
      name,
      { form: formOf(node), isRequired: required.includes(name) },
    ]),
  )
}

/** The two patterns of the model: a day, and a decimal number. */
const kindOf = (pattern: string | undefined): 'text' | 'exact' | 'day' =>
  pattern === undefined ? 'text' : pattern.includes('\\d{4}') ? 'day' : 'exact'

/** The form of an invoice, from the model's own schema. */
export const modelForm: Form = formOf(invoiceSchema as unknown as Node)
