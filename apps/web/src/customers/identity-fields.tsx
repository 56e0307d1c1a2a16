import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { isSiren, vatNumberOf } from '../form/identifiers.ts'
import { compact } from '../form/present.ts'
import type { CustomerFieldsProps } from './customer-fields.tsx'
import { fieldsOf } from './customer-values.ts'

/** Name and registrations. The VAT number that the SIREN suggests is offered, never filled in. */
export function IdentityFields({ form, brief }: CustomerFieldsProps) {
  const { t } = useTranslation()
  const { kind } = form.values
  const has = fieldsOf(kind)
  const siren = compact(form.values.siren) ?? ''
  const suggested = has.siren && isSiren(siren) ? vatNumberOf(siren) : undefined
  const isNew = suggested !== undefined && compact(form.values.vatNumber) !== suggested
  const name = kind === 'private' ? t('customers.fields.privateName') : t('customers.fields.name')
  return (
    <>
      <TextInput label={name} required autoComplete="off" {...form.getInputProps('name')} />
      {has.siren && (
        <TextInput
          className="span-6"
          label={t('customers.fields.siren')}
          inputMode="numeric"
          autoComplete="off"
          {...form.getInputProps('siren')}
        />
      )}
      {has.siren && (!brief || kind === 'public') && (
        <TextInput
          className="span-6"
          label={t('customers.fields.siret')}
          inputMode="numeric"
          autoComplete="off"
          {...form.getInputProps('siret')}
        />
      )}
      {has.foreignRegistration && (
        <TextInput
          className="span-6"
          label={t('customers.fields.foreignRegistration')}
          autoComplete="off"
          {...form.getInputProps('foreignRegistration')}
        />
      )}
      {has.vatNumber && (
        <div className="span-6">
          <TextInput
            label={t('customers.fields.vatNumber')}
            autoComplete="off"
            {...form.getInputProps('vatNumber')}
          />
          {isNew && (
            <p className="suggestion">
              <button
                type="button"
                className="inline-action"
                onClick={() => form.setFieldValue('vatNumber', suggested)}
              >
                {t('customers.fields.useSiren', { siren: suggested })}
              </button>
            </p>
          )}
        </div>
      )}
      {has.tradingName && !brief && (
        <TextInput
          className="span-6"
          label={t('customers.fields.tradingName')}
          {...form.getInputProps('tradingName')}
        />
      )}
    </>
  )
}
