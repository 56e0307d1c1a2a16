import type { InvoiceSummary } from '@acquit/contract'
import type { SpotlightActionGroupData } from '@mantine/spotlight'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { call } from '../api/call.ts'
import { useFormat } from '../i18n/format.ts'
import type { PalettePrefix } from './palette.tsx'
import { useCompanyId } from './session.ts'

const limit = 6

/** Documents and customers that the words name; the latest documents while nothing is typed. */
export function useFound(words: string, prefix: PalettePrefix): SpotlightActionGroupData[] {
  const { t } = useTranslation()
  const { money } = useFormat()
  const companyId = useCompanyId()
  const navigate = useNavigate()
  const query = { limit, ...(words !== '' && { q: words }) }
  const invoices = useQuery({
    queryKey: ['palette', companyId, 'invoices', words],
    queryFn: ({ signal }) => call('listInvoices', { params: { companyId }, query, signal }),
    enabled: prefix === '#' || prefix === '',
    placeholderData: keepPreviousData,
  })
  const customers = useQuery({
    queryKey: ['palette', companyId, 'customers', words],
    queryFn: ({ signal }) => call('listCustomers', { params: { companyId }, query, signal }),
    enabled: prefix === '@' || (prefix === '' && words !== ''),
    placeholderData: keepPreviousData,
  })

  const describe = (one: InvoiceSummary) =>
    [one.customerName, money(one.grossAmount, one.currency)].filter(Boolean).join(' · ')
  const documents = (prefix === '#' || prefix === '' ? invoices.data?.items : undefined) ?? []
  const people =
    (prefix === '@' || (prefix === '' && words !== '') ? customers.data?.items : undefined) ?? []
  const groups: SpotlightActionGroupData[] = [
    {
      group: words === '' ? t('shell.palette.recent') : t('shell.palette.documents'),
      actions: documents.map((one) => ({
        id: one.id,
        label: one.number ?? t('invoices.draft'),
        description: describe(one),
        onClick: () =>
          void navigate({
            to: '/societes/$companyId/factures/$invoiceId',
            params: { companyId, invoiceId: one.id },
          }),
      })),
    },
    {
      group: t('shell.palette.customers'),
      actions: people.map(({ id, customer }) => ({
        id,
        label: customer.name,
        description: [customer.address.city, customer.siren].filter(Boolean).join(' · '),
        onClick: () =>
          void navigate({
            to: '/societes/$companyId/clients/$customerId',
            params: { companyId, customerId: id },
          }),
      })),
    },
  ]
  return groups.filter(({ actions }) => actions.length > 0)
}
