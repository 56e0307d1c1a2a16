import { describe, expect, it } from 'vitest'
import { attributeOf, type XmlElement } from './element.ts'
import { defaultLimits, parseXml } from './parse.ts'
import { usualPrefixes } from './prefixes.ts'

function rootOf(source: string): XmlElement {
  const parsed = parseXml(source, usualPrefixes)
  if (!parsed.ok) throw new Error(parsed.error.message.en)
  return parsed.value
}

function faultOf(source: string) {
  const parsed = parseXml(source, usualPrefixes)
  return parsed.ok ? undefined : parsed.error
}

describe('a well-formed document', () => {
  it('is its root, with children in order and their parent', () => {
    const root = rootOf('<a><b/><c><d/></c></a>')
    expect(root.children.map(({ name }) => name)).toEqual(['b', 'c'])
    expect(root.children[1]?.children[0]?.parent?.parent).toBe(root)
  })

  it.each([
    ['a byte order mark', '\ufeff<a/>'],
    ['a declaration', '<?xml version="1.0" encoding="UTF-8" standalone=\'yes\' ?><a/>'],
    ['comments and instructions around the root', '<!-- - --><?x y?>\n<a/><!-- -> --><?x?>\n'],
    ['blanks in its tags', '<a\n\tb = "1"\n></a\n>'],
    ['a name in any script', '<Œuvre_-.1·é/>'],
    ['a name beyond the basic plane', '<𐐀/>'],
  ])('may have %s', (_, source) => {
    expect(faultOf(source)).toBeUndefined()
  })
})

describe('text', () => {
  const textOf = (content: string) => rootOf(`<a>${content}</a>`).text

  it('keeps its blanks in a leaf, and has none between elements', () => {
    expect(textOf('  a b \n')).toBe('  a b \n')
    expect(rootOf('<a>\n  <b/>\n  <c/>\n</a>').text).toBe('')
  })

  it('has its CDATA sections as they are (readers once kept them as markup)', () => {
    expect(textOf('a<![CDATA[<b> &amp; ]] >]]>c')).toBe('a<b> &amp; ]] >c')
  })

  it('has none of its comments and instructions (readers once kept them)', () => {
    expect(textOf('a<!-- <x> & -->b<?x <y> ?>c')).toBe('abc')
    expect(textOf(' a <!-- x --> <?x?><![CDATA[b]]> ')).toBe(' a  b ')
  })

  it('has its five entities and character references resolved (readers once kept them)', () => {
    expect(textOf('&lt;&gt;&amp;&quot;&apos;&#65;&#x1F600;&#x0000041;')).toBe('<>&"\'A😀A')
  })

  it('has one line feed for each line end, but those written as references (XML 1.0 §2.11)', () => {
    expect(textOf('a\r\nb\rc&#13;d')).toBe('a\nb\nc\rd')
  })
})

describe('attributes', () => {
  const valueOf = (value: string) => attributeOf(rootOf(`<a b=${value}/>`), 'b')

  it('are in either quotes, with references resolved and blanks normalised (XML 1.0 §3.3.3)', () => {
    expect(valueOf(`"it's &lt;1&#10;"`)).toBe("it's <1\n")
    expect(valueOf(`'say "a\tb\r\nc"'`)).toBe('say "a b c"')
  })
})

describe('namespaces', () => {
  const ram = 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100'

  it('give the usual prefix whatever the file calls it', () => {
    expect(rootOf(`<x:ID xmlns:x="${ram}"/>`).name).toBe('ram:ID')
    expect(rootOf(`<ID xmlns="${ram}"/>`).name).toBe('ram:ID')
  })

  it('are those of the nearest declaration', () => {
    const root = rootOf(`<p:a xmlns:p="urn:x"><p:b xmlns:p="${ram}"><p:c/></p:b><p:d/></p:a>`)
    expect(root.name).toBe('{urn:x}a')
    expect(root.children[0]?.name).toBe('ram:b')
    expect(root.children[0]?.children[0]?.name).toBe('ram:c')
    expect(root.children[1]?.name).toBe('{urn:x}d')
    expect(rootOf(`<a xmlns="${ram}"><b xmlns=""/></a>`).children[0]?.name).toBe('b')
  })

  it('leave an attribute without prefix in none', () => {
    const root = rootOf(`<a xmlns="${ram}" b="1" xml:lang="fr"/>`)
    expect(root.attributes.map(({ name }) => name)).toEqual(['b', 'xml:lang'])
  })
})

