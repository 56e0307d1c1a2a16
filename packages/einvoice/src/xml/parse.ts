import { fail, ok, type Result } from '../result.ts'
import type { XmlAttribute, XmlElement } from './element.ts'
import {
  equals,
  exclamation,
  forbidden,
  greaterThan,
  isBlank,
  lessThan,
  question,
  slash,
} from './characters.ts'
import { declaration } from './declaration.ts'
import { notWellFormed, xmlFault, type XmlFault } from './faults.ts'
import { declares, isName, type UsualPrefixes } from './names.ts'
import { resolveReferences } from './references.ts'
import { initialScope, resolveName, scopeWithin, type Scope } from './scope.ts'

export interface XmlLimits {
  /** Characters of the source. */
  readonly charactersAtMost: number
  /** Elements inside one another. */
  readonly depthAtMost: number
  /** Elements and attributes, all together: each takes far more memory than its few characters. */
  readonly nodesAtMost: number
}

/** An invoice of 60,000 lines has 1.3 million elements and attributes, and three million when its lines say all they can. */
export const defaultLimits: XmlLimits = {
  charactersAtMost: 100_000_000,
  depthAtMost: 64,
  nodesAtMost: 4_000_000,
}

/**
 * Reads a namespace-aware XML 1.0 document, strictly, in one pass and linear time: no DTD, no entity but the five, bounded
 * depth and size. It is here, and not a library's, because it must refuse what is not well formed, run the same in Node and
 * in a browser, and cost less than the rules that follow; docs/adr/0003 has the measures.
 */
export function parseXml(
  source: string,
  prefixes: UsualPrefixes,
  limits: XmlLimits = defaultLimits,
): Result<XmlElement, XmlFault> {
  if (source.length > limits.charactersAtMost) return fail(xmlFault('too-large'))
  const normalised = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source
  try {
    return ok(new Parser(normalised, prefixes, limits).document())
  } catch (fault) {
    if (fault instanceof Stop) return fail(fault.fault)
    throw fault
  }
}

/** Carries a fault out of the parser: the only throw, caught above. */
class Stop extends Error {
  readonly fault: XmlFault
  constructor(fault: XmlFault) {
    super(fault.code)
    this.fault = fault
  }
}

/** An element while it is being read. */
interface Open {
  name: string
  attributes: readonly XmlAttribute[]
  children: XmlElement[]
  text: string
  parent: Open | undefined
}

/** An attribute as it is written, before its prefix is looked up. */
interface RawAttribute {
  readonly name: string
  readonly value: string
}

const none: readonly never[] = []
const noAttributes: readonly XmlAttribute[] = none

class Parser {
  private at = 0
  private nodes = 0
  private readonly source: string
  private readonly prefixes: UsualPrefixes
  private readonly limits: XmlLimits
  private readonly scopes: Scope[] = [initialScope()]

  constructor(source: string, prefixes: UsualPrefixes, limits: XmlLimits) {
    this.source = source
    this.prefixes = prefixes
    this.limits = limits
  }

  document(): XmlElement {
    this.refuseForbiddenCharacters()
    if (this.source.startsWith('\ufeff')) this.at = 1
    this.skipDeclaration()
    this.skipProlog()
    if (this.at >= this.source.length) {
      if (this.source.trim() === '') throw new Stop(xmlFault('empty'))
      this.refuse("il n'y a pas d'élément racine", 'there is no root element')
    }
    const root = this.tree()
    this.skipProlog()
    if (this.at < this.source.length) {
      this.refuse('du texte suit l’élément racine', 'text follows the root element')
    }
    return root
  }

  private refuseForbiddenCharacters(): void {
    const found = forbidden.exec(this.source)
    if (found !== null) {
      this.at = found.index
      this.refuse('caractère interdit en XML', 'a character that XML forbids')
    }
    if (!this.source.isWellFormed()) throw new Stop(xmlFault('wrong-encoding'))
  }

  private skipDeclaration(): void {
    if (!this.source.startsWith('<?xml', this.at)) return
    if (!isBlank(this.source.charCodeAt(this.at + 5))) return
    declaration.lastIndex = this.at
    if (!declaration.test(this.source)) {
      this.refuse('déclaration XML mal écrite', 'badly written XML declaration')
    }
    this.at = declaration.lastIndex
  }

  /** Skips blanks, comments and processing instructions outside the root. */
  private skipProlog(): void {
    const { source } = this
    for (;;) {
      while (isBlank(source.charCodeAt(this.at))) this.at += 1
      if (source.charCodeAt(this.at) !== lessThan) {
        if (this.at < source.length && source.charCodeAt(this.at) !== lessThan) {
          this.refuse('du texte hors de l’élément racine', 'text outside the root element')
        }
        return
      }
      if (source.startsWith('<!DOCTYPE', this.at)) throw new Stop(xmlFault('dtd-forbidden'))
      if (!this.skipCommentOrInstruction()) return
    }
  }

