import {
  isLegibleOnWhite,
  seriesOf,
  writeNumber,
  type CompanyBody,
  type FieldIssue,
} from '@acquit/contract'
import { fail, ok, type Bilingual, type Result } from '@acquit/einvoice'
import { refusal, type Refusal } from '../http/refusal.ts'
import { isIban, isSiren, isSiret } from './identifiers.ts'

type Checked = Result<undefined, Refusal<'invalid-company' | 'number-too-long'>>

const widestSequence = 9999

/** What a schema cannot say: keys of control, and numbers that fit where they must go. */
export function checkCompany(company: CompanyBody): Checked {
  const issues = issuesOf(company)
  if (issues.length > 0) return fail(refusal('invalid-company', { issues }))
  for (const kind of ['invoice', 'credit-note'] as const) {
    const { format } = company.numbering[seriesOf(kind)]
    const written = writeNumber(format, 2026, widestSequence)
    if (!written.ok && written.error === 'too-long') {
      return fail(refusal('number-too-long', { field: `numbering.${seriesOf(kind)}.format` }))
    }
  }
  return ok(undefined)
}

function issuesOf(company: CompanyBody): readonly FieldIssue[] {
  const { siren, siret, iban, numbering } = company
  const issues: FieldIssue[] = []
  if (!isSiren(siren)) issues.push({ field: 'siren', message: wrongKey })
  if (siret !== undefined && !siret.startsWith(siren)) {
    issues.push({ field: 'siret', message: siretOfAnother })
  } else if (siret !== undefined && !isSiret(siret)) {
    issues.push({ field: 'siret', message: wrongKey })
  }
  if (iban !== undefined && !isIban(iban)) issues.push({ field: 'iban', message: wrongKey })
  for (const series of ['invoices', 'creditNotes'] as const) {
    const written = writeNumber(numbering[series].format, 2026, 1)
    if (!written.ok && written.error !== 'too-long') {
      issues.push({ field: `numbering.${series}.format`, message: incompleteFormat })
    }
  }
  if (numbering.invoices.format === numbering.creditNotes.format) {
    issues.push({ field: 'numbering.creditNotes.format', message: sameFormat })
  }
  if (!isLegibleOnWhite(company.accentColour)) {
    issues.push({ field: 'accentColour', message: tooPale })
  }
  return issues
}

const wrongKey: Bilingual = {
  fr: 'La clé de contrôle ne correspond pas : un chiffre est sans doute faux.',
  en: 'The check digits do not match: a digit is probably wrong.',
}
const siretOfAnother: Bilingual = {
  fr: 'Le SIRET doit commencer par le SIREN.',
  en: 'The SIRET must begin with the SIREN.',
}
const tooPale: Bilingual = {
  fr: 'Cette couleur est trop pâle pour être lue sur du papier blanc.',
  en: 'This colour is too pale to be read on white paper.',
}
const incompleteFormat: Bilingual = {
  fr: 'Le format doit contenir l’année ({YYYY} ou {YY}) et une seule suite de N ({NNNN}).',
  en: 'The format must hold the year ({YYYY} or {YY}) and a single run of N ({NNNN}).',
}
const sameFormat: Bilingual = {
  fr: 'Les avoirs doivent avoir leur propre format, distinct de celui des factures.',
  en: 'Credit notes need a format of their own, unlike that of invoices.',
}
