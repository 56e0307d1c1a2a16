import type { InvoiceStatus, InvoiceSummary } from '@acquit/contract'
import { Button, SegmentedControl } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { notifications } from '@mantine/notifications'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../api/call.ts'
import { useFormat } from '../i18n/format.ts'
import { ListFoot } from '../list/list-foot.tsx'
import { ListSearch } from '../list/list-search.tsx'
import { ListTable } from '../list/list-table.tsx'
import { usePages } from '../list/use-pages.ts'
import { Page } from '../shell/page.tsx'
import { useCompanyId, useMay } from '../shell/session.ts'
import { useDerive } from './derive.ts'
import { invoiceColumns } from './invoice-columns.tsx'
import { invoiceKey } from './invoice-queries.ts'

type Filter = InvoiceStatus | 'all'

/** Drafts and issued documents together, latest first. */
export function InvoiceListPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const companyId = useCompanyId()
  const [search, setSearch] = useState('')
  const [words] = useDebouncedValue(search.trim(), 150)
  const [filter, setFilter] = useState<Filter>('all')
  const pages = usePages([...invoiceKey(companyId), words, filter], (after, signal) =>
    call('listInvoices', {
      params: { companyId },
      query: {
        ...(words !== '' && { q: words }),
        ...(filter !== 'all' && { status: filter }),
        ...(after !== undefined && { after }),
      },
      signal,
    }),
  )
  const derive = useDerive()
  const credit = ({ id, status }: InvoiceSummary) => {
    if (status === 'issued') derive.creditNote(id)
    else notifications.show({ message: t('invoices.notIssued') })
  }
  return (
    <Page title={t('invoices.title')}>
      <div className="list-tools">
        <ListSearch label={t('invoices.search')} value={search} onChange={setSearch} />
        <SegmentedControl
          aria-label={t('invoices.filter')}
          value={filter}
          onChange={setFilter}
          data={[
            { value: 'all', label: t('invoices.all') },
            { value: 'draft', label: t('invoices.drafts') },
            { value: 'issued', label: t('invoices.issued') },
          ]}
        />
      </div>
      {pages.rows.length > 0 && (
        <ListTable
          label={t('invoices.title')}
          columns={invoiceColumns(t, format, companyId)}
          rows={pages.rows}
          idOf={({ id }) => id}
          verbs={{ d: ({ id }) => derive.duplicate(id), a: credit }}
        />
      )}
      <ListFoot pages={pages} empty={<NoInvoice searching={words !== '' || filter !== 'all'} />} />
    </Page>
  )
}

function NoInvoice({ searching }: { readonly searching: boolean }) {
  const { t } = useTranslation()
  const companyId = useCompanyId()
  const mayWrite = useMay('invoice:write')
  if (searching) return <p>{t('invoices.nothing')}</p>
  return (
    <>
      <h2>{t('invoices.none')}</h2>
      <p>{t('invoices.noneText')}</p>
      {mayWrite && (
        <Button
          component={Link}
          to={`/societes/${companyId}/factures/nouvelle`}
          leftSection={<IconPlus size={18} />}
        >
          {t('shell.newInvoice')}
        </Button>
      )}
    </>
  )
}
