import type { CompanyRow } from '../companies/queries.ts'
import type { Branding } from '../engine.ts'

export const brandingOf = ({ company, logo }: CompanyRow, language: 'fr' | 'en'): Branding => ({
  accent: company.accentColour,
  logo: logo === null ? undefined : { sha256: logo, alternativeText: company.name },
  language,
})
