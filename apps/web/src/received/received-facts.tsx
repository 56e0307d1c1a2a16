import type { Received } from '@acquit/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format.ts'

/** What the invoice says: from whom, for whom, how much, when. */
export function ReceivedFacts({ received }: { readonly received: Received }) {
  const { t } = useTranslation()
  const { money, longDate } = useFormat()
  const { invoice, check } = received
  const { totals, currency, seller, buyer } = invoice ?? {}
  const amount = (value: string | undefined) =>
    value === undefined ? undefined : money(value, currency)
  const day = (value: string | undefined) => (value === undefined ? undefined : longDate(value))
  const facts = [
    [t('received.page.seller'), seller?.name],
    [t('received.page.buyer'), buyer?.name],
    [t('received.page.date'), day(invoice?.issueDate)],
    [t('received.page.due'), day(invoice?.dueDate)],
    [t('received.page.net'), amount(totals?.netAmount)],
    [t('received.page.vat'), amount(totals?.vatAmount)],
    [t('received.page.gross'), amount(totals?.grossAmount)],
    [t('received.page.dueAmount'), amount(totals?.dueAmount)],
    [t('received.page.syntax'), check.syntax],
    [t('received.page.profile'), check.profile],
  ] as const
  const known = facts.filter(([, value]) => value !== undefined)
  if (known.length === 0) return null
  return (
    <section className="card document-card">
      <dl className="facts">
        {known.map(([name, value]) => (
          <div key={name} className="fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
