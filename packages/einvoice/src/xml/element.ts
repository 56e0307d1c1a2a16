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
    const name = at.name
    const same = at.parent?.children.filter((sibling) => sibling.name === name) ?? []
    steps.push(same.length > 1 ? `${name}[${same.indexOf(at) + 1}]` : name)
  }
  return `/${steps.reverse().join('/')}`
}
