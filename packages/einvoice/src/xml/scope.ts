import type { Bilingual } from '../bilingual.ts'
import { fail, ok, type Result } from '../result.ts'
import { isName, xmlNamespace, type UsualPrefixes } from './names.ts'

/**
 * The namespace declarations of one element, inside those of the elements around it, and the names already resolved under
 * them. A chain, and not a copy at each element: what is declared many times over must not cost its square.
 */
export interface Scope {
  readonly own: ReadonlyMap<string, string>
  readonly outer: Scope | undefined
  readonly elementNames: Map<string, string>
  readonly attributeNames: Map<string, string>
}

const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/'

const scopeOf = (own: ReadonlyMap<string, string>, outer: Scope | undefined): Scope => ({
  own,
  outer,
  elementNames: new Map(),
  attributeNames: new Map(),
})

export const initialScope = (): Scope =>
  scopeOf(
    new Map([
      ['', ''],
      ['xml', xmlNamespace],
    ]),
    undefined,
  )

/** The scope of an element that declares namespaces, by `xmlns` and `xmlns:prefix` attributes. */
export function scopeWithin(
  outer: Scope,
  declarations: readonly { readonly name: string; readonly value: string }[],
): Result<Scope, Bilingual> {
  const own = new Map<string, string>()
  for (const { name, value } of declarations) {
    const prefix = name === 'xmlns' ? '' : name.slice('xmlns:'.length)
    if (name === 'xmlns:' || !mayDeclare(prefix, value)) {
      return fail({ fr: `déclaration « ${name} » incorrecte`, en: `improper "${name}"` })
    }
    own.set(prefix, value)
  }
  return ok(scopeOf(own, outer))
}

/** Namespaces in XML 1.0, §2.2 and §3: `xml` and `xmlns` are taken, and a prefix cannot be undeclared. */
function mayDeclare(prefix: string, namespace: string): boolean {
  if (namespace === xmlnsNamespace || prefix === 'xmlns') return false
  if ((prefix === 'xml') !== (namespace === xmlNamespace)) return false
  return prefix === '' || (namespace !== '' && isName(prefix) && !prefix.includes(':'))
}

/** The namespace of a prefix, `''` being that of names without one; `undefined` when nothing declares it. */
function namespaceOf(prefix: string, scope: Scope): string | undefined {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.outer) {
    const namespace = at.own.get(prefix)
    if (namespace !== undefined) return namespace
  }
  return undefined
}

/**
 * The name with the usual prefix of its namespace: `ram:ID` whatever the file calls it, `{urn:example}ID` in a namespace
 * that has no usual prefix. An attribute without prefix is in no namespace (Namespaces in XML 1.0, §6.2).
 */
export function resolveName(
  raw: string,
  scope: Scope,
  prefixes: UsualPrefixes,
  isElement: boolean,
): Result<string, Bilingual> {
  const parts = raw.split(':')
  if (parts.length > 2 || parts.includes('') || !parts.every(isName)) {
    return fail({ fr: `nom incorrect « ${raw} »`, en: `improper name "${raw}"` })
  }
  const [prefix, local] = parts.length === 2 ? [parts[0] ?? '', parts[1] ?? ''] : ['', raw]
  if (prefix === '' && !isElement) return ok(local)
  const namespace = namespaceOf(prefix, scope)
  if (namespace === undefined) {
    return fail({ fr: `préfixe « ${prefix} » non déclaré`, en: `undeclared prefix "${prefix}"` })
  }
  if (namespace === '') return ok(local)
  if (namespace === xmlNamespace) return ok(`xml:${local}`)
  const usual = prefixes.get(namespace)
  return ok(usual === undefined ? `{${namespace}}${local}` : `${usual}:${local}`)
}
