import * as contract from '@acquit/contract'

type Json = Readonly<Record<string, unknown>>

/** The schemas of the contract that have a name of their own, by the name they are exported under. */
const named: ReadonlyMap<unknown, string> = new Map(
  Object.entries(contract).flatMap(([name, value]) =>
    /^[A-Z]/.test(name) && isSchema(value) ? [[value, name] as const] : [],
  ),
)

function isSchema(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return 'type' in value || 'anyOf' in value
}

/** A schema that names the others it is made of instead of repeating them. */
export function referring(schema: unknown): Json {
  const name = named.get(schema)
  return name === undefined ? spelled(schema) : { $ref: `#/components/schemas/${name}` }
}

function spelled(schema: unknown): Json {
  const entries = Object.entries(schema as Json).map(([key, value]) => [key, inner(value)])
  return Object.fromEntries(entries)
}

function inner(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inner)
  return typeof value === 'object' && value !== null ? referring(value) : value
}

export const componentsOf = (): Json =>
  Object.fromEntries([...named].map(([schema, name]) => [name, spelled(schema)]))
