import type { XmlElement } from '../xml/element.ts'
import type { Codec } from './codecs.ts'

/**
 * A binding ties places in an XML syntax to fields of the model, once, for both directions: reading follows it from the
 * element to the field, writing from the field to the element, in the order of the XML schema. What no node claims is
 * reported by the reader, so that nothing is dropped silently.
 *
 * A field is a name or a dotted path below the object at hand (`delivery.date`); a leading `/` starts from the invoice.
 */
export type BindingNode = LeafNode | WrapNode | GroupNode | FixedNode | CustomNode

/** Tells apart nodes that share an element name: the first whose `when` holds takes the element. */
export type When = (element: XmlElement) => boolean

/**
 * What stands in an element that the schema demands beside others and the model lacks: a word that is read back as lacking
 * (`NA` before a mere date), or a value that follows from the others.
 */
export type Otherwise = string | ((model: ModelObject, invoice: ModelObject) => unknown)

/** Which items of its list a node writes, `[from, to[`, when the others stand elsewhere or have no room: `[0, 1]`, the first. */
export type ItemRange = readonly [number, number]

/** One element, one field; some of its attributes may be fields too (`unitCode` beside a quantity). */
export interface LeafNode {
  readonly kind: 'leaf'
  readonly name: string
  readonly field: string
  readonly codec: Codec
  readonly attributes: Readonly<Record<string, string>>
  /** The field is a list, and each element adds to it. */
  readonly repeats: boolean
  readonly when: When | undefined
  /** Which values this node writes: the others have a node of their own, or none. Absent: all of them. */
  readonly writes: WriteFilter | undefined
  readonly otherwise: Otherwise | undefined
  readonly items: ItemRange | undefined
}

/** Judges a value by itself, by the object at hand, or by the whole invoice. */
export type WriteFilter = (value: unknown, model: ModelObject, invoice: ModelObject) => boolean

/** An element that only holds others: the model has no group for it. */
export interface WrapNode {
  readonly kind: 'wrap'
  readonly name: string
  readonly nodes: readonly BindingNode[]
  readonly when: When | undefined
  /** Written even when nothing is in it, because the schema demands the element. */
  readonly always: boolean
  /** It holds fixed elements alone, so it is as fixed as they are. */
  readonly isFixed: boolean
}

/** An element that is a group of the model, or one of a list of groups. */
export interface GroupNode {
  readonly kind: 'group'
  readonly name: string
  readonly field: string
  readonly nodes: readonly BindingNode[]
  readonly repeats: boolean
  readonly items: ItemRange | undefined
  readonly when: When | undefined
}

/** An element whose text the syntax fixes (`<ram:TypeCode>VAT</ram:TypeCode>`); it never makes its parent exist. */
export interface FixedNode {
  readonly kind: 'fixed'
  readonly name: string
  /** What is written. */
  readonly text: string
  /** Other ways to say the same, which files use (`0` for `false`). */
  readonly synonyms: readonly string[]
  readonly attributes: Readonly<Record<string, string>>
}

/** For the few places where a syntax folds several groups into one element, or unfolds one into several. */
export interface CustomNode {
  readonly kind: 'custom'
  /** The element names it claims. */
  readonly names: readonly string[]
  readonly when: When | undefined
  /** The model paths it carries, from the object at hand, for the table of what is bound. */
  readonly fields: readonly string[]
  readonly read: (
    element: XmlElement,
    model: ModelObject,
    reader: ElementReader,
    path: string,
  ) => void
  readonly write: (model: ModelObject, writer: ElementWriter) => string
}

/** A group of the model while it is being read or written; the schema proves its shape, the compiler cannot. */
export type ModelObject = Record<string, unknown>

/** What a custom node may ask of the reader. */
export interface ElementReader {
  readonly invoice: ModelObject
  /** Reads an element's children by nodes of its own. */
  readonly readInto: (
    element: XmlElement,
    model: ModelObject,
    nodes: readonly BindingNode[],
    path: string,
  ) => void
  /** A new group with its lists empty, by its path in the schema: `paymentInstructions`. */
  readonly empty: (path: string) => ModelObject
  readonly unmapped: (element: XmlElement, why: UnmappedReason) => void
}

export interface ElementWriter {
  readonly invoice: ModelObject
  /** The XML of the nodes for one object, `''` when it has nothing for them. */
  readonly write: (model: ModelObject, nodes: readonly BindingNode[]) => string
}

/** `namespace`: the place knows an element of that name, in another namespace. */
export type UnmappedReason = 'unknown' | 'namespace' | 'repeated' | 'value'

interface LeafOptions {
  readonly attributes?: Readonly<Record<string, string>>
  readonly repeats?: boolean
  readonly when?: When
  readonly writes?: WriteFilter
  readonly otherwise?: Otherwise
  readonly items?: ItemRange
}

export const leaf = (
  name: string,
  field: string,
  codec: Codec,
  { attributes = {}, repeats = false, when, writes, otherwise, items }: LeafOptions = {},
): LeafNode => ({
  kind: 'leaf',
  name,
  field,
  codec,
  attributes,
  repeats,
  when,
  writes,
  otherwise,
  items,
})

interface WrapOptions {
  readonly when?: When
  readonly always?: boolean
}

export const wrap = (
  name: string,
  nodes: readonly BindingNode[],
  { when, always = false }: WrapOptions = {},
): WrapNode => ({
  kind: 'wrap',
  name,
  nodes,
  when,
  always,
  isFixed: nodes.length > 0 && nodes.every(isFixed),
})

/** Whether the node says the same in every document. */
export const isFixed = (node: BindingNode): boolean =>
  node.kind === 'fixed' || (node.kind === 'wrap' && node.isFixed)

export const group = (
  name: string,
  field: string,
  nodes: readonly BindingNode[],
  when?: When,
): GroupNode => ({ kind: 'group', name, field, nodes, repeats: false, items: undefined, when })

export const each = (
  name: string,
  field: string,
  nodes: readonly BindingNode[],
  when?: When,
  items?: ItemRange,
): GroupNode => ({ kind: 'group', name, field, nodes, repeats: true, items, when })

export const fixed = (
  name: string,
  text: string,
  attributes: Readonly<Record<string, string>> = {},
  synonyms: readonly string[] = [],
): FixedNode => ({ kind: 'fixed', name, text, attributes, synonyms })

export const custom = (node: Omit<CustomNode, 'kind' | 'when'> & { when?: When }): CustomNode => ({
  when: undefined,
  ...node,
  kind: 'custom',
})