  private skipCommentOrInstruction(): boolean {
    if (this.source.startsWith('<!--', this.at)) {
      const end = this.source.indexOf('--', this.at + 4)
      if (end < 0 || this.source.charCodeAt(end + 2) !== greaterThan) {
        this.refuse('commentaire mal terminé', 'badly ended comment')
      }
      this.at = end + 3
      return true
    }
    if (this.source.startsWith('<?', this.at)) {
      if (/^xml[\s?]/i.test(this.source.slice(this.at + 2, this.at + 6))) {
        this.refuse('déclaration XML mal placée', 'misplaced XML declaration')
      }
      this.skipInstruction()
      return true
    }
    return false
  }

  private skipInstruction(): void {
    const end = this.source.indexOf('?>', this.at)
    if (end < 0) this.refuse('instruction sans fin', 'endless processing instruction')
    const [target = ''] = this.source.slice(this.at + 2, end).split(/[ \t\n]/, 1)
    if (!isName(target) || target.includes(':')) {
      this.refuse('instruction sans nom correct', 'processing instruction without a proper name')
    }
    this.at = end + 2
  }

  /** Reads the root and all that is in it, with a stack of our own: depth cannot exhaust the host's. */
  private tree(): XmlElement {
    const rawNames: string[] = []
    let open: Open | undefined
    for (;;) {
      const raw = this.startTag(open)
      const { element, empty, name } = raw
      if (!empty) {
        rawNames.push(name)
        if (rawNames.length > this.limits.depthAtMost) throw new Stop(xmlFault('too-deep'))
        open = element
      } else {
        this.scopes.pop()
        if (open === undefined) return element
      }
      // Content and end tags, up to the next start tag or the end of the root.
      while (open !== undefined && this.content(open)) {
        this.endTag(rawNames.pop() ?? '')
        this.scopes.pop()
        if (open.parent === undefined) return open
        open = open.parent
      }
    }
  }

  /** Reads character data and the like. True at an end tag, false at a start tag. */
  private content(open: Open): boolean {
    const { source } = this
    for (;;) {
      const next = source.indexOf('<', this.at)
      if (next < 0) {
        this.at = source.length
        this.refuse(`l’élément ${open.name} n’est pas fermé`, `${open.name} is not closed`)
      }
      const code = source.charCodeAt(next + 1)
      if (next > this.at) {
        // The indentation of element content is no text; what a leaf holds is, blanks included.
        const isStartTag = code !== slash && code !== exclamation && code !== question
        const indents = isStartTag || open.children.length > 0
        if (indents && this.isBlankUpTo(next)) this.at = next
        else this.characters(open, next)
      }
      if (code === slash) return true
      if (code !== exclamation && code !== question) return false
      if (source.startsWith('<![CDATA[', next)) {
        const end = source.indexOf(']]>', next + 9)
        if (end < 0) this.refuse('section CDATA sans fin', 'endless CDATA section')
        open.text += source.slice(next + 9, end)
        this.at = end + 3
      } else if (!this.skipCommentOrInstruction()) {
        this.refuse('balise inconnue', 'unknown markup')
      }
    }
  }

  private isBlankUpTo(end: number): boolean {
    for (let at = this.at; at < end; at += 1) {
      if (!isBlank(this.source.charCodeAt(at))) return false
    }
    return true
  }

  private characters(open: Open, end: number): void {
    const raw = this.source.slice(this.at, end)
    if (raw.includes(']]>')) this.refuse('« ]]> » dans du texte', '"]]>" in text')
    open.text += raw.includes('&') ? this.resolved(raw) : raw
    this.at = end
  }

  private resolved(raw: string): string {
    const text = resolveReferences(raw)
    if (text === undefined) {
      this.refuse('référence d’entité ou de caractère inconnue', 'unknown reference')
    }
    return text
  }

