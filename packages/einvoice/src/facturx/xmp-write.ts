import { escapeAttribute, escapeText } from '../xml/write.ts'
import { facturXNamespace, formerNamespaces } from './namespaces.ts'
import type { ConformanceLevel } from './profile.ts'
import {
  descriptionsIn,
  itemsOf,
  parsePacket,
  propertiesOf,
  schemasIn,
  splitName,
  structure,
  type XmpNode,
} from './xmp.ts'

/**
 * The metadata of a document with a Factur-X declared in them, under today's namespace and no other. All else is kept, in as
 * many words as it takes; a packet that is not XML, which nothing can read, is replaced.
 */
export function declareFacturX(
  packet: Uint8Array | undefined,
  fileName: string,
  level: ConformanceLevel,
): Uint8Array {
  const parsed = packet && parsePacket(packet)
  const existing = parsed?.ok === true ? descriptionsIn(parsed.value) : []
  const schemas = existing
    .flatMap(({ children }) => children)
    .filter(({ name }) => name === 'pdfaExtension:schemas')
    .flatMap(itemsOf)
    .filter((schema) => !describesFacturX(schema))
  const kept = existing.map(withoutFacturX).map(asPdfA3).filter(saysSomething)
  return new TextEncoder().encode(
    packetText([
      ...kept,
      description([bag('pdfaExtension:schemas', 'rdf:Bag', [...schemas, facturXSchema])]),
      description([
        leaf(fx('DocumentType'), 'INVOICE'),
        leaf(fx('DocumentFileName'), fileName),
        leaf(fx('Version'), '1.0'),
        leaf(fx('ConformanceLevel'), level),
      ]),
    ]),
  )
}

const fx = (local: string): string => `{${facturXNamespace}}${local}`

const isFacturX = (namespace: string): boolean =>
  namespace === facturXNamespace || formerNamespaces.includes(namespace)

const describesFacturX = (schema: XmpNode): boolean =>
  propertiesOf(schema).some(
    ({ name, text }) => name === 'pdfaSchema:namespaceURI' && isFacturX(text),
  )

function withoutFacturX(branch: XmpNode): XmpNode {
  const stays = ({ name }: { readonly name: string }) =>
    name !== 'pdfaExtension:schemas' && !isFacturX(splitName(name).namespace)
  return {
    ...branch,
    attributes: branch.attributes.filter(stays),
    children: branch.children.filter(stays),
  }
}

/** PDF/A-3 is PDF/A-2 that may carry files of any kind (ISO 19005-3, introduction): with the invoice, 2 becomes 3. */
const asPdfA3 = (branch: XmpNode): XmpNode => ({
  ...branch,
  attributes: branch.attributes.map((attribute) =>
    isPart2(attribute.name, attribute.value) ? { ...attribute, value: '3' } : attribute,
  ),
  children: branch.children.map((child) =>
    isPart2(child.name, child.text) ? { ...child, text: '3' } : child,
  ),
})

const isPart2 = (name: string, value: string): boolean =>
  name === 'pdfaid:part' && value.trim() === '2'

const saysSomething = ({ attributes, children }: XmpNode): boolean =>
  children.length > 0 || attributes.some(({ name }) => name !== 'rdf:about' && name !== 'about')

const leaf = (name: string, text: string): XmpNode => ({ name, attributes: [], children: [], text })

const bag = (name: string, kind: 'rdf:Bag' | 'rdf:Seq', children: readonly XmpNode[]): XmpNode => ({
  ...leaf(name, ''),
  children: [{ ...leaf(kind, ''), children }],
})

const resource = (children: readonly XmpNode[]): XmpNode => ({
  ...leaf('rdf:li', ''),
  attributes: [{ name: 'rdf:parseType', value: 'Resource' }],
  children,
})

const description = (children: readonly XmpNode[]): XmpNode => ({
  ...leaf('rdf:Description', ''),
  attributes: [{ name: 'rdf:about', value: '' }],
  children,
})

const describedProperty = (name: string, meaning: string): XmpNode =>
  resource([
    leaf('pdfaProperty:name', name),
    leaf('pdfaProperty:valueType', 'Text'),
    leaf('pdfaProperty:category', 'external'),
    leaf('pdfaProperty:description', meaning),
  ])

