import type { FacturXProfileName } from '../rules/facturx/shapes.ts'
import type { XmlElement } from '../xml/element.ts'
import { readElementType, type ElementType, type ElementTypes } from './element-types.ts'
import { basic } from './generated/basic.ts'
import { basicwl } from './generated/basicwl.ts'
import { en16931 } from './generated/en16931.ts'
import { extended } from './generated/extended.ts'
import { minimum } from './generated/minimum.ts'

const schemas: Readonly<Record<FacturXProfileName, ElementTypes>> = {
  minimum,
  'basic-wl': basicwl,
  basic,
  en16931,
  extended,
}

/** Something of a CII document that the schema of a profile has no place for. */
export interface ForeignElement {
  readonly element: XmlElement
  /** Set when the element is known, and this attribute of it is not. */
  readonly attribute?: string
  /** `repeated`: the schema knows the element, but fewer of them. */
  readonly why: 'unknown' | 'repeated'
}

/**
 * The elements and attributes of a CII tree that the XML schema of a Factur-X profile does not know at their place; what is
 * inside a foreign element is not listed again. Linear in the size of the document.
 */
export function foreignElements(
  root: XmlElement,
  profile: FacturXProfileName,
): readonly ForeignElement[] {
  const foreign: ForeignElement[] = []
  if (root.name !== 'rsm:CrossIndustryInvoice') return [{ element: root, why: 'unknown' }]
  walk(root, 'rsm:CrossIndustryInvoiceType', typesOf(profile), foreign)
  return foreign
}

/** The type of a name, in the schema of one profile. */
export type TypeReader = (name: string) => ElementType

function walk(element: XmlElement, typeName: string, types: TypeReader, into: ForeignElement[]) {
  const type = types(typeName)
  for (const { name } of element.attributes) {
    if (type.attributes.has(name) || name.startsWith('xsi:') || name.startsWith('xml:')) continue
    into.push({ element, attribute: name, why: 'unknown' })
  }
  const met = new Map<string, number>()
  for (const child of element.children) {
    const place = type.elements.get(child.name)
    const times = (met.get(child.name) ?? 0) + 1
    met.set(child.name, times)
    if (place === undefined) into.push({ element: child, why: 'unknown' })
    else if (times > place.atMost) into.push({ element: child, why: 'repeated' })
    else walk(child, place.type, types, into)
  }
}

const readers = new Map<FacturXProfileName, TypeReader>()

/** The types of a profile, each read when a document first has it. */
export function typesOf(profile: FacturXProfileName): TypeReader {
  const known = readers.get(profile)
  if (known !== undefined) return known
  const read = new Map<string, ElementType>()
  const reader = (name: string) => {
    const type = read.get(name) ?? readElementType(schemas[profile][name])
    read.set(name, type)
    return type
  }
  readers.set(profile, reader)
  return reader
}
