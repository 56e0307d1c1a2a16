import type { IssuedInvoice } from '@acquit/contract'
import { Button } from '@mantine/core'
import { IconCopy, IconReceiptRefund } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { call } from '../api/call.ts'
import { Timeline } from '../events/timeline.tsx'
import { useFormat } from '../i18n/format.ts'
import { PdfView } from '../pdf/pdf-view.tsx'
import { useKeys } from '../shell/keys.ts'
import { Page } from '../shell/page.tsx'
import { useCompanyId, useMay } from '../shell/session.ts'
import { useDerive } from './derive.ts'
import { IssuedFiles } from './issued-files.tsx'
import { invoiceKey } from './invoice-queries.ts'
import './issued-page.css'

/** An issued document: it cannot change, so it is shown, downloaded, and answered by others. */
export function IssuedPage({ invoice: issued }: { readonly invoice: IssuedInvoice }) {
  const { t } = useTranslation()
  const { longDate } = useFormat()
  const { id, number, kind, invoice } = issued
  return (
    <Page
      title={`${t(`invoices.kinds.${kind}`)} ${number}`}
      width="wide"
      aside={
        <p className="soft">
          {t('invoices.page.issuedOn', { date: longDate(invoice.issueDate ?? '') })}
        </p>
      }
      actions={<IssuedActs id={id} isCreditNote={kind === 'credit-note'} />}
    >
      <div className="document-page">
        <IssuedPdf issued={issued} />
        <div className="document-aside">
          <Facts issued={issued} />
          <IssuedFiles issued={issued} />
          <History invoiceId={id} />
        </div>
      </div>
    </Page>
  )
}

function IssuedActs({ id, isCreditNote }: { readonly id: string; readonly isCreditNote: boolean }) {
  const { t } = useTranslation()
  const mayWrite = useMay('invoice:write')
  const derive = useDerive()
  const keys = {
    d: () => derive.duplicate(id),
    ...(!isCreditNote && { a: () => derive.creditNote(id) }),
  }
  useKeys(mayWrite ? keys : {})
  if (!mayWrite) return null
  return (
    <>
      <Button
        variant="default"
        data-key="d"
        leftSection={<IconCopy size={18} stroke={1.75} />}
        onClick={() => derive.duplicate(id)}
      >
        {t('invoices.page.duplicate')}
      </Button>
      {!isCreditNote && (
        <Button
          variant="default"
          data-key="a"
          leftSection={<IconReceiptRefund size={18} stroke={1.75} />}
          onClick={() => derive.creditNote(id)}
        >
          {t('invoices.page.creditNote')}
        </Button>
      )}
    </>
  )
}

function IssuedPdf({ issued: { id, number } }: { readonly issued: IssuedInvoice }) {
  const { t } = useTranslation()
  const companyId = useCompanyId()
  const { data } = useQuery({
    queryKey: [...invoiceKey(companyId), 'pdf', id],
    queryFn: ({ signal }) =>
      call('readIssuedFile', { params: { companyId, invoiceId: id, format: 'factur-x' }, signal }),
    staleTime: Infinity,
  })
  return (
    <div className="document-pdf">
      <PdfView bytes={data} label={t('invoices.page.preview', { number })} />
    </div>
  )
}

/** Who, how much, when, and the credit notes that came after. */
function Facts({
  issued: { invoice, creditNotes, customerId },
}: {
  readonly issued: IssuedInvoice
}) {
  const { t } = useTranslation()
  const { money, longDate } = useFormat()
  const companyId = useCompanyId()
  const { totals, currency, dueDate, buyer } = invoice
  return (
    <section className="card document-card">
      <h2>
        <Link
          to="/societes/$companyId/clients/$customerId"
          params={{ companyId, customerId }}
          className="plain-link"
        >
          {buyer.name}
        </Link>
      </h2>
      <dl className="facts">
        <dt>{t('invoices.page.net')}</dt>
        <dd>{money(totals.netAmount ?? '0', currency)}</dd>
        <dt>{t('invoices.page.vat')}</dt>
        <dd>{money(totals.vatAmount ?? '0', currency)}</dd>
        <dt className="strong">{t('invoices.page.gross')}</dt>
        <dd className="strong">{money(totals.grossAmount ?? '0', currency)}</dd>
        {totals.dueAmount !== totals.grossAmount && (
          <>
            <dt>{t('invoices.page.due')}</dt>
            <dd>{money(totals.dueAmount ?? '0', currency)}</dd>
          </>
        )}
        {dueDate !== undefined && (
          <>
            <dt>{t('invoices.page.dueOn')}</dt>
            <dd>{longDate(dueDate)}</dd>
          </>
        )}
      </dl>
      {creditNotes.length > 0 && (
        <p>
          {t('invoices.page.creditNotes')} :{' '}
          {creditNotes.map(({ id, number }) => (
            <Link
              key={id}
              to="/societes/$companyId/factures/$invoiceId"
              params={{ companyId, invoiceId: id }}
            >
              {number}
            </Link>
          ))}
        </p>
      )}
    </section>
  )
}

function History({ invoiceId }: { readonly invoiceId: string }) {
  const { t } = useTranslation()
  const companyId = useCompanyId()
  const { data } = useQuery({
    queryKey: [...invoiceKey(companyId), 'events', invoiceId],
    queryFn: ({ signal }) =>
      call('listInvoiceEvents', { params: { companyId, invoiceId }, query: { limit: 50 }, signal }),
  })
  return (
    <section className="card document-card">
      <h2>{t('invoices.page.history')}</h2>
      {data !== undefined && <Timeline events={data.items} />}
    </section>
  )
}
