import { fail, ok, type Result } from '../result.ts'
import { nearestTerm } from '../model/terms.ts'
import type { Invoice } from '../model/invoice.ts'
import { escapeAttribute, escapeText, isXmlText } from '../xml/write.ts'
import {
  isFixed,
  type BindingNode,
  type ElementWriter,
  type GroupNode,
  type ItemRange,
  type LeafNode,
  type ModelObject,
  type Otherwise,
  type WrapNode,
} from './nodes.ts'

/** A value that XML cannot carry at all: a control character, half of a surrogate pair. */
export interface WriteFault {
  readonly at: string
  readonly term: string | undefined
}

/**
 * Follows a binding from a model to the content of the root element. `Result`, because a text of the model may hold
 * characters that XML forbids: they are refused by name, never written nor removed.
 */
export function writeBound(
  invoice: Invoice,
  nodes: readonly BindingNode[],
): Result<string, readonly WriteFault[]> {
  // The same data, seen as the plain object that it is.
  const model = invoice as unknown as ModelObject
  const xml = new BindingWriter(model).write(model, nodes)
  // One look at the whole is far cheaper than one at each text; only then are the culprits sought.
  return isXmlText(xml) ? ok(xml) : fail(unwritable(model))
}

/** Texts with characters that XML forbids, by their path. */
function unwritable(model: unknown, at = ''): readonly WriteFault[] {
  if (typeof model === 'string') {
    return isXmlText(model) ? [] : [{ at, term: nearestTerm(at)?.id }]
  }
  if (Array.isArray(model)) {
    return model.flatMap((item, index) => unwritable(item, `${at}[${index}]`))
  }
  if (typeof model !== 'object' || model === null) return []
  return Object.entries(model).flatMap(([name, value]) =>
    unwritable(value, at === '' ? name : `${at}.${name}`),
  )
}

class BindingWriter implements ElementWriter {
  readonly invoice: ModelObject

  constructor(invoice: ModelObject) {
    this.invoice = invoice
  }

  write(model: ModelObject, nodes: readonly BindingNode[]): string {
    let xml = ''
    let real = false
    for (const node of nodes) {
      const part = this.node(model, node)
      if (part !== '') {
        xml += part
        if (!isFixed(node)) real = true
      } else if (node.kind === 'leaf' && node.otherwise !== undefined) {
        xml += this.otherwise(model, node, node.otherwise)
      }
    }
    return real ? xml : ''
  }

  private node(model: ModelObject, node: BindingNode): string {
    switch (node.kind) {
      case 'fixed':
        return tag(node.name, attributesOf(Object.entries(node.attributes)), escapeText(node.text))
      case 'custom':
        return node.write(model, this)
      case 'wrap':
        return this.wrap(model, node)
      case 'leaf':
        return this.leaves(model, node)
      case 'group':
        return this.groups(model, node)
    }
  }

  private wrap(model: ModelObject, node: WrapNode): string {
    const content = node.isFixed
      ? node.nodes.map((inner) => this.node(model, inner)).join('')
      : this.write(model, node.nodes)
    return content === '' && !node.always ? '' : tag(node.name, '', content)
  }

  private groups(model: ModelObject, { name, field, items, nodes }: GroupNode): string {
    let xml = ''
    for (const group of valuesOf(this.value(model, field), items)) {
      // A group of the model is a plain object.
      const content = this.write(group as ModelObject, nodes)
      if (content !== '') xml += tag(name, '', content)
    }
    return xml
  }

  private leaves(model: ModelObject, node: LeafNode): string {
    const { name, field, codec, writes } = node
    const attributes = this.attributes(model, node)
    const values = valuesOf(this.value(model, field), node.items)
    // A unit without its quantity is kept, so that what was read is what is written.
    if (values.length === 0) return attributes === '' || writes ? '' : tag(name, attributes, '')
    let xml = ''
    for (const value of values) {
      if (writes !== undefined && !writes(value, model, this.invoice)) continue
      const [own, content] = codec.write(value, this.invoice)
      xml += tag(name, own + attributes, content)
    }
    return xml
  }

  private otherwise(model: ModelObject, { name, codec }: LeafNode, otherwise: Otherwise): string {
    const value = typeof otherwise === 'string' ? otherwise : otherwise(model, this.invoice)
    return value === undefined ? '' : tag(name, ...codec.write(value, this.invoice))
  }

  private attributes(model: ModelObject, node: LeafNode): string {
    let attributes = ''
    for (const name in node.attributes) {
      const value = this.value(model, node.attributes[name] ?? name)
      if (typeof value === 'string') attributes += ` ${name}="${escapeAttribute(value)}"`
    }
    return attributes
  }

  private value(model: ModelObject, field: string): unknown {
    let at: unknown = field.startsWith('/') ? this.invoice : model
    for (const name of stepsOf(field)) {
      if (at === undefined) return undefined
      // Every step but the last is a group of the model.
      at = (at as ModelObject)[name]
    }
    return at
  }
}

const tag = (name: string, attributes: string, content: string): string =>
  content === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`

const attributesOf = (entries: readonly (readonly [string, string])[]): string =>
  entries.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('')

function valuesOf(value: unknown, items: ItemRange | undefined): readonly unknown[] {
  if (value === undefined) return []
  if (!Array.isArray(value)) return [value]
  return items === undefined ? value : value.slice(...items)
}

const steps = new Map<string, readonly string[]>()

function stepsOf(field: string): readonly string[] {
  const known = steps.get(field)
  if (known !== undefined) return known
  const made = (field.startsWith('/') ? field.slice(1) : field).split('.')
  steps.set(field, made)
  return made
}
