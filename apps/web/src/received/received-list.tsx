import type { ReceivedSummary } from '@acquit/contract'
import { Button, FileButton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconUpload } from '@tabler/icons-react'
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
import { useReceive } from './receive.ts'
import { receivedKey } from './received-queries.ts'
import { VerdictWord } from './verdict-word.tsx'

export function ReceivedListPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const companyId = useCompanyId()
  const [search, setSearch] = useState('')
  const [words] = useDebouncedValue(search.trim(), 150)
  const pages = usePages([...receivedKey(companyId), words], (after, signal) =>
    call('listReceived', {
      params: { companyId },
      query: { ...(words !== '' && { q: words }), ...(after !== undefined && { after }) },
      signal,
    }),
  )
  return (
    <Page title={t('received.title')} actions={<AddFiles />}>
      <div className="list-tools">
        <ListSearch label={t('received.search')} value={search} onChange={setSearch} />
      </div>
      {pages.rows.length > 0 && (
        <ListTable
          label={t('received.title')}
          columns={columnsIn(t, format, companyId)}
          rows={pages.rows}
          idOf={({ id }) => id}
        />
      )}
      <ListFoot
        pages={pages}
        empty={
          words === '' ? (
            <>
              <h2>{t('received.none')}</h2>
              <p>{t('received.noneText')}</p>
              <AddFiles />
            </>
          ) : (
            <p>{t('received.nothing')}</p>
          )
        }
      />
    </Page>
  )
}

/** For those who do not drag. */
function AddFiles() {
  const { t } = useTranslation()
  const companyId = useCompanyId()
  const receive = useReceive(companyId)
  const mayReceive = useMay('received:write')
  if (!mayReceive) return null
  return (
    <FileButton
      multiple
      accept="application/pdf,application/xml,text/xml,.xml,.pdf"
      onChange={(files) => void receive(files)}
    >
      {(props) => (
        <Button leftSection={<IconUpload size={18} stroke={1.75} />} {...props}>
          {t('received.add')}
        </Button>
      )}
    </FileButton>
  )
}

function columnsIn(
  t: TFunction,
  { money, date }: Format,
  companyId: string,
): readonly Column<ReceivedSummary>[] {
  const day = (value: string | undefined) => (value === undefined ? '' : date(value))
  return [
    {
      name: 'seller',
      header: t('received.columns.seller'),
      kind: 'wide',
      cell: ({ id, sellerName, fileName, duplicateOf }) => (
        <>
          <Link
            className="row-link"
            to="/societes/$companyId/recues/$receivedId"
            params={{ companyId, receivedId: id }}
          >
            {sellerName ?? fileName}
          </Link>{' '}
          {duplicateOf !== undefined && (
            <span className="status" data-tone="warn">
              {t('received.duplicate')}
            </span>
          )}
        </>
      ),
    },
    { name: 'number', header: t('received.columns.number'), cell: ({ number }) => number },
    {
      name: 'date',
      header: t('received.columns.date'),
      kind: 'minor',
      cell: ({ issueDate }) => day(issueDate),
    },
    {
      name: 'due',
      header: t('received.columns.due'),
      kind: 'minor',
      cell: ({ dueDate }) => day(dueDate),
    },
    {
      name: 'verdict',
      header: t('received.columns.verdict'),
      cell: ({ verdict }) => <VerdictWord verdict={verdict} />,
    },
    {
      name: 'total',
      header: t('received.columns.total'),
      kind: 'amount',
      cell: ({ grossAmount, currency }) =>
        grossAmount === undefined ? '' : money(grossAmount, currency),
    },
  ]
}