/** What PDF/A asks to be told of properties that XMP does not know (ISO 19005-3 §6.6.2.3). */
const facturXSchema: XmpNode = resource([
  leaf('pdfaSchema:schema', 'Factur-X PDFA Extension Schema'),
  leaf('pdfaSchema:namespaceURI', facturXNamespace),
  leaf('pdfaSchema:prefix', 'fx'),
  bag('pdfaSchema:property', 'rdf:Seq', [
    describedProperty('DocumentType', 'Kind of the embedded document'),
    describedProperty('DocumentFileName', 'Name of the embedded XML file'),
    describedProperty('Version', 'Version of the Factur-X data format'),
    describedProperty('ConformanceLevel', 'Profile of the embedded XML file'),
  ]),
])

/** Prefixes that readers are used to. A namespace that is not among them gets one of its own. */
const usualPrefixes: ReadonlyMap<string, string> = new Map([
  ...structure,
  [facturXNamespace, 'fx'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://ns.adobe.com/xap/1.0/', 'xmp'],
  ['http://ns.adobe.com/xap/1.0/mm/', 'xmpMM'],
  ['http://ns.adobe.com/xap/1.0/rights/', 'xmpRights'],
  ['http://ns.adobe.com/xap/1.0/t/pg/', 'xmpTPg'],
  ['http://ns.adobe.com/xap/1.0/sType/ResourceEvent#', 'stEvt'],
  ['http://ns.adobe.com/xap/1.0/sType/ResourceRef#', 'stRef'],
  ['http://ns.adobe.com/pdf/1.3/', 'pdf'],
  ['http://ns.adobe.com/pdfx/1.3/', 'pdfx'],
  ['http://www.aiim.org/pdfa/ns/type#', 'pdfaType'],
  ['http://www.aiim.org/pdfa/ns/field#', 'pdfaField'],
])

/** The usual prefixes, and those that the packet's own schemas ask for. */
function preferredPrefixes(descriptions: readonly XmpNode[]): ReadonlyMap<string, string> {
  const preferred = new Map(usualPrefixes)
  const taken = new Set(usualPrefixes.values())
  const schemas = descriptions
    .flatMap(({ children }) => children)
    .filter(({ name }) => name === 'pdfaExtension:schemas')
    .flatMap(schemasIn)
  for (const { namespace, prefix = '' } of schemas) {
    const isFree =
      /^[A-Za-z_][\w.-]*$/.test(prefix) && !/^(xml|ns\d)/i.test(prefix) && !taken.has(prefix)
    if (preferred.has(namespace) || !isFree) continue
    preferred.set(namespace, prefix)
    taken.add(prefix)
  }
  return preferred
}

function packetText(descriptions: readonly XmpNode[]): string {
  const prefixes = new Map<string, string>()
  const preferred = preferredPrefixes(descriptions)
  const prefixed = (name: string): string => {
    const { namespace, local } = splitName(name)
    if (namespace === '') return local
    const prefix = prefixes.get(namespace) ?? preferred.get(namespace) ?? `ns${prefixes.size}`
    prefixes.set(namespace, prefix)
    return `${prefix}:${local}`
  }
  const written = descriptions.map((branch) => branchText(branch, ' ', prefixed)).join('')
  for (const [namespace, prefix] of structure) if (prefix !== 'x') prefixes.set(namespace, prefix)
  const declarations = [...prefixes]
    .map(([namespace, prefix]) => `\n  xmlns:${prefix}="${escapeAttribute(namespace)}"`)
    .join('')
  return (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n' +
    `<x:xmpmeta xmlns:x="adobe:ns:meta/">\n<rdf:RDF${declarations}>\n${written}</rdf:RDF>\n` +
    '</x:xmpmeta>\n<?xpacket end="w"?>'
  )
}

function branchText(branch: XmpNode, indent: string, prefixed: (name: string) => string): string {
  const name = prefixed(branch.name)
  const attributes = branch.attributes
    .map((attribute) => ` ${prefixed(attribute.name)}="${escapeAttribute(attribute.value)}"`)
    .join('')
  const opening = `${indent}<${name}${attributes}`
  if (branch.children.length > 0) {
    const inner = branch.children.map((child) => branchText(child, `${indent} `, prefixed)).join('')
    return `${opening}>\n${inner}${indent}</${name}>\n`
  }
  return branch.text === '' ? `${opening}/>\n` : `${opening}>${escapeText(branch.text)}</${name}>\n`
}
