import { emptyInvoice, type Invoice } from '../model/invoice.ts'
import { attributeOf, type XmlElement } from '../xml/element.ts'
import { Unreadable, type Codec, type CurrencyField } from './codecs.ts'
import {
  compileNodes,
  emptyMaker,
  schemaAt,
  type CompiledNode,
  type CompiledNodes,
  type Target,
} from './compile.ts'
import type {
  BindingNode,
  ElementReader,
  FixedNode,
  LeafNode,
  ModelObject,
  UnmappedReason,
} from './nodes.ts'

/** Something of the file that the model has no place for: an element, or an attribute of it. */
export interface Unmapped {
  readonly element: XmlElement
  readonly attribute?: string
  readonly why: UnmappedReason
}

/** A value that is not what its term wants: `1E2` for an amount, 31 February for a date. */
export interface ValueFault {
  readonly element: XmlElement
  readonly attribute?: string
  readonly term: string | undefined
  readonly text: string
}

export interface BoundReading {
  readonly invoice: Invoice
  readonly unmapped: readonly Unmapped[]
  readonly faults: readonly ValueFault[]
  /** Elements that the schema wants before one that precedes them: read all the same. */
  readonly misplaced: readonly XmlElement[]
  /** The element each path of the model came from; filled on request only, because it costs as much as reading. */
  readonly origins: ReadonlyMap<string, XmlElement>
}

/** Follows a binding from the root element to a model. Linear in the size of the document. */
export function readBound(
  root: XmlElement,
  nodes: CompiledNodes,
  withOrigins = false,
): BoundReading {
  const reader = new BindingReader(withOrigins)
  reader.children(root, reader.invoice, nodes, '')
  reader.foreignCurrencies()
  return {
    // Built by the model's own schema, field by field.
    invoice: reader.invoice as unknown as Invoice,
    unmapped: reader.left,
    faults: reader.faults,
    misplaced: reader.misplaced,
    origins: reader.origins,
  }
}

/** Attributes that speak to XML tools, not to people. */
const silent = (name: string) => name.startsWith('xsi:') || name.startsWith('xml:')

class BindingReader implements ElementReader {
  readonly invoice = structuredClone(emptyInvoice) as unknown as ModelObject
  readonly left: Unmapped[] = []
  readonly faults: ValueFault[] = []
  readonly misplaced: XmlElement[] = []
  readonly origins = new Map<string, XmlElement>()
  private readonly withOrigins: boolean
  /** The first element of each currency met, by the term that it should be equal to. */
  private readonly currencies = new Map<CurrencyField, Map<string, XmlElement>>()

  constructor(withOrigins: boolean) {
    this.withOrigins = withOrigins
  }

  unmapped(element: XmlElement, why: UnmappedReason): void {
    this.left.push({ element, why })
  }

  empty(path: string): ModelObject {
    return emptyMaker(schemaAt(path))()
  }

  readInto(
    element: XmlElement,
    model: ModelObject,
    nodes: readonly BindingNode[],
    path: string,
  ): void {
    this.children(element, model, compiledAt(nodes, path), path)
  }

  children(element: XmlElement, model: ModelObject, nodes: CompiledNodes, path: string): void {
    if (element.text !== '' && element.text.trim() !== '') this.unmapped(element, 'unknown')
    let taken: CompiledNode[] | undefined
    let furthest = 0
    for (const child of element.children) {
      const place = nodes.places.get(child.name) ?? furthest
      if (place < furthest) this.misplaced.push(child)
      else furthest = place
      const compiled = claimant(nodes, child)
      if (compiled === undefined) {
        this.unmapped(child, isNamesake(nodes, child) ? 'namespace' : 'unknown')
        continue
      }
      if (isSingle(compiled)) {
        if (taken?.includes(compiled) === true) {
          this.unmapped(child, 'repeated')
          continue
        }
        if (taken === undefined) taken = [compiled]
        else taken.push(compiled)
      }
      this.one(child, model, compiled, path)
    }
  }

  private one(child: XmlElement, model: ModelObject, compiled: CompiledNode, path: string): void {
    const { node } = compiled
    switch (node.kind) {
      case 'fixed':
        this.fixed(child, node)
        return
      case 'custom':
        node.read(child, model, this, path)
        return
      case 'leaf':
        this.leaf(child, model, compiled, path)
        return
      case 'wrap':
        this.leftAttributes(child, [])
        if (compiled.children !== undefined) this.children(child, model, compiled.children, path)
        return
      case 'group':
        this.group(child, model, compiled, path)
    }
  }

  private fixed(child: XmlElement, { text, synonyms }: FixedNode): void {
    const found = child.text.trim()
    if (found !== text && !synonyms.includes(found)) this.unmapped(child, 'value')
  }

  private group(child: XmlElement, model: ModelObject, compiled: CompiledNode, path: string): void {
    const { target, node, children, empty } = compiled
    if (target === undefined || node.kind !== 'group' || children === undefined) return
    const holder = this.holder(model, target)
    let own: ModelObject
    let at = below(path, node.field)
    if (target.schema.items !== undefined) {
      const list = listIn(holder, target)
      own = empty()
      at = `${at}[${list.length}]`
      list.push(own)
    } else {
      // A group may be spread over several elements of the syntax; each adds to it.
      own = (holder[target.name] as ModelObject | undefined) ?? empty()
      holder[target.name] = own
    }
    if (this.withOrigins) this.cameFrom(at, child)
    this.leftAttributes(child, [])
    this.children(child, own, children, at)
  }

