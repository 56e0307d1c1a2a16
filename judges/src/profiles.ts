import type { FacturXOptions, FacturXProfileName } from './engine.ts'

/** The profiles that the official artefacts know, by the BT-24 that claims them. */
export const specification = {
  minimum: 'urn:factur-x.eu:1p0:minimum',
  basicwl: 'urn:factur-x.eu:1p0:basicwl',
  basic: 'urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic',
  en16931: 'urn:cen.eu:en16931:2017',
  extended: 'urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended',
  extendedCtcFr: 'urn:cen.eu:en16931:2017#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr',
} as const

interface FacturXProfile {
  /** What the profile has room for. */
  readonly shape: FacturXProfileName
  /** What the PDF declares. */
  readonly level: FacturXOptions['profile']
  /** Folder and file name of the official artefacts; EXTENDED-CTC-FR has none of Factur-X. */
  readonly artefacts?: readonly [folder: string, file: string]
}

const facturXProfiles: Readonly<Record<string, FacturXProfile>> = {
  [specification.minimum]: {
    shape: 'minimum',
    level: 'MINIMUM',
    artefacts: ['minimum', 'MINIMUM'],
  },
  [specification.basicwl]: {
    shape: 'basic-wl',
    level: 'BASIC WL',
    artefacts: ['basicwl', 'BASIC-WL'],
  },
  [specification.basic]: { shape: 'basic', level: 'BASIC', artefacts: ['basic', 'BASIC'] },
  [specification.en16931]: {
    shape: 'en16931',
    level: 'EN 16931',
    artefacts: ['en16931', 'EN16931'],
  },
  [specification.extended]: {
    shape: 'extended',
    level: 'EXTENDED',
    artefacts: ['extended', 'EXTENDED'],
  },
  [specification.extendedCtcFr]: { shape: 'extended', level: 'EXTENDED-CTC-FR' },
}

/** The profile that a Factur-X of that BT-24 has; `undefined` when there is none. */
export const facturXProfile = (claimed: string): FacturXProfile | undefined =>
  facturXProfiles[claimed]

/** Schema and stylesheet of a Factur-X profile, relative to the artefacts; `undefined` for a BT-24 that has none. */
export function facturXArtefacts(claimed: string) {
  const names = facturXProfile(claimed)?.artefacts
  if (names === undefined) return undefined
  const [folder, file] = names
  return {
    xsd: `factur-x/${folder}/xsd/FACTUR-X_${file}.xsd`,
    xslt: `factur-x/${folder}/xslt/FACTUR-X_${file}.xslt`,
  }
}

/**
 * EN 16931 itself and its restrictions (CIUS): its rules apply as they are. An extension (`#conformant#`) has rules of its own.
 */
export const isCoreOrRestriction = (claimed: string): boolean =>
  claimed.startsWith(specification.en16931) && !claimed.includes('#conformant#')

/** Whether it is XRechnung, the German restriction, with or without its extension. */
export const isXrechnung = (claimed: string): boolean => claimed.includes(':xrechnung_')
