import { describe, expect, it } from 'vitest'
import { conformanceLevelOf } from './profile.ts'

describe('BT-24: the level that a specification identifier stands for', () => {
  it.each([
    ['urn:factur-x.eu:1p0:minimum', 'MINIMUM'],
    ['urn:zugferd.de:2p0:minimum', 'MINIMUM'],
    ['urn:factur-x.eu:1p0:basicwl', 'BASIC WL'],
    ['urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic', 'BASIC'],
    ['urn:cen.eu:en16931:2017:compliant:factur-x.eu:1p0:basic', 'BASIC'],
    ['urn:cen.eu:en16931:2017', 'EN 16931'],
    [' urn:cen.eu:en16931:2017\n', 'EN 16931'],
    ['urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0', 'EN 16931'],
    ['urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0', 'XRECHNUNG'],
    ['urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended', 'EXTENDED'],
    ['urn:cen.eu:en16931:2017#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr', 'EXTENDED'],
    ['urn:cen.eu:en16931:2017#conformant#urn:example:more', undefined],
    ['urn:factur-x.eu:1p0:premium', undefined],
    ['', undefined],
  ])('%s is %s', (specification, level) => {
    expect(conformanceLevelOf(specification)).toBe(level)
  })
})
