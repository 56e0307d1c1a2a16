import type { InvoiceSummary } from '@acquit/contract'
import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import type { Format } from '../i18n/format.ts'
import type { Column } from '../list/list-table.tsx'

/** The columns of the list of invoices. */
export function invoiceColumns(
  t: TFunction,
  { money, date }: Format,
  companyId: string,
): readonly Column<InvoiceSummary>[] {
  return [
    {
      name: 'number',
      header: t('invoices.columns.number'),
      cell: ({ id, number, kind }) => (
        <Link
          className="row-link"
          to="/societes/$companyId/factures/$invoiceId"
          params={{ companyId, invoiceId: id }}
        >
          {number ?? <span className="soft">{t(`invoices.kinds.${kind}`)}</span>}
        </Link>
      ),
    },
    {
      name: 'customer',
      header: t('invoices.columns.customer'),
      kind: 'wide',
      cell: ({ customerName }) =>
        customerName ?? <span className="soft">{t('invoices.noCustomer')}</span>,
    },
    {
      name: 'status',
      header: t('invoices.columns.status'),
      cell: ({ status, kind }) => (
        <span className="status" data-tone={status === 'draft' ? 'soft' : 'accent'}>
          {kind !== 'invoice' && status === 'issued'
            ? t(`invoices.kinds.${kind}`)
            : t(`invoices.statuses.${status}`)}
        </span>
      ),
    },
    {
      name: 'date',
      header: t('invoices.columns.date'),
      kind: 'minor',
      cell: ({ issueDate, status }) =>
        issueDate === undefined || status === 'draft' ? '' : date(issueDate),
    },
    {
      name: 'due',
      header: t('invoices.columns.due'),
      kind: 'minor',
      cell: ({ dueDate, status }) =>
        dueDate === undefined || status === 'draft' ? '' : date(dueDate),
    },
    {
      name: 'total',
      header: t('invoices.columns.total'),
      kind: 'amount',
      cell: ({ grossAmount, currency, kind }) =>
        money(
          kind === 'credit-note' && !grossAmount.startsWith('-') ? `-${grossAmount}` : grossAmount,
          currency,
        ),
    },
  ]
}
