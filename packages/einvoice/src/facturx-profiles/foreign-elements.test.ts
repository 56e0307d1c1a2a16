import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { FacturXProfileName } from '../rules/facturx/shapes.ts'
import { corpus, corpusMissing } from '../testing/artefacts.ts'
import { anInvoice } from '../testing/builders.ts'
import { ciiOf } from '../testing/cii-text.ts'
import { decodeXml } from '../xml/decode.ts'
import type { XmlElement } from '../xml/element.ts'
import { parseXml } from '../xml/parse.ts'
import { usualPrefixes } from '../xml/prefixes.ts'
import { foreignElements, type ForeignElement } from './foreign-elements.ts'
import { withinProfile } from './within-profile.ts'

function rootOf(text: string): XmlElement {
  const root = parseXml(text, usualPrefixes)
  if (!root.ok) throw new Error(root.error.message.en)
  return root.value
}

const namesOf = (foreign: readonly ForeignElement[]) =>
  foreign.map(({ element, attribute }) =>
    attribute === undefined ? element.name : `${element.name}/@${attribute}`,
  )

describe('elements that the schema of a Factur-X profile does not know', () => {
  const root = rootOf(ciiOf(anInvoice()))

  it('are none of an invoice of the profile', () => {
    expect(foreignElements(root, 'en16931')).toEqual([])
    expect(foreignElements(root, 'extended')).toEqual([])
  })

  it('are listed by the topmost: MINIMUM has neither notes nor lines', () => {
    const names = namesOf(foreignElements(root, 'minimum'))
    expect(names).toContain('ram:IncludedNote')
    expect(names).toContain('ram:IncludedSupplyChainTradeLineItem')
    expect(names).not.toContain('ram:LineID')
  })

  it('are those too many, and attributes', () => {
    const text = ciiOf(anInvoice())
      .replace(/<ram:BuyerTradeParty>.*<\/ram:BuyerTradeParty>/, '$&$&')
      .replace('<ram:Content>', '<ram:Content languageID="fr">')
    const foreign = foreignElements(rootOf(text), 'en16931')
    expect(namesOf(foreign)).toEqual(['ram:Content/@languageID', 'ram:BuyerTradeParty'])
    expect(foreign.map(({ why }) => why)).toEqual(['unknown', 'repeated'])
  })

  it('are the root itself, when it is no CII invoice', () => {
    expect(namesOf(foreignElements(rootOf('<a/>'), 'basic'))).toEqual(['a'])
  })

  it('are gone from the tree within the profile', () => {
    for (const profile of ['minimum', 'basic-wl', 'basic'] as const) {
      expect(foreignElements(withinProfile(root, profile), profile)).toEqual([])
    }
  })
})

const profiles: ReadonlyMap<string | undefined, FacturXProfileName> = new Map([
  ['MINIMUM', 'minimum'],
  ['BASIC WL', 'basic-wl'],
  ['BASIC', 'basic'],
  ['EXTENDED', 'extended'],
])

describe.skipIf(corpusMissing)('on the corpus, as measured with the official schemas', () => {
  const rows = corpusMissing
    ? []
    : readFileSync(corpus('MANIFEST.tsv'), 'utf8')
        .split('\n')
        .map((line) => line.split('\t'))
        .filter(([path = '', , , , , syntax]) => syntax === 'CII' && /^samples.*\.xml$/.test(path))

  it('a file of the profile that its schema accepts has none', () => {
    let count = 0
    for (const [path = '', , , , , , name, , , measured = ''] of rows) {
      const profile = profiles.get(name)
      if (profile === undefined || !/fx-[a-z]+=ok/.test(measured)) continue
      const text = decodeXml(readFileSync(corpus(path)))
      if (!text.ok) throw new Error(text.error.message.en)
      const names = namesOf(foreignElements(rootOf(text.value), profile))
      expect([path, names]).toEqual([path, []])
      count += 1
    }
    expect(count).toBeGreaterThan(40)
  })
})
