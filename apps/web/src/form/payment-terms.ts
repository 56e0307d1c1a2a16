import type { PaymentTerms } from '@acquit/contract'

/**
 * Reads payment terms as people say them: `30`, `30j`, `30 jours fdm`, `45 jours fin de mois`, `30d eom`, `comptant`.
 * `undefined` when it is none.
 */
export function readPaymentTerms(text: string): PaymentTerms | undefined {
  const said = text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[\s\u00a0\u202f,.]+/g, ' ')
    .trim()
  if (/^(comptant|a reception|cash|on receipt|upon receipt)$/.test(said)) {
    return { days: 0, endOfMonth: false }
  }
  if (endOfMonth.test(said) && !/\d/.test(said)) return { days: 0, endOfMonth: true }
  const parts = /^(?:a )?(\d{1,3}) ?(?:jours?|j|days?|d)?(?: ?net)?( ?.+)?$/.exec(said)
  if (parts === null) return undefined
  const days = Number(parts[1])
  const rest = (parts[2] ?? '').trim()
  if (days > 365 || (rest !== '' && !endOfMonth.test(rest))) return undefined
  return { days, endOfMonth: rest !== '' }
}

const endOfMonth = /^(fdm|fin de mois|fin du mois|eom|end of month)$/
