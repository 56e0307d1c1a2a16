import { attributeOf, type XmlElement } from '../../xml/element.ts'

/** A condition on an element, from the small part of XPath that the official shape rules use. */
export type Predicate = (element: XmlElement) => boolean

/**
 * Reads `a/b="v"`, `a/@c="v"`, `@c=../../d`, `@c=/r/d`, `a`, `not(…)`, joined by `and` and `or`.
 * Throws on anything else: the tables are generated, and checked when they are.
 */
export function parsePredicate(text: string): Predicate {
  const alternatives = splitOutside(text, ' or ')
  if (alternatives.length > 1) {
    const parts = alternatives.map(parsePredicate)
    return (element) => parts.some((part) => part(element))
  }
  const conditions = splitOutside(text, ' and ')
  if (conditions.length > 1) {
    const parts = conditions.map(parsePredicate)
    return (element) => parts.every((part) => part(element))
  }
  const negated = /^not\((.*)\)$/.exec(text.trim())
  if (negated?.[1] !== undefined) {
    const inner = parsePredicate(negated[1])
    return (element) => !inner(element)
  }
  return parseComparison(text.trim())
}

function parseComparison(text: string): Predicate {
  const compared = /^([^="]+)=(?:"([^"]*)"|([^="]+))$/.exec(text)
  if (compared === null) {
    const path = parsePath(text)
    return (element) => path(element).length > 0
  }
  const [, left = '', literal, right] = compared
  const values = parsePath(left)
  if (literal !== undefined) return (element) => values(element).includes(literal)
  const others = parsePath(right ?? '')
  return (element) => {
    const found = values(element)
    return others(element).some((other) => found.includes(other))
  }
}

/** The text of every node that a path of child names, `..` and a last `@name` leads to. */
function parsePath(text: string): (element: XmlElement) => readonly string[] {
  if (!/^\/?(?:\.\.\/)*[\w:]*(?:\/[\w:]+)*(?:\/?@\w+)?$/.test(text)) {
    throw new Error(`unknown predicate: ${text}`)
  }
  const fromRoot = text.startsWith('/')
  const steps = text.split('/').filter((step) => step !== '')
  return (element) => {
    let at: readonly XmlElement[] = [fromRoot ? rootOf(element) : element]
    for (const [index, step] of steps.entries()) {
      if (step.startsWith('@')) return at.flatMap((each) => attributeOf(each, step.slice(1)) ?? [])
      if (step === '..') at = at.flatMap((each) => each.parent ?? [])
      // The first step of an absolute path is the root itself.
      else if (fromRoot && index === 0) at = at.filter(({ name }) => name === step)
      else at = at.flatMap(({ children }) => children.filter(({ name }) => name === step))
    }
    return at.map((each) => each.text.trim())
  }
}

function rootOf(element: XmlElement): XmlElement {
  let at = element
  while (at.parent !== undefined) at = at.parent
  return at
}

/** Splits at a separator that is in no parenthesis. */
function splitOutside(text: string, separator: string): readonly string[] {
  const parts: string[] = []
  let depth = 0
  let from = 0
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]
    if (character === '(') depth += 1
    else if (character === ')') depth -= 1
    else if (depth === 0 && text.startsWith(separator, at)) {
      parts.push(text.slice(from, at))
      at += separator.length - 1
      from = at + 1
    }
  }
  return [...parts, text.slice(from)]
}
