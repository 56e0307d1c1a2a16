import type { Bilingual } from '../bilingual.ts'
import { fail, ok, type Result } from '../result.ts'

/** Usual prefix by namespace name: what element names are given, whatever prefix the file chose. */
export type UsualPrefixes = ReadonlyMap<string, string>

export const xmlNamespace = 'http://www.w3.org/XML/1998/namespace'

const nameStart =
  ':A-Z_a-z\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD'
const properName = new RegExp(
  `^[${nameStart}][${nameStart}\\-.0-9\\u00B7\\u0300-\\u036F\\u203F-\\u2040]*$`,
)

/**
 * The name with the usual prefix of its namespace: `ram:ID` whatever the file calls it, `{urn:example}ID` in a namespace
 * that has no usual prefix. An attribute without prefix is in no namespace (Namespaces in XML 1.0, §6.2).
 */
export function resolveName(
  raw: string,
  namespaces: ReadonlyMap<string, string>,
  prefixes: UsualPrefixes,
  isElement: boolean,
): Result<string, Bilingual> {
  const parts = raw.split(':')
  if (parts.length > 2 || parts.includes('') || !properName.test(raw)) {
    return fail({ fr: `nom incorrect « ${raw} »`, en: `improper name "${raw}"` })
  }
  const [prefix, local] = parts.length === 2 ? [parts[0] ?? '', parts[1] ?? ''] : ['', raw]
  if (prefix === '' && !isElement) return ok(local)
  const namespace = namespaces.get(prefix)
  if (namespace === undefined) {
    return fail({ fr: `préfixe « ${prefix} » non déclaré`, en: `undeclared prefix "${prefix}"` })
  }
  if (namespace === '') return ok(local)
  if (namespace === xmlNamespace) return ok(`xml:${local}`)
  const usual = prefixes.get(namespace)
  return ok(usual === undefined ? `{${namespace}}${local}` : `${usual}:${local}`)
}