describe('what is not well formed is refused, with its place', () => {
  it.each([
    ['no root', '<!-- x -->'],
    ['only text', 'hello'],
    ['a tag without name', '< a/>'],
    ['a tag without end', '<a'],
    ['a root that is not closed, as in a truncated file', '<a><b>text</b>'],
    ['text cut off, as in a truncated file', '<a><b>te'],
    ['an end tag that closes another element', '<a><b></a></b>'],
    ['an end tag alone', '</a>'],
    ['two roots', '<a/><b/>'],
    ['text after the root', '<a/>x'],
    ['a declaration that is not first', ' <?xml version="1.0"?><a/>'],
    ['a declaration without version', '<?xml encoding="UTF-8"?><a/>'],
    ['a declaration with more', '<?xml version="1.0" foo="1"?><a/>'],
    ['a name that starts with a digit', '<1a/>'],
    ['a name with two colons', '<a:b:c xmlns:a="u"/>'],
    ['a prefix that nothing declares', '<a><b:c/></a>'],
    ['an attribute prefix that nothing declares', '<a b:c="1"/>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['an attribute twice by two prefixes', '<a xmlns:x="u" xmlns:y="u" x:c="1" y:c="2"/>'],
    ['an attribute without value', '<a b/>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['an attribute with an improper name', '<a 1b="x"/>'],
    ['attributes that touch', '<a b="1"c="2"/>'],
    ['"<" in an attribute', '<a b="<"/>'],
    ['"&" alone', '<a>&</a>'],
    ['an entity that is not one of the five', '<a>&nbsp;</a>'],
    ['a reference without its semicolon', '<a>&#65</a>'],
    ['a reference to a character that XML forbids', '<a>&#0;</a>'],
    ['a reference to half a surrogate pair', '<a>&#xD800;</a>'],
    ['a control character', '<a>\u0001</a>'],
    ['"]]>" in text', '<a>]]></a>'],
    ['a CDATA section without end', '<a><![CDATA[x</a>'],
    ['a comment with "--"', '<a><!-- -- --></a>'],
    ['a comment without end', '<a><!-- x</a>'],
    ['an instruction without name', '<a><? x?></a>'],
    ['an instruction without end', '<a><?x</a>'],
    ['a declaration inside', '<a><?xml version="1.0"?></a>'],
    ['a namespace prefix undeclared', '<a xmlns:b=""/>'],
    ['a prefix "xml" for another namespace', '<a xmlns:xml="u"/>'],
  ])('%s', (_, source) => {
    expect(faultOf(source)).toMatchObject({ code: 'xml-not-well-formed' })
  })

  it('the place is a line and a column that start at 1, in both languages', () => {
    const fault = faultOf('<a>\n  <b>&x;</b>\n</a>')
    expect(fault).toMatchObject({ line: 2, column: 6 })
    expect(fault?.message.fr).toContain('ligne 2, colonne 6')
    expect(fault?.message.en).toContain('line 2, column 6')
  })
})

describe('a hostile document costs nothing', () => {
  it('is refused when empty', () => {
    expect(faultOf('')?.code).toBe('empty')
    expect(faultOf(' \n ')?.code).toBe('empty')
  })

  it('is refused with a DTD, so no entity is ever expanded (billion laughs, XXE)', () => {
    const laughs =
      '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;"><!ENTITY z SYSTEM "file:///etc/passwd">]><a>&y;&z;</a>'
    expect(faultOf(laughs)?.code).toBe('dtd-forbidden')
    expect(faultOf('<?xml version="1.0"?><!-- --><!DOCTYPE a><a/>')?.code).toBe('dtd-forbidden')
  })

  it('is refused at 60,000 tags inside one another, where a reader once hung', () => {
    expect(faultOf('<a>'.repeat(60_000))?.code).toBe('too-deep')
    expect(faultOf(`${'<a>'.repeat(64)}${'</a>'.repeat(64)}`)).toBeUndefined()
    expect(faultOf(`${'<a>'.repeat(65)}${'</a>'.repeat(65)}`)?.code).toBe('too-deep')
  })

  it('is refused when larger than the limit', () => {
    const limits = { ...defaultLimits, charactersAtMost: 5 }
    expect(parseXml('<abc/>', usualPrefixes, limits)).toMatchObject({
      error: { code: 'too-large' },
    })
    expect(parseXml('<ab/>', usualPrefixes, limits).ok).toBe(true)
  })

  it('is refused when it has more elements and attributes than the limit', () => {
    const limits = { ...defaultLimits, nodesAtMost: 3 }
    expect(parseXml('<a><b c="1"/></a>', usualPrefixes, limits).ok).toBe(true)
    for (const source of ['<a><b/><b/><b/></a>', '<a b="1" c="1" d="1"/>']) {
      expect(parseXml(source, usualPrefixes, limits)).toMatchObject({
        error: { code: 'too-large' },
      })
    }
  })

  it('is refused in linear time, wherever its fault is', () => {
    expect(faultOf(`<a>${'\n'.repeat(1_000_000)}</b>`)).toMatchObject({ line: 1_000_001 })
  })

  it('is read in linear time with many siblings, attributes, namespaces or references', () => {
    const many = (part: (index: number) => string) =>
      Array.from({ length: 50_000 }, (_, index) => part(index)).join('')
    expect(rootOf(`<a>${many(() => '<b/>')}</a>`).children).toHaveLength(50_000)
    expect(rootOf(`<a ${many((n) => ` b${n}="1"`)}/>`).attributes).toHaveLength(50_000)
    expect(rootOf(`<a>${many(() => '&lt;')}</a>`).text).toHaveLength(50_000)
    const declared = many((n) => ` xmlns:n${n}="u"`)
    expect(rootOf(`<a ${declared}>${many(() => '<b xmlns="v"/>')}</a>`).children).toHaveLength(
      50_000,
    )
  })
})
