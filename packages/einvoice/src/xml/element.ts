/** One attribute, its name with the usual prefix of its namespace (`schemeID`, `xsi:schemaLocation`). */
export interface XmlAttribute {
  readonly name: string
  readonly value: string
}

/**
 * One element of a parsed document. `name` carries the usual prefix of its namespace whatever the file declared
 * (`ram:LineTotalAmount`); an unknown namespace is spelled out (`{urn:example}Name`). `text` is the character data directly
 * inside, CDATA and references resolved.
 */
export interface XmlElement {
  readonly name: string
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly XmlElement[]
  readonly text: string
  readonly parent: XmlElement | undefined
}

export function attributeOf(element: XmlElement, name: string): string | undefined {
  for (const attribute of element.attributes) if (attribute.name === name) return attribute.value
  return undefined
}

export const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
  element.children.find((child) => child.name === name)

/** The element at a path of child names, the first of each: `descendantOf(root, 'cac:Party', 'cbc:Name')`. */
export function descendantOf(
  element: XmlElement | undefined,
  ...names: readonly string[]
): XmlElement | undefined {
  let at = element
  for (const name of names) at = at === undefined ? undefined : childOf(at, name)
  return at
}

/** The element's place as an XPath with the usual prefixes, an index where siblings share its name. */
export function xpathOf(element: XmlElement): string {
  const steps: string[] = []
  for (let at: XmlElement | undefined = element; at !== undefined; at = at.parent) {
    const step = at.parent === undefined ? undefined : stepsBelow(at.parent).get(at)
    steps.push(step ?? at.name)
  }
  return `/${steps.reverse().join('/')}`
}

type Steps = ReadonlyMap<XmlElement, string>

/** Elements never change: their children are counted once, lest a fault on each of 60,000 lines count all of them again. */
const knownSteps = new WeakMap<XmlElement, Steps>()

/** The last step of the XPath of each child: `ram:Note[2]`, or `ram:Note` where there is one. */
function stepsBelow(parent: XmlElement): Steps {
  const known = knownSteps.get(parent)
  if (known !== undefined) return known
  const totals = new Map<string, number>()
  for (const { name } of parent.children) totals.set(name, (totals.get(name) ?? 0) + 1)
  const met = new Map<string, number>()
  const steps = new Map<XmlElement, string>()
  for (const child of parent.children) {
    const { name } = child
    const position = (met.get(name) ?? 0) + 1
    met.set(name, position)
    if ((totals.get(name) ?? 0) > 1) steps.set(child, `${name}[${position}]`)
  }
  knownSteps.set(parent, steps)
  return steps
}
