import type { Bilingual } from '../../bilingual.ts'
import { attributeOf, type XmlElement } from '../../xml/element.ts'

/**
 * A rule of EN 16931-3 on the syntax, not on the meaning: how often an element occurs, which attributes it must not have.
 * It sees the XML, because the model has no place for what such a rule forbids.
 */
export interface SyntaxRule {
  readonly id: string
  /** Names of the elements it judges; a leading `*` stands for any beginning (`ram:*ReferencedDocument`). */
  readonly on: readonly string[]
  readonly breaks: (element: XmlElement) => boolean
  readonly text: Bilingual
}

export interface SyntaxBreach {
  readonly rule: SyntaxRule
  readonly element: XmlElement
}

/** Elements at a path of child names below an element, all of them. */
export function allAt(element: XmlElement, path: string): readonly XmlElement[] {
  let at: readonly XmlElement[] = [element]
  for (const step of path.split('/')) {
    at = at.flatMap(({ children }) => children.filter(({ name }) => name === step))
  }
  return at
}

export const has = (element: XmlElement, path: string): boolean => allAt(element, path).length > 0

export const textAt = (element: XmlElement, path: string): string | undefined =>
  allAt(element, path)[0]?.text.trim()

/** At most one `child` (a path) in each `on`. */
export const atMostOne = (
  id: string,
  on: string | readonly string[],
  child: string,
): SyntaxRule => ({
  id,
  on: typeof on === 'string' ? [on] : on,
  breaks: (element) => allAt(element, child).length > 1,
  text: {
    fr: `Il ne peut y avoir qu’un ${child}.`,
    en: `There can be only one ${child}.`,
  },
})

/** Exactly one `child` in each `on`. */
export const exactlyOne = (id: string, on: string, child: string): SyntaxRule => ({
  id,
  on: [on],
  breaks: (element) => allAt(element, child).length !== 1,
  text: { fr: `Il faut exactement un ${child}.`, en: `Exactly one ${child} is needed.` },
})

/** No `child` in any `on`. */
export const noChild = (id: string, on: string, child: string): SyntaxRule => ({
  id,
  on: [on],
  breaks: (element) => has(element, child),
  text: {
    fr: `L’élément ${child} n’est pas permis ici.`,
    en: `The element ${child} is not allowed here.`,
  },
})

export const noAttribute = (id: string, on: string, name: string): SyntaxRule => ({
  id,
  on: [on],
  breaks: (element) => attributeOf(element, name) !== undefined,
  text: {
    fr: `L’attribut ${name} n’est pas permis ici.`,
    en: `The attribute ${name} is not allowed here.`,
  },
})

/** All elements of that name in the document say the same. */
export const allAlike = (elements: readonly XmlElement[]): boolean =>
  elements.every((element) => element.text.trim() === elements[0]?.text.trim())

/** Judges every element once, by the rules on its name. Linear in the size of the document. */
export function judgeSyntax(
  root: XmlElement,
  rules: readonly SyntaxRule[],
): readonly SyntaxBreach[] {
  const byName = new Map<string, readonly SyntaxRule[]>()
  const rulesOn = (name: string): readonly SyntaxRule[] => {
    const known = byName.get(name)
    if (known !== undefined) return known
    const found = rules.filter(({ on }) => on.some((pattern) => isNamed(name, pattern)))
    byName.set(name, found)
    return found
  }
  const breaches: SyntaxBreach[] = []
  const walk = (element: XmlElement): void => {
    for (const rule of rulesOn(element.name)) {
      if (rule.breaks(element)) breaches.push({ rule, element })
    }
    for (const child of element.children) walk(child)
  }
  walk(root)
  return breaches
}

function isNamed(name: string, pattern: string): boolean {
  const star = pattern.indexOf('*')
  if (star < 0) return name === pattern
  return name.startsWith(pattern.slice(0, star)) && name.endsWith(pattern.slice(star + 1))
}
