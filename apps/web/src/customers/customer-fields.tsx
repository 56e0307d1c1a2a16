import { Checkbox, Select, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useTranslation } from 'react-i18next'
import { AddressFields } from '../form/address-fields.tsx'
import { FormSection } from '../form/form-section.tsx'
import { isSiren } from '../form/identifiers.ts'
import { PaymentTermsInput } from '../form/payment-terms-input.tsx'
import { compact } from '../form/present.ts'
import { IdentityFields } from './identity-fields.tsx'
import type { CustomerValues } from './customer-values.ts'

export interface CustomerFieldsProps {
  readonly form: UseFormReturnType<CustomerValues>
  readonly brief: boolean
}

/** The fields of a customer of the nature chosen. */
export function CustomerFields({ form, brief }: CustomerFieldsProps) {
  const { t } = useTranslation()
  const propsOf = (path: string) => form.getInputProps(path)
  return (
    <>
      <FormSection title={t('customers.sections.identity')}>
        <IdentityFields form={form} brief={brief} />
      </FormSection>
      <FormSection title={t('customers.sections.address')}>
        <AddressFields propsOf={propsOf} path="address" />
        {!brief && (
          <Checkbox
            label={t('customers.otherDelivery')}
            {...form.getInputProps('hasDelivery', { type: 'checkbox' })}
          />
        )}
      </FormSection>
      {!brief && form.values.hasDelivery && (
        <FormSection
          title={t('customers.sections.delivery')}
          text={t('customers.sections.deliveryText')}
        >
          <AddressFields propsOf={propsOf} path="deliveryAddress" />
        </FormSection>
      )}
      {!brief && <ReachFields form={form} />}
      {!brief && <ContactFields form={form} />}
    </>
  )
}

interface PartProps {
  readonly form: UseFormReturnType<CustomerValues>
}

/** How invoices reach the customer, in which language, and when they are due. */
function ReachFields({ form }: PartProps) {
  const { t } = useTranslation()
  const { kind } = form.values
  const siren = compact(form.values.siren) ?? ''
  const offersSiren = isSiren(siren) && form.values.electronicAddress.trim() === ''
  return (
    <FormSection title={t('customers.sections.reach')}>
      {kind === 'public' && (
        <TextInput
          label={t('customers.fields.serviceCode')}
          description={t('customers.fields.serviceCodeHint')}
          {...form.getInputProps('serviceCode')}
        />
      )}
      {kind !== 'private' && (
        <div>
          <TextInput
            label={t('customers.fields.electronicAddress')}
            description={t('customers.fields.electronicAddressHint')}
            {...form.getInputProps('electronicAddress')}
          />
          {offersSiren && (
            <p className="suggestion">
              <button
                type="button"
                className="inline-action"
                onClick={() => form.setFieldValue('electronicAddress', siren)}
              >
                {t('customers.fields.useSiren', { siren })}
              </button>
            </p>
          )}
        </div>
      )}
      <PaymentTermsInput
        className="span-6"
        label={t('customers.fields.terms')}
        placeholder={t('customers.fields.termsDefault')}
        value={form.values.paymentTerms}
        onChange={(terms) => form.setFieldValue('paymentTerms', terms)}
      />
      <Select
        className="span-6"
        label={t('customers.fields.language')}
        allowDeselect={false}
        data={[
          { value: 'fr', label: t('customers.fields.french') },
          { value: 'en', label: t('customers.fields.english') },
        ]}
        {...form.getInputProps('language')}
      />
    </FormSection>
  )
}

function ContactFields({ form }: PartProps) {
  const { t } = useTranslation()
  return (
    <FormSection title={t('customers.sections.contact')}>
      <TextInput
        className="span-6"
        label={t('form.contact.name')}
        {...form.getInputProps('contact.name')}
      />
      <TextInput
        className="span-6"
        label={t('form.contact.department')}
        {...form.getInputProps('contact.department')}
      />
      <TextInput
        className="span-6"
        type="tel"
        label={t('form.contact.telephone')}
        {...form.getInputProps('contact.telephone')}
      />
      <TextInput
        className="span-6"
        type="email"
        label={t('form.contact.email')}
        {...form.getInputProps('contact.email')}
      />
    </FormSection>
  )
}
