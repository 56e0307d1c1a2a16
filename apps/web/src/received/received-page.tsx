import type { Received } from '@acquit/contract'
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDownload } from '@tabler/icons-react'
import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { call } from '../api/call.ts'
import { download } from '../api/download.ts'
import { messageOf } from '../api/problem.ts'
import { Timeline } from '../events/timeline.tsx'
import { useFormat } from '../i18n/format.ts'
import { PdfView } from '../pdf/pdf-view.tsx'
import { Page } from '../shell/page.tsx'
import { useCompanyId } from '../shell/session.ts'
import { FindingList } from '../verdict/finding-list.tsx'
import { Layers } from '../verdict/layers.tsx'
import { ReceivedFacts } from './received-facts.tsx'
import { ReceivedFile } from './received-file.tsx'
import { receivedKey, receivedQuery } from './received-queries.ts'
import { VerdictWord } from './verdict-word.tsx'
import '../invoices/issued-page.css'
import './received.css'

/** An invoice received: what it says, what the checks say of it, and the file itself. */
export function ReceivedPage() {
  const { t } = useTranslation()
  const { moment } = useFormat()
  const { receivedId } = useParams({ from: '/signed-in/societes/$companyId/recues/$receivedId' })
  const companyId = useCompanyId()
  const { data: received } = useSuspenseQuery(receivedQuery(companyId, receivedId))
  const { number, sellerName, fileName, receivedAt, check } = received
  return (
    <Page
      title={[sellerName, number].filter(Boolean).join(' · ') || fileName}
      width="wide"
      aside={
        <>
          <VerdictWord verdict={check.verdict} />
          <span className="soft">
            {t('received.page.receivedAt', { date: moment(receivedAt) })}
          </span>
        </>
      }
      actions={<Original received={received} />}
    >
      <Duplicate received={received} />
      <div className="document-page">
        <ReadableView received={received} />
        <div className="document-aside">
          <ReceivedFacts received={received} />
          <section className="card document-card">
            <h2>{t('verdict.layersTitle')}</h2>
            <Layers layers={check.layers} />
          </section>
          <section className="card document-card">
            <h2>{t('verdict.findingsTitle')}</h2>
            {check.findings.length === 0 && <p className="soft">{t('verdict.noFinding')}</p>}
            <FindingList findings={check.findings} />
          </section>
          <ReceivedFile received={received} />
          <History receivedId={receivedId} />
        </div>
      </div>
    </Page>
  )
}

interface PartProps {
  readonly received: Received
}

function Original({ received: { id, fileName } }: PartProps) {
  const { t } = useTranslation()
  const { say } = useFormat()
  const companyId = useCompanyId()
  const get = useMutation({
    mutationFn: () =>
      download(
        'readOriginal',
        { params: { companyId, receivedId: id } },
        fileName,
        'application/octet-stream',
      ),
    onError: (error) => notifications.show({ color: 'red', message: say(messageOf(error)) }),
  })
  return (
    <Button
      leftSection={<IconDownload size={18} stroke={1.75} />}
      loading={get.isPending}
      onClick={() => get.mutate()}
    >
      {t('received.page.original')}
    </Button>
  )
}

function Duplicate({ received: { duplicateOf } }: PartProps) {
  const { t } = useTranslation()
  const companyId = useCompanyId()
  if (duplicateOf === undefined) return null
  return (
    <p className="notice" data-tone="warn">
      {t('received.page.duplicateOf')}{' '}
      <Link
        to="/societes/$companyId/recues/$receivedId"
        params={{ companyId, receivedId: duplicateOf }}
      >
        {t('received.page.seeOther')}
      </Link>
    </p>
  )
}

function ReadableView({ received: { id } }: PartProps) {
  const { t } = useTranslation()
  const { say } = useFormat()
  const companyId = useCompanyId()
  const view = useQuery({
    queryKey: [...receivedKey(companyId), 'view', id],
    queryFn: ({ signal }) => call('readView', { params: { companyId, receivedId: id }, signal }),
    staleTime: Infinity,
  })
  return (
    <div className="document-pdf">
      {view.isError ? (
        <p className="notice">
          {t('received.page.noView')} {say(messageOf(view.error))}
        </p>
      ) : (
        <PdfView bytes={view.data} label={t('received.page.readable')} />
      )}
    </div>
  )
}

function History({ receivedId }: { readonly receivedId: string }) {
  const { t } = useTranslation()
  const companyId = useCompanyId()
  const { data } = useQuery({
    queryKey: [...receivedKey(companyId), 'events', receivedId],
    queryFn: ({ signal }) =>
      call('listReceivedEvents', {
        params: { companyId, receivedId },
        query: { limit: 50 },
        signal,
      }),
  })
  return (
    <section className="card document-card">
      <h2>{t('events.title')}</h2>
      {data !== undefined && <Timeline events={data.items} />}
    </section>
  )
}
