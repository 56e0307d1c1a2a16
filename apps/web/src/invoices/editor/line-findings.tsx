import type { Finding } from '../../verdict/finding.ts'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { Cures } from './cures.tsx'

interface LineFindingsProps {
  readonly id: string
  readonly row: number
  readonly findings: readonly Finding[]
}

/** What is wrong with a line, under it, each with its cure. */
export function LineFindings({ id, row, findings }: LineFindingsProps) {
  const { say } = useFormat()
  const { t } = useTranslation()
  return (
    <div
      role="gridcell"
      className="line-findings"
      id={id}
      aria-label={t('editor.lineFindings', { number: row + 1 })}
    >
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.rule} ${finding.at}`} data-severity={finding.severity}>
            {say(finding.message)} <Cures finding={finding} />
          </li>
        ))}
      </ul>
    </div>
  )
}
