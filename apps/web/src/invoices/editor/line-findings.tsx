import type { Finding } from '../../verdict/finding.ts'
import { Cures } from './cures.tsx'
import { usePlainWords } from './plain-words.ts'

interface LineFindingsProps {
  readonly id: string
  readonly findings: readonly Finding[]
}

/** What is wrong with a line, under it, each with its cure. */
export function LineFindings({ id, findings }: LineFindingsProps) {
  const say = usePlainWords()
  return (
    <div role="gridcell" className="line-findings" id={id}>
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
