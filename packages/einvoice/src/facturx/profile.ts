/** The values of `fx:ConformanceLevel`, spelt as Factur-X 1.0 does. */
export const conformanceLevels = [
  'MINIMUM',
  'BASIC WL',
  'BASIC',
  'EN 16931',
  'EXTENDED',
  'XRECHNUNG',
] as const

export type ConformanceLevel = (typeof conformanceLevels)[number]

/**
 * The level that a specification identifier (BT-24) stands for; `undefined` when it is none of Factur-X's.
 *
 * ZUGFeRD 2.0 wrote the same profiles with colons and a `zugferd.de:2p0` of its own. EXTENDED-CTC-FR has no level of its own:
 * it goes as EXTENDED, of which it is a subset.
 */
export function conformanceLevelOf(specification: string): ConformanceLevel | undefined {
  const identifier = specification.trim().toLowerCase()
  const profile = /:(?:\dp\d):(minimum|basicwl|basic|en16931|extended)$/.exec(identifier)?.[1]
  if (profile !== undefined) return levels.get(profile)
  if (/^urn:cen\.eu:en16931:2017[#:]/.test(identifier)) {
    if (/[:_-]extended-ctc-fr$/.test(identifier)) return 'EXTENDED'
    if (identifier.includes('xrechnung')) return 'XRECHNUNG'
    return identifier.includes('conformant') ? undefined : 'EN 16931'
  }
  return identifier === 'urn:cen.eu:en16931:2017' ? 'EN 16931' : undefined
}

const levels: ReadonlyMap<string, ConformanceLevel> = new Map([
  ['minimum', 'MINIMUM'],
  ['basicwl', 'BASIC WL'],
  ['basic', 'BASIC'],
  ['en16931', 'EN 16931'],
  ['extended', 'EXTENDED'],
])
