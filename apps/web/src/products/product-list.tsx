import type { Product } from '@acquit/contract'
import { Button, Checkbox } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../api/call.ts'
import { useFormat, type Format } from '../i18n/format.ts'
import { ListFoot } from '../list/list-foot.tsx'
import { ListSearch } from '../list/list-search.tsx'
import { ListTable, type Column } from '../list/list-table.tsx'
import { usePages } from '../list/use-pages.ts'
import { Page } from '../shell/page.tsx'
import { useCompanyId, useMay } from '../shell/session.ts'
import { unitOf } from '../typing/units.ts'
import { vatOptionOf } from '../typing/vat-options.ts'
import { productKey } from './product-queries.ts'

export function ProductListPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const companyId = useCompanyId()
  const [search, setSearch] = useState('')
  const [words] = useDebouncedValue(search.trim(), 150)
  const [archived, setArchived] = useState(false)
  const pages = usePages([...productKey(companyId), words, archived], (after, signal) => {
    const query = { ...(words !== '' && { q: words }), ...(after !== undefined && { after }) }
    return call('listProducts', {
      params: { companyId },
      query: { ...query, ...(archived && { archived }) },
      signal,
    })
  })
  return (
    <Page title={t('products.title')} actions={<NewProduct />}>
      <div className="list-tools">
        <ListSearch label={t('products.search')} value={search} onChange={setSearch} />
        <Checkbox
          label={t('products.archived')}
          checked={archived}
          onChange={(event) => setArchived(event.currentTarget.checked)}
        />
      </div>
      {pages.rows.length > 0 && (
        <ListTable
          label={t('products.title')}
          columns={columnsIn(t, format, companyId)}
          rows={pages.rows}
          idOf={({ id }) => id}
        />
      )}
      <ListFoot pages={pages} empty={<NoProduct searching={words !== ''} />} />
    </Page>
  )
}

function columnsIn(
  t: TFunction,
  { money, say }: Format,
  companyId: string,
): readonly Column<Product>[] {
  return [
    {
      name: 'name',
      header: t('products.fields.name'),
      kind: 'wide',
      cell: ({ id, product }) => (
        <>
          <Link
            className="row-link"
            to="/societes/$companyId/produits/$productId"
            params={{ companyId, productId: id }}
          >
            {product.name}
          </Link>{' '}
          {product.archived === true && (
            <span className="status" data-tone="soft">
              {t('products.isArchived')}
            </span>
          )}
        </>
      ),
    },
    {
      name: 'reference',
      header: t('products.fields.reference'),
      kind: 'minor',
      cell: ({ product }) => <span className="soft">{product.reference}</span>,
    },
    {
      name: 'vat',
      header: t('products.fields.vat'),
      kind: 'minor',
      cell: ({ product }) => <span className="soft">{say(vatOptionOf(product.vat).short)}</span>,
    },
    {
      name: 'price',
      header: t('products.fields.unitPrice'),
      kind: 'amount',
      cell: ({ product }) => {
        const unit = unitOf(product.unit)
        const name = unit === undefined ? product.unit : say(unit.name)
        return t('products.perUnit', { price: money(product.unitPrice), unit: name })
      },
    },
  ]
}

function NewProduct() {
  const { t } = useTranslation()
  const companyId = useCompanyId()
  if (!useMay('product:write')) return null
  return (
    <Button
      component={Link}
      to={`/societes/${companyId}/produits/nouveau`}
      leftSection={<IconPlus size={18} />}
    >
      {t('products.new')}
    </Button>
  )
}

function NoProduct({ searching }: { readonly searching: boolean }) {
  const { t } = useTranslation()
  if (searching) return <p>{t('products.nothing')}</p>
  return (
    <>
      <h2>{t('products.none')}</h2>
      <p>{t('products.noneText')}</p>
      <NewProduct />
    </>
  )
}
