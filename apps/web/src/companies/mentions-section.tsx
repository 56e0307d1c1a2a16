import { Checkbox, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FormSection } from '../form/form-section.tsx'
import { mentionNames } from './company-values.ts'
import type { SectionProps } from './form-type.ts'

/** The three mentions of BR-FR-05: proposed, read, and confirmed one by one. */
export function MentionsSection({ form }: SectionProps) {
  const { t } = useTranslation()
  return (
    <FormSection
      id="mentions"
      title={t('companies.mentions.title')}
      text={t('companies.mentions.text')}
    >
      {mentionNames.map((name) => (
        <div key={name} className="mention">
          <Textarea
            label={t(`companies.mentions.${name}`)}
            autosize
            minRows={2}
            {...form.getInputProps(`mentions.${name}.text`)}
          />
          <Checkbox
            label={t('companies.mentions.confirm')}
            aria-label={`${t('companies.mentions.confirm')} : ${t(`companies.mentions.${name}`)}`}
            {...form.getInputProps(`mentions.${name}.confirmed`, { type: 'checkbox' })}
          />
          {!form.values.mentions[name].confirmed && (
            <p className="mention-missing">{t('companies.mentions.missing')}</p>
          )}
        </div>
      ))}
    </FormSection>
  )
}