  private leaf(child: XmlElement, model: ModelObject, compiled: CompiledNode, path: string): void {
    const { target, node } = compiled
    if (target === undefined || node.kind !== 'leaf') return
    this.leftInLeaf(child, compiled)
    this.attributes(child, model, compiled, path)
    const value = node.codec.read(child)
    if (value === undefined || isFiller(node, value, child)) return
    if (value instanceof Unreadable) {
      this.faults.push({ element: child, term: termOf(target), text: value.text })
      return
    }
    const holder = this.holder(model, target)
    const known = holder[target.name]
    let index = ''
    if (node.repeats) {
      const list = listIn(holder, target)
      index = `[${list.length}]`
      list.push(value)
    } else if (known === undefined) {
      holder[target.name] = value
    } else if (!saysTheSame(known, value, node.codec)) {
      // What the syntax repeats (BT-8 in each breakdown) must say the same each time.
      this.unmapped(child, 'repeated')
      return
    }
    // A path costs as much as the value: it is spelled only for those who ask.
    if (this.withOrigins) this.cameFrom(below(path, node.field) + index, child)
  }

  private cameFrom(path: string, element: XmlElement): void {
    if (!this.origins.has(path)) this.origins.set(path, element)
  }

  private attributes(
    child: XmlElement,
    model: ModelObject,
    { attributes, node }: CompiledNode,
    path: string,
  ): void {
    for (const { name, target } of attributes) {
      const value = attributeOf(child, name)?.trim()
      if (value === undefined || value === '') continue
      const holder = this.holder(model, target)
      const known = holder[target.name]
      if (known !== undefined && known !== value) {
        this.left.push({ element: child, attribute: name, why: 'repeated' })
        continue
      }
      holder[target.name] = value
      if (!this.withOrigins || node.kind !== 'leaf') continue
      this.cameFrom(below(path, node.attributes[name] ?? name), child)
    }
  }

  private leftInLeaf(child: XmlElement, { node }: CompiledNode): void {
    if (node.kind !== 'leaf') return
    const { codec, attributes } = node
    if (child.children.length > 0 && !codec.children) {
      for (const inner of child.children) this.unmapped(inner, 'unknown')
    }
    for (const { name, value } of child.attributes) {
      if (Object.hasOwn(attributes, name) || silent(name)) continue
      if (!codec.attributes.includes(name)) {
        this.left.push({ element: child, attribute: name, why: 'unknown' })
      } else if (name === 'currencyID' && codec.currency !== undefined) {
        this.currency(codec.currency, value, child)
      }
    }
  }

  private leftAttributes(child: XmlElement, known: readonly string[]): void {
    for (const { name } of child.attributes) {
      if (silent(name) || known.includes(name)) continue
      this.left.push({ element: child, attribute: name, why: 'unknown' })
    }
  }

  private currency(field: CurrencyField, code: string, element: XmlElement): void {
    const met = this.currencies.get(field)
    if (met === undefined) this.currencies.set(field, new Map([[code, element]]))
    else if (!met.has(code)) met.set(code, element)
  }

  /** Amounts said to be in another currency than the one of their term have no place in the model. */
  foreignCurrencies(): void {
    for (const [field, met] of this.currencies) {
      for (const [code, element] of met) {
        if (code === this.invoice[field]) continue
        this.left.push({ element, attribute: 'currencyID', why: 'value' })
      }
    }
  }

  /** The object that holds a target's field, groups on the way made as needed. */
  private holder(model: ModelObject, target: Target): ModelObject {
    let at = target.fromRoot ? this.invoice : model
    for (const { name, empty } of target.through) {
      // Groups are plain objects; the schema proved it when the binding was compiled.
      at = (at[name] ??= empty()) as ModelObject
    }
    return at
  }
}

/** The schema says that the field is a list; one of the extensions may not be there yet. */
const listIn = (holder: ModelObject, { name }: Target): unknown[] =>
  (holder[name] ??= []) as unknown[]

const saysTheSame = (known: unknown, value: unknown, { same }: Codec): boolean =>
  same === undefined ? JSON.stringify(known) === JSON.stringify(value) : same(known, value)

/** Whether the place knows an element of that local name, and not this one. */
function isNamesake(nodes: CompiledNodes, { name }: XmlElement): boolean {
  if (nodes.places.has(name)) return false
  const local = name.slice(Math.max(name.lastIndexOf(':'), name.lastIndexOf('}')) + 1)
  return [...nodes.places.keys()].some((known) => known.endsWith(`:${local}`))
}

const isSingle = ({ node }: CompiledNode): boolean =>
  node.kind === 'wrap' || (node.kind === 'group' && !node.repeats)

/** The first node of the element's name whose `when` holds. */
function claimant(nodes: CompiledNodes, element: XmlElement): CompiledNode | undefined {
  const candidates = nodes.byName.get(element.name)
  if (candidates === undefined) return undefined
  for (const compiled of candidates) {
    const { node } = compiled
    if (node.kind === 'fixed' || node.when === undefined || node.when(element)) return compiled
  }
  return undefined
}

/** What stands for a missing value beside others; alone, it is all the document says, and is kept. */
const isFiller = ({ otherwise }: LeafNode, value: unknown, { parent }: XmlElement): boolean =>
  otherwise !== undefined &&
  value === otherwise &&
  parent !== undefined &&
  parent.children.length > 1

const termOf = ({ schema }: Target): string | undefined => schema.term

const below = (path: string, field: string): string =>
  field.startsWith('/') ? field.slice(1) : path === '' ? field : `${path}.${field}`

const compiled = new WeakMap<readonly BindingNode[], CompiledNodes>()

/** Custom nodes hand over nodes of their own; each list is compiled once. */
function compiledAt(nodes: readonly BindingNode[], path: string): CompiledNodes {
  const known = compiled.get(nodes)
  if (known !== undefined) return known
  const made = compileNodes(nodes, schemaAt(path.replace(/\[\d+\]/g, '[]')))
  compiled.set(nodes, made)
  return made
}
