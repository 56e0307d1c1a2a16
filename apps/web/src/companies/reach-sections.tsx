import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { AddressFields } from '../form/address-fields.tsx'
import { FormSection } from '../form/form-section.tsx'
import { isSiren } from '../form/identifiers.ts'
import { PaymentTermsInput } from '../form/payment-terms-input.tsx'
import { compact } from '../form/present.ts'
import type { SectionProps } from './form-type.ts'

/** The postal address. */
export function AddressSection({ form }: SectionProps) {
  const { t } = useTranslation()
  return (
    <FormSection
      id="adresse"
      title={t('companies.address.title')}
      text={t('companies.address.text')}
    >
      <AddressFields propsOf={(path) => form.getInputProps(path)} path="address" required />
    </FormSection>
  )
}

/** Where electronic invoices reach the company. */
export function ElectronicSection({ form }: SectionProps) {
  const { t } = useTranslation()
  const siren = compact(form.values.siren) ?? ''
  const offers = isSiren(siren) && form.values.electronicAddress.trim() === ''
  return (
    <FormSection
      id="facturation-electronique"
      title={t('companies.electronic.title')}
      text={t('companies.electronic.text')}
    >
      <div>
        <TextInput
          label={t('companies.electronic.address')}
          description={t('companies.electronic.addressHint')}
          {...form.getInputProps('electronicAddress')}
        />
        {offers && (
          <p className="suggestion">
            <button
              type="button"
              className="inline-action"
              onClick={() => form.setFieldValue('electronicAddress', siren)}
            >
              {t('companies.electronic.use')}
            </button>
          </p>
        )}
      </div>
    </FormSection>
  )
}

/** Where and when the company is paid. */
export function PaymentSection({ form }: SectionProps) {
  const { t } = useTranslation()
  return (
    <FormSection id="banque" title={t('companies.bank.title')} text={t('companies.bank.text')}>
      <TextInput
        className="span-8"
        label={t('companies.bank.iban')}
        autoComplete="off"
        {...form.getInputProps('iban')}
      />
      <TextInput
        className="span-4"
        label={t('companies.bank.bic')}
        autoComplete="off"
        {...form.getInputProps('bic')}
      />
      <PaymentTermsInput
        className="span-8"
        label={t('companies.terms.title')}
        value={form.values.paymentTerms}
        onChange={(terms) => {
          if (terms !== undefined) form.setFieldValue('paymentTerms', terms)
        }}
      />
    </FormSection>
  )
}

/** Whom customers may ask. */
export function ContactSection({ form }: SectionProps) {
  const { t } = useTranslation()
  return (
    <FormSection
      id="contact"
      title={t('companies.contact.title')}
      text={t('companies.contact.text')}
    >
      <TextInput
        className="span-6"
        label={t('form.contact.name')}
        {...form.getInputProps('contact.name')}
      />
      <TextInput
        className="span-6"
        label={t('form.contact.telephone')}
        type="tel"
        {...form.getInputProps('contact.telephone')}
      />
      <TextInput
        label={t('form.contact.email')}
        type="email"
        {...form.getInputProps('contact.email')}
      />
    </FormSection>
  )
}
