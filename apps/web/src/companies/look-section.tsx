import type { Company } from '@acquit/contract'
import { Button } from '@mantine/core'
import { Suspense, lazy, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormSection } from '../form/form-section.tsx'
import type { SectionProps } from './form-type.ts'
import { LogoField } from './logo-field.tsx'

const ExamplePreview = lazy(async () => ({
  default: (await import('./example-preview.tsx')).ExamplePreview,
}))

/** The logo, the colour, and what they make of an invoice. */
export function LookSection({ form, company }: SectionProps & { readonly company: Company }) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  return (
    <FormSection id="apparence" title={t('companies.look.title')} text={t('companies.look.text')}>
      <LogoField company={company} />
      <label className="colour-field">
        <span className="mantine-InputWrapper-label">{t('companies.look.accent')}</span>
        <span>
          <input
            type="color"
            value={form.values.accentColour}
            onChange={(event) => form.setFieldValue('accentColour', event.currentTarget.value)}
          />
          <code>{form.values.accentColour}</code>
        </span>
      </label>
      <div className="look-preview">
        <div>
          <h3>{t('companies.look.preview')}</h3>
          <p className="soft small">{t('companies.look.previewHint')}</p>
        </div>
        {shown ? (
          <Suspense fallback={<p>{t('shell.loading')}</p>}>
            <ExamplePreview company={company} />
          </Suspense>
        ) : (
          <Button variant="default" onClick={() => setShown(true)}>
            {t('companies.look.showPreview')}
          </Button>
        )}
      </div>
    </FormSection>
  )
}
