import type { FormErrors } from '@mantine/form'
import type { TFunction } from 'i18next'
import { isSiren, isSiret, isVatNumber } from '../form/identifiers.ts'
import { compact, filled } from '../form/present.ts'
import { fieldsOf, type CustomerValues } from './customer-values.ts'

/** What typing alone can get wrong. What an invoice needs besides is reported by the checks of the invoice. */
export function customerErrors(values: CustomerValues, t: TFunction): FormErrors {
  const has = fieldsOf(values.kind)
  const siren = has.siren ? compact(values.siren) : undefined
  const siret = has.siren ? compact(values.siret) : undefined
  const vatNumber = has.vatNumber ? compact(values.vatNumber) : undefined
  const email = filled(values.contact.email)
  const errors = {
    name: values.name.trim() === '' ? t('form.required') : null,
    siren: siren === undefined || isSiren(siren) ? null : t('form.siren'),
    siret: siret === undefined ? null : siretError(siret, siren, t),
    vatNumber: vatNumber === undefined || isVatNumber(vatNumber) ? null : t('form.vatNumber'),
    'contact.email': email === undefined || /^\S+@\S+\.\S+$/.test(email) ? null : t('form.email'),
  }
  return Object.fromEntries(Object.entries(errors).filter(([, error]) => error !== null))
}

function siretError(siret: string, siren: string | undefined, t: TFunction): string | null {
  if (!isSiret(siret)) return t('form.siret')
  return siren === undefined || siret.startsWith(siren) ? null : t('form.siretOfAnother')
}
