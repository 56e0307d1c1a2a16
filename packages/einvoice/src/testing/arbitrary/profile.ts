/** The profiles that carry invoice lines, from the smallest to the largest. */
export const profiles = ['basic', 'en16931', 'extended', 'extended-ctc-fr'] as const
export type Profile = (typeof profiles)[number]

/** BT-24 of each profile. */
export const specificationOf: Readonly<Record<Profile, string>> = {
  basic: 'urn:cen.eu:en16931:2017#compliant#urn:factur-x.eu:1p0:basic',
  en16931: 'urn:cen.eu:en16931:2017',
  extended: 'urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended',
  'extended-ctc-fr': 'urn:cen.eu:en16931:2017#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr',
}

/** Whether the profile has the whole of EN 16931. */
export const hasCore = (profile: Profile): boolean => profile !== 'basic'
/** Whether the profile has the French extension. */
export const isExtended = (profile: Profile): boolean => profile.startsWith('extended')
