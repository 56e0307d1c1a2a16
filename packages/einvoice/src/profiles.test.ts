import { describe, expect, it } from 'vitest'
import { profileOf, profiles } from './profiles.ts'
import { rulesFor } from './rules/rule-set.ts'

const layersOf = (specification: string | undefined) =>
  profileOf(specification)?.layers.map(({ name }) => name)

describe('BT-24 names the profile', () => {
  it.each([
    ['urn:cen.eu:en16931:2017', 'en16931', ['en16931', 'factur-x']],
    [
      'urn:cen.eu:en16931:2017#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr',
      'extended-ctc-fr',
      ['extended-ctc-fr', 'factur-x'],
    ],
    ['urn:factur-x.eu:1p0:minimum', 'factur-x-minimum', ['factur-x']],
    ['urn:factur-x.eu:1p0:basicwl', 'factur-x-basic-wl', ['factur-x']],
    [
      'urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic',
      'factur-x-basic',
      ['en16931', 'factur-x'],
    ],
    [
      'urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended',
      'factur-x-extended',
      ['factur-x'],
    ],
  ])('%s', (specification, id, layers) => {
    expect(profileOf(specification)?.id).toBe(id)
    expect(layersOf(` ${specification}\n`)).toEqual(layers)
  })

  it('a restriction of the norm that has no name here is judged by the norm, and says so', () => {
    const xRechnung = 'urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0'
    expect(layersOf(xRechnung)).toEqual(['en16931'])
    expect(profileOf(xRechnung)).toMatchObject({
      kind: 'restriction',
      name: 'EN 16931 (urn:xeinkauf.de:kosit:xrechnung_3.0)',
    })
    expect(profileOf(xRechnung)?.note?.fr).toContain('xrechnung')
  })

  it('an extension of the norm that has no name here is judged by nothing, and says so', () => {
    const extension = 'urn:cen.eu:en16931:2017#compliant#urn:a#conformant#urn:b'
    expect(profileOf(extension)).toMatchObject({ kind: 'extension', layers: [] })
    expect(profileOf(extension)?.note?.en).toContain('neither its rules nor those of the norm')
  })

  it('BR-01: a document that names none is judged by the norm', () => {
    expect(profileOf(undefined)?.id).toBe('en16931')
    expect(profileOf(' ')?.id).toBe('en16931')
  })

  it.each([
    'urn:ferd:CrossIndustryDocument:invoice:1p0:basic',
    'urn:cen.eu:en16931:2017#other',
    'x',
  ])('%s is no profile of EN 16931', (specification) => {
    expect(profileOf(specification)).toBeUndefined()
  })
})

it('no two profiles answer to the same specification', () => {
  const all = profiles.flatMap(({ specifications }) => specifications)
  expect(new Set(all).size).toBe(all.length)
})

it('a layer without rules is not a layer with none: nobody can take it for passed', () => {
  const sets = profiles.flatMap(({ layers }) => layers).flatMap(({ rules }) => rules ?? [])
  expect(sets.filter((set) => rulesFor(set, 'UBL').length < 200)).toEqual([])
})

it('Factur-X is judged as the CII it carries, a draft by all that it may become', () => {
  const set = profileOf(undefined)?.layers[0]?.rules
  if (set === undefined) throw new Error('the norm has rules')
  expect(rulesFor(set, 'Factur-X')).toBe(set.CII)
  expect(rulesFor(set, undefined)).toBe(set.draft)
})
