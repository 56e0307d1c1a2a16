import type { Finding } from '../../verdict/finding.ts'
import { useTranslation } from 'react-i18next'
import { Cures } from './cures.tsx'
import { usePlainWords } from './plain-words.ts'

interface LineFindingsProps {
  readonly id: string
  readonly row: number
  readonly findings: readonly Finding[]
}

/** What is wrong with a line, under it, each with its cure. */
export function LineFindings({ id, row, findings }: LineFindingsProps) {
  const say = usePlainWords()
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
            {say(finding)} <Cures finding={finding} inPlace />
          </li>
        ))}
      </ul>
    </div>
  )
}
