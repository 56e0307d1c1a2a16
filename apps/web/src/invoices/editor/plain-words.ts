import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import type { Finding } from '../../verdict/finding.ts'

/** The rules that an invoice being typed breaks all the time, and that deserve to be said without the words of the norm. */
const plain = ['BR-07', 'BR-16', 'BR-22', 'BR-23', 'BR-25', 'BR-26', 'BR-27', 'BR-CO-04'] as const
type Plain = (typeof plain)[number]
const isPlain = (rule: string): rule is Plain => plain.some((one) => one === rule)

/** Says a finding as one would across the desk: `Il manque le prix.` */
export function usePlainWords(): (finding: Finding) => string {
  const { t } = useTranslation()
  const { say } = useFormat()
  return ({ rule, message }) => (isPlain(rule) ? t(`editor.plain.${rule}`) : say(message))
}
