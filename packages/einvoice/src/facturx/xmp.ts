import { fail, ok, type Result } from '../result.ts'
import { decodeXml } from '../xml/decode.ts'
import type { XmlAttribute, XmlElement } from '../xml/element.ts'
import type { XmlFault } from '../xml/faults.ts'
import { parseXml } from '../xml/parse.ts'

/** What a hybrid invoice says of itself in the metadata of its PDF, under one namespace. */
export interface HybridDeclaration {
  readonly namespace: string
  readonly documentType: string | undefined
  readonly documentFileName: string | undefined
  readonly version: string | undefined
  readonly conformanceLevel: string | undefined
}

/** A schema that PDF/A wants described, since it is not one of XMP's own. */
export interface ExtensionSchema {
  readonly namespace: string
  readonly prefix: string | undefined
  readonly properties: readonly string[]
}

export interface XmpFacts {
  /** `pdfaid`: part `3`, conformance `A`, `B` or `U`; part 4 may go without. */
  readonly pdfA: { readonly part: string; readonly conformance: string | undefined } | undefined
  /** `pdfuaid:part`: `1` where the file claims to be accessible. */
  readonly pdfUaPart: string | undefined
  readonly declarations: readonly HybridDeclaration[]
  readonly extensionSchemas: readonly ExtensionSchema[]
}

/** The namespaces that give a packet its structure. All others are data, and keep their names spelled out. */
export const structure: ReadonlyMap<string, string> = new Map([
  ['adobe:ns:meta/', 'x'],
  ['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['http://www.aiim.org/pdfa/ns/id/', 'pdfaid'],
  ['http://www.aiim.org/pdfua/ns/id/', 'pdfuaid'],
  ['http://www.aiim.org/pdfa/ns/extension/', 'pdfaExtension'],
  ['http://www.aiim.org/pdfa/ns/schema#', 'pdfaSchema'],
  ['http://www.aiim.org/pdfa/ns/property#', 'pdfaProperty'],
])

const limits = { charactersAtMost: 4_000_000, depthAtMost: 64, nodesAtMost: 100_000 }

/** Reads the metadata of a document: its facts, or why it is not XML. */
export function readXmp(packet: Uint8Array): Result<XmpFacts, XmlFault> {
  const root = parsePacket(packet)
  if (!root.ok) return fail(root.error)
  const properties = descriptionsIn(root.value).flatMap(propertiesOf)
  const valueOf = (name: string) => properties.find((property) => property.name === name)?.text
  const part = valueOf('pdfaid:part')
  return ok({
    pdfA: part === undefined ? undefined : { part, conformance: valueOf('pdfaid:conformance') },
    pdfUaPart: valueOf('pdfuaid:part'),
    declarations: declarationsAmong(properties),
    extensionSchemas: properties.flatMap(({ name, element }) =>
      name === 'pdfaExtension:schemas' && element !== undefined ? schemasIn(element) : [],
    ),
  })
}

/** The tree of a packet, the blanks and zeros that pad it put aside. */
export function parsePacket(packet: Uint8Array): Result<XmlElement, XmlFault> {
  let end = packet.length
  while (end > 0 && packet[end - 1] === 0) end -= 1
  const text = decodeXml(packet.subarray(0, end))
  return text.ok ? parseXml(text.value.trim(), structure, limits) : text
}

/** The descriptions of a packet, with or without an `x:xmpmeta` around; some programs add an `rdf:RDF` of their own. */
export function descriptionsIn(root: XmlElement): readonly XmlElement[] {
  const holders = root.name === 'rdf:RDF' ? [root] : root.children
  return holders
    .filter(({ name }) => name === 'rdf:RDF')
    .flatMap(({ children }) => children.filter(({ name }) => name === 'rdf:Description'))
}

/** A node of a packet, read or about to be written. */
export interface XmpNode {
  readonly name: string
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly XmpNode[]
  readonly text: string
}

/** A property, whether it is written as an element or as an attribute. */
export interface Property {
  readonly name: string
  readonly text: string
  readonly element?: XmpNode
}

/** The properties of a resource: a description, or an item with `rdf:parseType="Resource"`. */
export function propertiesOf(resource: XmpNode): readonly Property[] {
  const [inner] = resource.children
  if (inner?.name === 'rdf:Description') return propertiesOf(inner)
  return [
    ...resource.attributes.map(({ name, value }) => ({ name, text: value.trim() })),
    ...resource.children.map((element) => ({
      name: element.name,
      text: element.text.trim(),
      element,
    })),
  ]
}

/** `{urn:…#}Version` in two. */
export function splitName(name: string): { readonly namespace: string; readonly local: string } {
  const end = name.lastIndexOf('}')
  return { namespace: end < 0 ? '' : name.slice(1, end), local: name.slice(end + 1) }
}

/** Groups what looks like a declaration by its namespace: files with a misspelt one declare all the same. */
function declarationsAmong(properties: readonly Property[]): readonly HybridDeclaration[] {
  const byNamespace = new Map<string, Map<string, string>>()
  for (const { name, text } of properties) {
    const { namespace, local } = splitName(name)
    if (namespace === '') continue
    const values = byNamespace.get(namespace) ?? new Map<string, string>()
    byNamespace.set(namespace, values.set(local, text))
  }
  return [...byNamespace]
    .filter(([, values]) => values.has('ConformanceLevel') || values.has('DocumentFileName'))
    .map(([namespace, values]) => ({
      namespace,
      documentType: values.get('DocumentType'),
      documentFileName: values.get('DocumentFileName'),
      version: values.get('Version'),
      conformanceLevel: values.get('ConformanceLevel'),
    }))
}

/** The schemas that a `pdfaExtension:schemas` describes. */
export function schemasIn(schemas: XmpNode): readonly ExtensionSchema[] {
  return itemsOf(schemas).map((item) => {
    const properties = propertiesOf(item)
    const valueOf = (name: string) => properties.find((property) => property.name === name)?.text
    const described = properties.find(({ name }) => name === 'pdfaSchema:property')?.element
    return {
      namespace: valueOf('pdfaSchema:namespaceURI') ?? '',
      prefix: valueOf('pdfaSchema:prefix'),
      properties: itemsOf(described).flatMap((property) =>
        propertiesOf(property).flatMap(({ name, text }) =>
          name === 'pdfaProperty:name' ? [text] : [],
        ),
      ),
    }
  })
}

/** The items of a bag, a sequence or an alternative. */
export const itemsOf = (property: XmpNode | undefined): readonly XmpNode[] =>
  property?.children.flatMap(({ children }) => children.filter(({ name }) => name === 'rdf:li')) ??
  []
