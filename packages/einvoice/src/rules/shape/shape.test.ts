import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { corpus, corpusMissing } from '../../testing/artefacts.ts'
import { parseXml } from '../../xml/parse.ts'
import { usualPrefixes } from '../../xml/prefixes.ts'
import { facturXShape, type FacturXProfileName } from '../facturx/shapes.ts'
import { judgeShape } from './judge.ts'
import { parsePredicate } from './predicate.ts'
import { readShape } from './table.ts'

function parsed(xml: string) {
  const result = parseXml(xml, usualPrefixes)
  if (!result.ok) throw new Error(result.error.message.en)
  return result.value
}

const judged = (xml: string, tree: string, lists = {}) =>
  judgeShape(parsed(xml), readShape({ lists, tree })).map(({ rule }) => rule)

describe('a shape demands of each place', () => {
  it('a number of children', () => {
    const tree = 'r\t=1|a|000001\t<1|b|000002\t>2|c|000003'
    expect(judged('<r><a/><c/><c/></r>', tree)).toEqual([])
    expect(judged('<r><b/><b/><c/></r>', tree)).toEqual([
      'FX-SCH-A-000001',
      'FX-SCH-A-000002',
      'FX-SCH-A-000003',
    ])
  })

  it('children of one kind, told by a predicate', () => {
    const tree = 'r\t<1|a[@k="1"]|000001'
    expect(judged('<r><a k="1"/><a k="2"/><a k="2"/></r>', tree)).toEqual([])
    expect(judged('<r><a k="1"/><a k="1"/></r>', tree)).toEqual(['FX-SCH-A-000001'])
  })

  it('attributes, codes, and the absence of what a profile does not use', () => {
    const tree = 'r\n a\t+|k|000001\t~7||000002\n b\t!||\n c\t-|k|'
    const lists = { 7: 'x|y' }
    expect(judged('<r><a k="1">x</a></r>', tree, lists)).toEqual([])
    expect(judged('<r><a>z</a><b/><c k="1"/></r>', tree, lists)).toEqual([
      'FX-SCH-A-000001',
      'FX-SCH-A-000002',
      'factur-x-not-used',
      'factur-x-not-used',
    ])
  })

  it('by the first place whose predicate holds', () => {
    const tree = 'r\n a[@k="1"]\t=1|b|000001\n a[not(@k="1")]\t!||'
    expect(judged('<r><a k="1"><b/></a></r>', tree)).toEqual([])
    expect(judged('<r><a k="2"/></r>', tree)).toEqual(['factur-x-not-used'])
  })
})

describe('predicates', () => {
  const at = parsed('<r><c>EUR</c><a k="EUR"><b>x</b></a></r>').children[1]
  const holds = (text: string) => at !== undefined && parsePredicate(text)(at)

  it('compare, negate and join', () => {
    expect(holds('b="x"')).toBe(true)
    expect(holds('not(b="x") and @k="EUR"')).toBe(false)
    expect(holds('b="y" or @k="EUR"')).toBe(true)
    expect(holds('not(not(@k))')).toBe(true)
  })

  it('compare with another place of the document', () => {
    expect(holds('@k=../c')).toBe(true)
    expect(holds('@k=/r/c')).toBe(true)
    expect(holds('@k=../d')).toBe(false)
  })

  it('refuse what they do not know', () => {
    expect(() => parsePredicate('count(a) = 1')).toThrow('unknown predicate')
  })
})

describe.skipIf(corpusMissing)('Factur-X profiles against the official Schematrons', () => {
  const profiles: Readonly<Record<string, FacturXProfileName>> = {
    MINIMUM: 'minimum',
    'BASIC WL': 'basic-wl',
    BASIC: 'basic',
    EN16931: 'en16931',
    EXTENDED: 'extended',
  }
  const rows = corpusMissing
    ? []
    : readFileSync(corpus('MANIFEST.tsv'), 'utf8')
        .split('\n')
        .map((line) => line.split('\t'))
        .filter(([path = '', , , , , syntax, profile = '', , , , , measured = '']) => {
          const isJudged = measured !== '' && !/engine-error|n\/a/.test(measured)
          return path.startsWith('samples/') && syntax === 'CII' && profile in profiles && isJudged
        })

  it('finds the same FX-SCH-A ids in every sample', () => {
    const differences = rows.flatMap(
      ([path = '', , , , , , profile = '', , , , , measured = '']) => {
        const document = parseXml(readFileSync(corpus(path), 'utf8'), usualPrefixes)
        const name = profiles[profile]
        if (!document.ok || name === undefined) return []
        const breaches = judgeShape(document.value, facturXShape(name))
        const errors = breaches.filter(({ severity }) => severity === 'error')
        const ours = [...new Set(errors.map(({ rule }) => rule))].sort().join(' ')
        const theirs = [...new Set(measured.match(/FX-SCH-A-\d+/g))].sort().join(' ')
        return ours === theirs ? [] : [{ path, ours, theirs }]
      },
    )
    expect(differences).toEqual([])
    expect(rows.length).toBeGreaterThan(100)
  })
})
