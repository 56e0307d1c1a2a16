import type { Verdict } from '@acquit/contract'
import { useTranslation } from 'react-i18next'

const tones = { valid: 'good', invalid: 'bad', unreadable: 'warn' } as const

/** The verdict on a file, in a word as well as in a colour. */
export function VerdictWord({ verdict }: Pick<Verdict, 'verdict'>) {
  const { t } = useTranslation()
  return (
    <span className="status" data-tone={tones[verdict]}>
      {t(`verdict.words.${verdict}`)}
    </span>
  )
}
