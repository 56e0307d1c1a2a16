import { facturXShape, type FacturXProfileName } from '../rules/facturx/shapes.ts'
import type { Demand, Place } from '../rules/shape/table.ts'
import type { XmlAttribute, XmlElement } from '../xml/element.ts'
import { typesOf, type TypeReader } from './foreign-elements.ts'

/**
 * A CII tree without what a Factur-X profile has no place for: what its XML schema does not know, and what its Schematron
 * says it does not use or allows fewer times. Linear in the size of the document.
 */
export function withinProfile(root: XmlElement, profile: FacturXProfileName): XmlElement {
  const place = placeOf(root, facturXShape(profile))
  return copy(root, undefined, { type: `${root.name}Type`, place }, typesOf(profile))
}

/** Where an element stands: its type in the schema, and its place in the Schematron, which may have nothing to say of it. */
interface Spot {
  readonly type: string
  readonly place: Place | undefined
}

interface Copy extends XmlElement {
  children: XmlElement[]
}

function copy(
  element: XmlElement,
  parent: XmlElement | undefined,
  { type, place }: Spot,
  types: TypeReader,
): XmlElement {
  const { attributes: known, elements } = types(type)
  const demands = place?.demands ?? []
  const attributes = element.attributes.filter(
    ({ name }: XmlAttribute) =>
      known.has(name) &&
      !demands.some((each) => each.kind === 'no-attribute' && each.name === name),
  )
  const { name, text } = element
  const made: Copy = { name, attributes, children: [], text, parent }
  const kept: XmlElement[] = []
  for (const child of element.children) {
    const spot = elements.get(child.name)
    const childPlace = place === undefined ? undefined : placeOf(child, place)
    if (spot === undefined || isUnused(childPlace)) continue
    if (!hasRoom(child, kept, spot.atMost, demands)) continue
    kept.push(child)
    made.children.push(copy(child, made, { type: spot.type, place: childPlace }, types))
  }
  return made
}

const placeOf = (element: XmlElement, parent: Place): Place | undefined =>
  parent.children.get(element.name)?.find(({ when }) => when === undefined || when(element))

const isUnused = (place: Place | undefined): boolean =>
  place?.demands.some(({ kind }) => kind === 'unused') ?? false

/** Whether one more child of this name may stand beside those kept. */
function hasRoom(
  child: XmlElement,
  kept: readonly XmlElement[],
  atMost: number,
  demands: readonly Demand[],
): boolean {
  const limits = demands.filter(
    (demand): demand is Demand & { kind: 'at-most' | 'exactly' } =>
      (demand.kind === 'at-most' || demand.kind === 'exactly') && demand.child === child.name,
  )
  // Lines, which may be many, have no limit: only children that have one are counted.
  if (atMost === Infinity && limits.length === 0) return true
  const same = kept.filter(({ name }) => name === child.name)
  return (
    same.length < atMost &&
    limits.every(({ when = () => true, times }) => !when(child) || same.filter(when).length < times)
  )
}
