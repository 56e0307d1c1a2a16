import { Checkbox, Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FormSection } from '../form/form-section.tsx'
import { isSiren, vatNumberOf } from '../form/identifiers.ts'
import { compact } from '../form/present.ts'
import type { SectionProps } from './form-type.ts'

/** The regime, and the VAT number that the SIREN suggests: the person takes it, the software does not. */
export function VatSection({ form }: SectionProps) {
  const { t } = useTranslation()
  const siren = compact(form.values.siren) ?? ''
  const suggested = isSiren(siren) ? vatNumberOf(siren) : undefined
  const isNew = suggested !== undefined && compact(form.values.vatNumber) !== suggested
  return (
    <FormSection id="tva" title={t('companies.vat.title')} text={t('companies.vat.text')}>
      <Select
        className="span-6"
        label={t('companies.vat.regime')}
        allowDeselect={false}
        data={[
          { value: 'real-monthly', label: t('companies.vat.realMonthly') },
          { value: 'real-quarterly', label: t('companies.vat.realQuarterly') },
          { value: 'simplified', label: t('companies.vat.simplified') },
          { value: 'franchise', label: t('companies.vat.franchise') },
        ]}
        {...form.getInputProps('vatRegime')}
      />
      <div className="span-6">
        <TextInput label={t('companies.vat.number')} {...form.getInputProps('vatNumber')} />
        {isNew && (
          <p className="suggestion">
            {t('companies.vat.suggestion', { number: suggested })}
            <button
              type="button"
              className="inline-action"
              onClick={() => form.setFieldValue('vatNumber', suggested)}
            >
              {t('companies.vat.use')}
            </button>
          </p>
        )}
      </div>
      {form.values.vatRegime !== 'franchise' && (
        <Checkbox
          label={t('companies.vat.onDebits')}
          description={t('companies.vat.onDebitsHint')}
          {...form.getInputProps('vatOnDebits', { type: 'checkbox' })}
        />
      )}
    </FormSection>
  )
}
