import type {
  TArray,
  TBoolean,
  TObject,
  TOptional,
  TProperties,
  TSchema,
  TString,
  TUnsafe,
} from 'typebox'

// The few constructors of TypeBox that the model needs, with its own types and its own marks. The package makes the same objects,
// and takes as long to load as all the rest of the engine (95 ms of 195): too much for a command that judges one file.

/** How TypeBox tells its schemas and their optional properties; neither is part of the JSON Schema, so neither is enumerable. */
const kindMark = '~kind'
const optionalMark = '~optional'

/** The cast is what `kind` says: the schema is TypeBox's own form of that type. */
const made = <Schema extends TSchema>(kind: string, schema: object): Schema =>
  Object.defineProperty(schema, kindMark, { value: kind }) as Schema

export const string = (options: object): TString => made('String', { type: 'string', ...options })

export const boolean = (options: object): TBoolean =>
  made('Boolean', { type: 'boolean', ...options })

/** Any JSON Schema, for values of a type of ours. */
export const unsafe = <Value>(schema: object): TUnsafe<Value> => made('Unsafe', { ...schema })

export const array = <Item extends TSchema>(items: Item, options: object): TArray<Item> =>
  made('Array', { type: 'array', items, ...options })

/** An object: every property that is not optional is required. */
export function object<Properties extends TProperties>(
  properties: Properties,
  options: object,
): TObject<Properties> {
  const required = Object.keys(properties).filter(
    (name) => !Object.hasOwn(properties[name] ?? {}, optionalMark),
  )
  return made('Object', {
    type: 'object',
    ...(required.length > 0 && { required }),
    properties,
    ...options,
  })
}

export function optional<Schema extends TSchema>(schema: Schema): TOptional<Schema> {
  const marks = Object.getOwnPropertyDescriptors(schema)
  const copy: object = Object.create(Object.prototype, marks) as object
  // The mark is what makes it an optional one to the compiler too.
  return Object.defineProperty(copy, optionalMark, { value: true }) as TOptional<Schema>
}
