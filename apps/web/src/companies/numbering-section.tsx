import { writeNumber, type Company } from '@acquit/contract'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormSection } from '../form/form-section.tsx'
import type { SectionProps } from './form-type.ts'

interface NumberingSectionProps extends SectionProps {
  /** As the server would number today; absent for a company not yet created. */
  readonly next: Company['nextNumbers'] | undefined
}

/** How numbers are written, each with the number it would give next. */
export function NumberingSection({ form, next }: NumberingSectionProps) {
  const { t } = useTranslation()
  const [year] = useState(() => new Date().getFullYear())
  return (
    <FormSection
      id="numerotation"
      title={t('companies.numbering.title')}
      text={t('companies.numbering.text')}
    >
      {(['invoices', 'creditNotes'] as const).map((series) => {
        const { format, start } = form.values.numbering[series]
        const written = writeNumber(format.trim(), year, Math.max(1, Number(start) || 1))
        const number = form.isDirty(`numbering.${series}`) ? undefined : next?.[series]
        const shown = number ?? (written.ok ? written.value : undefined)
        return (
          <div key={series} className="series">
            <TextInput
              label={t(`companies.numbering.${series}`)}
              description={
                shown === undefined ? undefined : t('companies.numbering.next', { number: shown })
              }
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              {...form.getInputProps(`numbering.${series}.format`)}
            />
            <TextInput
              label={t('companies.numbering.start')}
              description={t('companies.numbering.startHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              inputMode="numeric"
              placeholder="1"
              {...form.getInputProps(`numbering.${series}.start`)}
            />
          </div>
        )
      })}
    </FormSection>
  )
}