  private startTag(parent: Open | undefined): { element: Open; empty: boolean; name: string } {
    const { source } = this
    this.at += 1
    this.countNode()
    const name = this.name()
    const outer = this.scopes.at(-1)
    let raw: RawAttribute[] | undefined
    for (;;) {
      const before = this.at
      while (isBlank(source.charCodeAt(this.at))) this.at += 1
      const code = source.charCodeAt(this.at)
      if (code === greaterThan || code === slash) break
      if (before === this.at) this.refuse('balise mal écrite', 'badly written tag')
      raw ??= []
      raw.push(this.attribute())
    }
    if (raw !== undefined && raw.length > 1) this.refuseRepeated(raw)
    const empty = source.charCodeAt(this.at) === slash
    if (empty && source.charCodeAt(this.at + 1) !== greaterThan) {
      this.refuse('balise mal fermée', 'badly closed tag')
    }
    this.at += empty ? 2 : 1
    const scope = this.scopeWith(raw, outer)
    this.scopes.push(scope)
    const element: Open = {
      name: this.qualified(name, scope, true),
      attributes: raw === undefined ? noAttributes : this.attributesIn(raw, scope),
      children: none as never,
      text: '',
      parent,
    }
    if (parent !== undefined) {
      if (parent.children.length === 0) parent.children = [element]
      else parent.children.push(element)
    }
    return { element, empty, name }
  }

  private countNode(): void {
    this.nodes += 1
    if (this.nodes > this.limits.nodesAtMost) throw new Stop(xmlFault('too-large'))
  }

  private attribute(): RawAttribute {
    const { source } = this
    this.countNode()
    const name = this.name()
    while (isBlank(source.charCodeAt(this.at))) this.at += 1
    if (source.charCodeAt(this.at) !== equals) {
      this.refuse(`l’attribut ${name} n’a pas de valeur`, `attribute ${name} has no value`)
    }
    this.at += 1
    while (isBlank(source.charCodeAt(this.at))) this.at += 1
    const quote = source[this.at]
    const end = quote === '"' || quote === "'" ? source.indexOf(quote, this.at + 1) : -1
    if (end < 0) this.refuse('valeur d’attribut sans guillemets', 'unquoted attribute')
    const raw = source.slice(this.at + 1, end).replace(/[\t\n]/g, ' ')
    if (raw.includes('<')) this.refuse('« < » dans un attribut', '"<" in an attribute')
    this.at = end + 1
    return { name, value: raw.includes('&') ? this.resolved(raw) : raw }
  }

  private refuseRepeated(attributes: readonly RawAttribute[]): void {
    const names = new Set<string>()
    for (const { name } of attributes) {
      if (names.has(name)) this.refuse(`attribut ${name} répété`, `attribute ${name} repeated`)
      names.add(name)
    }
  }

  private scopeWith(raw: readonly RawAttribute[] | undefined, outer: Scope | undefined): Scope {
    // The stack always holds the initial scope.
    const current = outer as Scope
    if (raw === undefined || !raw.some(({ name }) => declares(name))) return current
    const scope = scopeWithin(
      current,
      raw.filter(({ name }) => declares(name)),
    )
    if (!scope.ok) this.refuse(scope.error.fr, scope.error.en)
    return scope.value
  }

  private attributesIn(raw: readonly RawAttribute[], scope: Scope): readonly XmlAttribute[] {
    const attributes: RawAttribute[] = []
    for (const { name, value } of raw) {
      if (declares(name)) continue
      attributes.push({ name: this.qualified(name, scope, false), value })
    }
    if (attributes.length === 0) return noAttributes
    // Two prefixes may name one namespace, and so one attribute twice.
    if (attributes.length > 1 && raw.some(({ name }) => name.includes(':'))) {
      this.refuseRepeated(attributes)
    }
    return attributes
  }

  private qualified(raw: string, scope: Scope, isElement: boolean): string {
    const names = isElement ? scope.elementNames : scope.attributeNames
    const known = names.get(raw)
    if (known !== undefined) return known
    const resolved = resolveName(raw, scope, this.prefixes, isElement)
    if (!resolved.ok) this.refuse(resolved.error.fr, resolved.error.en)
    names.set(raw, resolved.value)
    return resolved.value
  }

  private name(): string {
    const { source } = this
    const start = this.at
    for (;;) {
      const code = source.charCodeAt(this.at)
      if (
        code !== code ||
        isBlank(code) ||
        code === greaterThan ||
        code === slash ||
        code === equals
      )
        break
      if (code === lessThan) this.refuse('balise mal écrite', 'badly written tag')
      this.at += 1
    }
    if (this.at === start) this.refuse('nom attendu', 'a name was expected')
    return source.slice(start, this.at)
  }

  private endTag(expected: string): void {
    const { source } = this
    this.at += 2
    if (!source.startsWith(expected, this.at)) {
      this.refuse(`balise fermante de « ${expected} » attendue`, `end of "${expected}" expected`)
    }
    this.at += expected.length
    while (isBlank(source.charCodeAt(this.at))) this.at += 1
    if (source.charCodeAt(this.at) !== greaterThan) {
      this.refuse(`balise fermante de « ${expected} » attendue`, `end of "${expected}" expected`)
    }
    this.at += 1
  }

  private refuse(fr: string, en: string): never {
    throw new Stop(notWellFormed(this.source, this.at, { fr, en }))
  }
}
