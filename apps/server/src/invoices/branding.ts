import type { StoredCompany } from '../companies/read-company.ts'
import type { Branding } from '../engine.ts'

export const brandingOf = ({ company, logo }: StoredCompany, language: 'fr' | 'en'): Branding => ({
  accent: company.accentColour,
  logo: logo === null ? undefined : { sha256: logo, alternativeText: company.name },
  language,
})
