import type { Invoice } from '@acquit/einvoice'
import type { CompanyBody } from '../company.ts'
import type { InvoiceDraft } from '../draft.ts'
import { present } from './amounts.ts'

/** UNTDID 4461. */
const meansCodes = {
  'credit-transfer': '30',
  'direct-debit': '59',
  card: '48',
  cheque: '20',
  cash: '10',
} as const

/** BG-16. A credit note asks for no payment; an account is only for a transfer. */
export function paymentOf(
  draft: InvoiceDraft,
  company: CompanyBody,
  number: string | undefined,
): Invoice['paymentInstructions'] {
  if (draft.kind === 'credit-note') return undefined
  const payment = draft.payment ?? {}
  const account = payment.iban ?? company.iban
  const means = payment.means ?? (account === undefined ? undefined : 'credit-transfer')
  if (means === undefined) return undefined
  const bic = payment.iban === undefined ? company.bic : payment.bic
  return {
    meansCode: meansCodes[means],
    creditTransfers:
      means === 'credit-transfer' && account !== undefined
        ? [{ account, accountName: company.name, ...present({ bic }) }]
        : [],
    ...present({
      remittanceInformation: payment.remittance ?? number,
      directDebit:
        means === 'direct-debit'
          ? present({ mandate: payment.mandate, creditorIdentifier: payment.creditorIdentifier })
          : undefined,
    }),
  }
}
