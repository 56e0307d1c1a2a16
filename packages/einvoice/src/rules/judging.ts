import type { Invoice } from '../model/invoice.ts'
import type { Breach } from './rule.ts'

/** No breach: the one array that every rule that holds gives back. */
export const none: readonly Breach[] = Object.freeze([])

/** A breach at `at` when a mandatory value is absent; blank text says nothing, so it is absent too. */
export const missing = (value: unknown, at: string): readonly Breach[] =>
  isAbsent(value) ? [{ at }] : none

export const isAbsent = (value: unknown): boolean =>
  value === undefined || (typeof value === 'string' && value.trim() === '')

/** A breach at `at`, with the value found, when a value is there and must not be. */
export const forbidden = (value: string | undefined, at: string): readonly Breach[] =>
  value === undefined ? none : [{ at, found: value }]

type Judge<Item> = (item: Item) => readonly Breach[]

/** Judges each item of a list; `judge` names its breaches relative to the item. Linear, and silent costs nothing. */
export function eachOf<Item>(
  path: string,
  items: readonly Item[],
  judge: Judge<Item>,
): readonly Breach[] {
  let breaches: Breach[] | undefined
  for (const [index, item] of items.entries()) {
    const found = judge(item)
    if (found.length === 0) continue
    breaches ??= []
    for (const breach of found) breaches.push(under(`${path}[${index}]`, breach))
  }
  return breaches ?? none
}

/** Judges a group when the invoice has it; `judge` names its breaches relative to the group. */
export function within<Group extends object>(
  path: string,
  group: Group | undefined,
  judge: Judge<Group>,
): readonly Breach[] {
  if (group === undefined) return none
  const found = judge(group)
  return found.length === 0 ? none : found.map((breach) => under(path, breach))
}

const under = (path: string, breach: Breach): Breach => ({
  ...breach,
  at: breach.at === '' ? path : `${path}.${breach.at}`,
})

/** All the breaches of several lists of them. */
export function all(...found: readonly (readonly Breach[])[]): readonly Breach[] {
  const broken = found.filter((breaches) => breaches.length > 0)
  return broken.length === 0 ? none : broken.flat()
}

/** Remembers what is worked out of an invoice, so that the rules that share it stay linear together. */
export function perInvoice<Value>(
  derive: (invoice: Invoice) => Value,
): (invoice: Invoice) => Value {
  const known = new WeakMap<Invoice, { readonly value: Value }>()
  return (invoice) => {
    const remembered = known.get(invoice)
    if (remembered !== undefined) return remembered.value
    const value = derive(invoice)
    known.set(invoice, { value })
    return value
  }
}
