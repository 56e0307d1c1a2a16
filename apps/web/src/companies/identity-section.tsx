import { Autocomplete, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FormSection } from '../form/form-section.tsx'
import type { SectionProps } from './form-type.ts'

const legalForms = [
  'SARL',
  'EURL',
  'SAS',
  'SASU',
  'SA',
  'SNC',
  'SCI',
  'EI',
  'SELARL',
  'Association',
]

/** Who the company is. The SIREN comes first: the VAT number and the invoicing address follow from it. */
export function IdentitySection({ form }: SectionProps) {
  const { t } = useTranslation()
  const field = form.getInputProps
  return (
    <FormSection
      id="identite"
      title={t('companies.identity.title')}
      text={t('companies.identity.text')}
    >
      <TextInput
        className="span-4"
        label={t('companies.identity.siren')}
        inputMode="numeric"
        required
        {...field('siren')}
      />
      <TextInput
        className="span-8"
        label={t('companies.identity.name')}
        description={form.values.legalForm === 'EI' ? t('companies.identity.nameHint') : undefined}
        autoComplete="organization"
        required
        {...field('name')}
      />
      <Autocomplete
        className="span-4"
        label={t('companies.identity.legalForm')}
        data={legalForms}
        {...field('legalForm')}
      />
      <TextInput
        className="span-4"
        label={t('companies.identity.shareCapital')}
        placeholder="10 000 €"
        {...field('shareCapital')}
      />
      <TextInput
        className="span-4"
        label={t('companies.identity.register')}
        placeholder="RCS Lyon"
        {...field('register')}
      />
      <TextInput
        className="span-6"
        label={t('companies.identity.siret')}
        inputMode="numeric"
        {...field('siret')}
      />
      <TextInput
        className="span-6"
        label={t('companies.identity.tradingName')}
        {...field('tradingName')}
      />
    </FormSection>
  )
}
