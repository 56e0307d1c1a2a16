/** What an invoice can be converted to. */
export const targets = ['cii', 'ubl', 'factur-x', 'json'] as const
export type Target = (typeof targets)[number]

/** The profiles that a Factur-X can be asked to follow. */
export const facturXProfiles = ['minimum', 'basic-wl', 'basic', 'en16931', 'extended'] as const
export type FacturXProfile = (typeof facturXProfiles)[number]
