import type { Finding } from './finding.ts'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format.ts'
import './verdict.css'

interface FindingListProps {
  readonly findings: readonly Finding[]
  /** Beside a finding: its cure. */
  readonly aside?: (finding: Finding) => ReactNode
  /** Other words than those of the rule. */
  readonly say?: (finding: Finding) => string
}

/** Findings in words, errors first, each with its rule, its terms and its place in the file. */
export function FindingList({ findings, aside, say }: FindingListProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const errorsFirst = findings.toSorted(
    (one, other) => Number(other.severity === 'error') - Number(one.severity === 'error'),
  )
  if (findings.length === 0) return null
  return (
    <ol className="findings">
      {errorsFirst.map((finding, index) => (
        <li key={index} data-severity={finding.severity}>
          <span className="finding-severity">{t(`verdict.severities.${finding.severity}`)}</span>
          <div>
            <p>
              {say?.(finding) ?? format.say(finding.message)} {aside?.(finding)}
            </p>
            <p className="soft finding-place">
              {[finding.rule, finding.terms.join(', '), finding.where].filter(Boolean).join(' · ')}
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}
