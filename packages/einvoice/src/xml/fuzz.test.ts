import fc from 'fast-check'
import { XmlDocument, XmlParseError } from 'libxml2-wasm'
import { describe, expect, it } from 'vitest'
import type { XmlElement } from './element.ts'
import { parseXml } from './parse.ts'
import { usualPrefixes } from './prefixes.ts'

/** What libxml2 says of a text: an independent reader of the same specification. `undefined` when it does not say. */
function isWellFormedByLibxml2(source: string): boolean | undefined {
  try {
    XmlDocument.fromString(source).dispose()
    return true
  } catch (fault) {
    if (!(fault instanceof XmlParseError)) throw fault
    // It stops at a namespace name that is no URI, which has nothing to do with the question.
    const strays = fault.details.some(({ message }) =>
      /is not a valid URI|not absolute/.test(message),
    )
    return strays ? undefined : false
  }
}

const isWellFormed = (source: string): boolean => parseXml(source, usualPrefixes).ok

/**
 * DTDs are refused on purpose; the encoding that a string declares means nothing; and libxml2 takes a version `1.`, against
 * production 26 of the specification.
 */
const isComparable = (source: string): boolean => !/<!DOCTYPE|encoding|"1\."/.test(source)

const name = fc.constantFrom('a', 'b', 'p:a', 'q:b', 'é', 'a-b.c', 'xml', 'xmlns')
const text = fc.oneof(
  fc.constantFrom('', ' ', 'x', '&lt;', '&#65;', '&#x1F600;', ']]', '>', "'", '"', '\n', '😀'),
  fc.string({ unit: 'binary', maxLength: 4 }),
)
const attribute = fc
  .tuple(fc.constantFrom('a', 'b', 'p:c', 'xmlns', 'xmlns:p', 'xmlns:q', 'xml:lang'), text)
  .map(([key, value]) => ` ${key}="${key.startsWith('xmlns') ? 'u' : value}"`)

/** Documents that are mostly well formed: elements, text, CDATA, comments, instructions, namespaces. */
const { node } = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    text,
    text.map((content) => `<![CDATA[${content}]]>`),
    text.map((content) => `<!--${content}-->`),
    text.map((content) => `<?x ${content}?>`),
    fc
      .tuple(name, fc.array(attribute, { maxLength: 2 }), fc.array(tie('node'), { maxLength: 3 }))
      .map(
        ([tag, attributes, content]) =>
          `<${tag}${attributes.join('')}>${content.join('')}</${tag}>`,
      ),
  ),
}))
const document = fc
  .tuple(
    fc.constantFrom('', '<?xml version="1.0"?>', '<!-- x -->'),
    fc.array(node, { maxLength: 3 }),
  )
  .map(([prolog, content]) => `${prolog}<r xmlns:p="u" xmlns:q="v">${content.join('')}</r>`)

const damage = fc.array(
  fc.tuple(
    fc.nat(400),
    fc.nat(3),
    fc.constantFrom(
      '',
      '<',
      '>',
      '&',
      '/',
      '"',
      "'",
      '=',
      ':',
      '!',
      '?',
      '-',
      ']',
      ' ',
      'a',
      '&#',
      ';',
      'xmlns',
    ),
  ),
  { minLength: 1, maxLength: 3 },
)

/** The document with some characters replaced. */
const damaged = fc.tuple(document, damage).map(([source, changes]) =>
  changes.reduce((whole, [at, length, by]) => {
    const start = at % (whole.length + 1)
    return whole.slice(0, start) + by + whole.slice(start + length)
  }, source),
)

describe('the reader and libxml2 agree on what is well formed', () => {
  it.each([
    ['for generated documents', document, 1000],
    ['for damaged documents', damaged, 2000],
  ])('%s', (_, documents, numRuns) => {
    const sameVerdict = (source: string) => {
      const expected = isComparable(source) ? isWellFormedByLibxml2(source) : undefined
      fc.pre(expected !== undefined)
      expect(isWellFormed(source)).toBe(expected)
    }
    fc.assert(fc.property(documents, sameVerdict), { numRuns })
  })

  it('and a document cut anywhere is never read', () => {
    const cut = fc
      .tuple(document, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }))
      .map(([source, share]) => source.slice(0, Math.floor(source.length * share)))
    const isRefused = (source: string) => {
      expect(isWellFormed(source)).toBe(false)
    }
    fc.assert(fc.property(cut, isRefused))
  })

  it('and on what the leaves and attributes of a document say', () => {
    const sameContent = (source: string) => {
      fc.pre(isComparable(source) && isWellFormedByLibxml2(source) === true)
      const own = parseXml(source, usualPrefixes)
      const libxml2 = XmlDocument.fromString(source)
      try {
        const found = [...libxml2.find('//@*'), ...libxml2.find('//*[not(*)]')]
        expect(own.ok && contentOf(own.value)).toEqual(found.map(({ content }) => content))
      } finally {
        libxml2.dispose()
      }
    }
    fc.assert(fc.property(document, sameContent), { numRuns: 1000 })
  })
})

/** The attribute values of a tree, then the text of its leaves. */
function contentOf(root: XmlElement): readonly string[] {
  const elements: XmlElement[] = [root]
  // The loop goes on with what is pushed while it runs; depth first, so in document order.
  for (let at = 0; at < elements.length; at += 1) {
    elements.splice(at + 1, 0, ...(elements[at]?.children ?? []))
  }
  return [
    ...elements.flatMap(({ attributes }) => attributes.map(({ value }) => value)),
    ...elements.filter(({ children }) => children.length === 0).map((leaf) => leaf.text),
  ]
}
