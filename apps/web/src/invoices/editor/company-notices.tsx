import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { Cures } from './cures.tsx'
import { useComputed } from './editor-context.ts'

/** What the company's own profile lacks for its invoices: said once, with the way to mend it for all of them. */
export function CompanyNotices() {
  const { t } = useTranslation()
  const { say } = useFormat()
  const { findings } = useComputed()
  const lacks = findings.of('company')
  if (lacks.length === 0) return null
  return (
    <section className="company-notices" aria-label={t('editor.companyNotices')}>
      <h3>{t('editor.companyNotices')}</h3>
      <ul className="field-findings">
        {lacks.map((finding) => (
          <li key={`${finding.rule} ${finding.at}`} data-severity={finding.severity}>
            {say(finding.message)} <Cures finding={finding} />
          </li>
        ))}
      </ul>
    </section>
  )
}
