/** The profiles that the official artefacts know, by the BT-24 that claims them. */
export const specification = {
  minimum: 'urn:factur-x.eu:1p0:minimum',
  basicwl: 'urn:factur-x.eu:1p0:basicwl',
  basic: 'urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic',
  en16931: 'urn:cen.eu:en16931:2017',
  extended: 'urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended',
  extendedCtcFr: 'urn:cen.eu:en16931:2017#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr',
} as const

/** Names of the folders and files of the Factur-X artefacts, by BT-24. */
const facturXNames: Readonly<Record<string, readonly [folder: string, file: string]>> = {
  [specification.minimum]: ['minimum', 'MINIMUM'],
  [specification.basicwl]: ['basicwl', 'BASIC-WL'],
  [specification.basic]: ['basic', 'BASIC'],
  [specification.en16931]: ['en16931', 'EN16931'],
  [specification.extended]: ['extended', 'EXTENDED'],
}

/** Schema and stylesheet of a Factur-X profile, relative to the artefacts; `undefined` for a BT-24 that is not one of them. */
export function facturXArtefacts(claimed: string) {
  const names = facturXNames[claimed]
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
