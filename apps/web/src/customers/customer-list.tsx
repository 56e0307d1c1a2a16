import type { Customer } from '@acquit/contract'
import { Button, Checkbox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../api/call.ts'
import { grouped } from '../form/identifiers.ts'
import { ListFoot } from '../list/list-foot.tsx'
import { ListSearch } from '../list/list-search.tsx'
import { ListTable, type Column } from '../list/list-table.tsx'
import { usePages } from '../list/use-pages.ts'
import { Page } from '../shell/page.tsx'
import { useCompanyId, useMay } from '../shell/session.ts'
import { customerKey } from './customer-queries.ts'

export function CustomerListPage() {
  const { t } = useTranslation()
  const companyId = useCompanyId()
  const [search, setSearch] = useState('')
  const [words] = useDebouncedValue(search.trim(), 150)
  const [archived, setArchived] = useState(false)
  const pages = usePages([...customerKey(companyId), words, archived], (after, signal) => {
    const query = { ...(words !== '' && { q: words }), ...(after !== undefined && { after }) }
    return call('listCustomers', {
      params: { companyId },
      query: { ...query, ...(archived && { archived }) },
      signal,
    })
  })
  return (
    <Page title={t('customers.title')} actions={<NewCustomer />}>
      <div className="list-tools">
        <ListSearch label={t('customers.search')} value={search} onChange={setSearch} />
        <Checkbox
          label={t('customers.archived')}
          checked={archived}
          onChange={(event) => setArchived(event.currentTarget.checked)}
        />
      </div>
      {pages.rows.length > 0 && (
        <ListTable
          label={t('customers.title')}
          columns={columnsIn(t, companyId)}
          rows={pages.rows}
          idOf={({ id }) => id}
        />
      )}
      <ListFoot pages={pages} empty={<NoCustomer searching={words !== ''} />} />
    </Page>
  )
}

function columnsIn(t: TFunction, companyId: string): readonly Column<Customer>[] {
  return [
    {
      name: 'name',
      header: t('customers.name'),
      kind: 'wide',
      cell: ({ id, customer }) => (
        <>
          <Link
            className="row-link"
            to="/societes/$companyId/clients/$customerId"
            params={{ companyId, customerId: id }}
          >
            {customer.name}
          </Link>
          {customer.archived === true && (
            <span className="status" data-tone="soft">
              {t('customers.isArchived')}
            </span>
          )}
        </>
      ),
    },
    {
      name: 'siren',
      header: t('customers.siren'),
      kind: 'minor',
      cell: ({ customer }) => grouped.siren(customer.siren ?? customer.siret?.slice(0, 9) ?? ''),
    },
    {
      name: 'city',
      header: t('customers.city'),
      kind: 'minor',
      cell: ({ customer }) => customer.address.city,
    },
    {
      name: 'kind',
      header: t('customers.kind'),
      cell: ({ customer }) => <span className="soft">{t(`customers.kinds.${customer.kind}`)}</span>,
    },
  ]
}

function NewCustomer() {
  const { t } = useTranslation()
  const companyId = useCompanyId()
  if (!useMay('customer:write')) return null
  return (
    <Button
      component={Link}
      to={`/societes/${companyId}/clients/nouveau`}
      leftSection={<IconPlus size={18} />}
    >
      {t('customers.new')}
    </Button>
  )
}

function NoCustomer({ searching }: { readonly searching: boolean }) {
  const { t } = useTranslation()
  if (searching) return <p>{t('customers.nothing')}</p>
  return (
    <>
      <h2>{t('customers.none')}</h2>
      <p>{t('customers.noneText')}</p>
      <NewCustomer />
    </>
  )
}
