import { invoiceSchema } from '../model/invoice.ts'
import type { BindingNode, ModelObject } from './nodes.ts'

/** What the walk needs of a JSON Schema. */
export interface SchemaNode {
  readonly type?: string
  readonly term?: string
  readonly items?: SchemaNode
  readonly required?: readonly string[] | undefined
  readonly properties?: Readonly<Record<string, SchemaNode>>
}

/** Where a field is, resolved once: the object that holds it, created on the way when reading, and its own name. */
export interface Target {
  /** From the invoice rather than from the object at hand. */
  readonly fromRoot: boolean
  /** The groups to cross, each with the maker of an empty one. */
  readonly through: readonly { readonly name: string; readonly empty: () => ModelObject }[]
  readonly name: string
  readonly schema: SchemaNode
}

const root = invoiceSchema as SchemaNode

/** The schema of a field given from the schema of the object at hand. Throws on a field the model does not have. */
export function targetOf(field: string, at: SchemaNode): Target {
  const fromRoot = field.startsWith('/')
  const names = (fromRoot ? field.slice(1) : field).split('.')
  const name = names.pop() ?? ''
  const through: { name: string; empty: () => ModelObject }[] = []
  let schema = fromRoot ? root : at
  for (const step of names) {
    schema = propertyOf(schema, step, field)
    through.push({ name: step, empty: emptyMaker(schema) })
  }
  return { fromRoot, through, name, schema: propertyOf(schema, name, field) }
}

function propertyOf(schema: SchemaNode, name: string, field: string): SchemaNode {
  const found = schema.properties?.[name]
  if (found === undefined) throw new Error(`the model has no field ${field}`)
  return found
}

/** Makes groups with nothing in them: the lists of the norm present and empty, those of the extensions absent. */
export function emptyMaker(schema: SchemaNode): () => ModelObject {
  const lists = (schema.required ?? []).filter(
    (name) => schema.properties?.[name]?.items !== undefined,
  )
  return () => {
    const made: ModelObject = {}
    for (const list of lists) made[list] = []
    return made
  }
}

/** The schema at a path of the model, `[]` for the items of a list. */
export function schemaAt(path: string): SchemaNode {
  let schema = root
  for (const step of path === '' ? [] : path.split('.')) {
    const name = step.replace('[]', '')
    schema = propertyOf(schema, name, path)
    if (step.endsWith('[]')) schema = schema.items ?? schema
  }
  return schema
}

/** A node with its target resolved and, below an element, its children ready for look-up by name. */
export interface CompiledNode {
  readonly node: BindingNode
  readonly index: number
  readonly target: Target | undefined
  readonly attributes: readonly { readonly name: string; readonly target: Target }[]
  readonly empty: () => ModelObject
  readonly children: CompiledNodes | undefined
}

export interface CompiledNodes {
  readonly list: readonly CompiledNode[]
  readonly byName: ReadonlyMap<string, readonly CompiledNode[]>
  /** Where an element stands among its siblings in the schema, by its name: the nodes are in that order. */
  readonly places: ReadonlyMap<string, number>
}

export function compileNodes(nodes: readonly BindingNode[], schema: SchemaNode): CompiledNodes {
  const list = nodes.map((node, index) => compileNode(node, index, schema))
  const byName = new Map<string, CompiledNode[]>()
  const places = new Map<string, number>()
  for (const compiled of list) {
    const { node, index } = compiled
    for (const name of node.kind === 'custom' ? node.names : [node.name]) {
      if (!places.has(name)) places.set(name, index)
      const same = byName.get(name)
      if (same === undefined) byName.set(name, [compiled])
      else same.push(compiled)
    }
  }
  return { list, byName, places }
}

function compileNode(node: BindingNode, index: number, schema: SchemaNode): CompiledNode {
  const base = { node, index, target: undefined, attributes: [], children: undefined }
  const empty = emptyMaker(schema)
  switch (node.kind) {
    case 'fixed':
    case 'custom':
      return { ...base, empty }
    case 'wrap':
      return { ...base, empty, children: compileNodes(node.nodes, schema) }
    case 'leaf': {
      const attributes = Object.entries(node.attributes).map(([name, field]) => ({
        name,
        target: targetOf(field, schema),
      }))
      return { ...base, empty, target: targetOf(node.field, schema), attributes }
    }
    case 'group': {
      const target = targetOf(node.field, schema)
      const own = node.repeats ? (target.schema.items ?? {}) : target.schema
      return { ...base, empty: emptyMaker(own), target, children: compileNodes(node.nodes, own) }
    }
  }
}

/** Model paths that the nodes carry, lists marked `[]`. */
export function boundPaths(nodes: CompiledNodes, at = ''): string[] {
  const join = (field: string) =>
    field.startsWith('/') ? field.slice(1) : at === '' ? field : `${at}.${field}`
  return nodes.list.flatMap(({ node, children }) => {
    switch (node.kind) {
      case 'fixed':
        return []
      case 'custom':
        return node.fields.map(join)
      case 'leaf': {
        const own = join(node.field)
        return [own, ...Object.values(node.attributes).map(join)]
      }
      case 'wrap':
        return children === undefined ? [] : boundPaths(children, at)
      case 'group': {
        const below = join(node.field) + (node.repeats ? '[]' : '')
        return [below, ...(children === undefined ? [] : boundPaths(children, below))]
      }
    }
  })
}
