import { writeNumber } from '@acquit/contract'
import type { FormErrors } from '@mantine/form'
import type { TFunction } from 'i18next'
import { isBic, isIban, isSiren, isSiret, isVatNumber } from '../form/identifiers.ts'
import { compact, filled } from '../form/present.ts'
import type { CompanyValues } from './company-values.ts'

/** What typing alone can get wrong; the server checks the rest. */
export function companyErrors(values: CompanyValues, t: TFunction): FormErrors {
  const siren = compact(values.siren) ?? ''
  const siret = compact(values.siret)
  const vatNumber = compact(values.vatNumber)
  const iban = compact(values.iban)
  const bic = compact(values.bic)
  const electronic = filled(values.electronicAddress)
  const email = filled(values.contact.email)
  const errors = {
    siren: isSiren(siren) ? null : t('form.siren'),
    siret: siret === undefined ? null : siretError(siret, siren, t),
    name: values.name.trim() === '' ? t('form.required') : null,
    vatNumber: vatNumber === undefined || isVatNumber(vatNumber) ? null : t('form.vatNumber'),
    'address.line1': values.address.line1.trim() === '' ? t('form.required') : null,
    'address.postCode': values.address.postCode.trim() === '' ? t('form.required') : null,
    'address.city': values.address.city.trim() === '' ? t('form.required') : null,
    electronicAddress:
      electronic === undefined || /^[A-Za-z0-9._@+-]{1,125}$/.test(electronic)
        ? null
        : t('companies.electronic.wrong'),
    iban: iban === undefined || isIban(iban) ? null : t('form.iban'),
    bic: bic === undefined || isBic(bic) ? null : t('form.bic'),
    'contact.email': email === undefined || /^\S+@\S+\.\S+$/.test(email) ? null : t('form.email'),
    'numbering.invoices.format': formatError(values.numbering.invoices.format, t),
    'numbering.creditNotes.format': formatError(values.numbering.creditNotes.format, t),
  }
  return Object.fromEntries(Object.entries(errors).filter(([, error]) => error !== null))
}

function siretError(siret: string, siren: string, t: TFunction): string | null {
  if (!isSiret(siret)) return t('form.siret')
  return siret.startsWith(siren) ? null : t('form.siretOfAnother')
}

function formatError(format: string, t: TFunction): string | null {
  const written = writeNumber(format.trim(), new Date().getFullYear(), 1)
  if (written.ok) return null
  switch (written.error) {
    case 'no-sequence':
      return t('companies.numbering.noSequence')
    case 'no-year':
      return t('companies.numbering.noYear')
    case 'too-long':
      return t('companies.numbering.tooLong')
  }
}
