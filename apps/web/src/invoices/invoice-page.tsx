import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useCompanyId } from '../shell/session.ts'
import { EditorPage } from './editor/editor-page.tsx'
import { leaveNew, openNew, openStored, useOpenedDraft } from './editor/open-drafts.ts'
import { rememberedOperations } from './editor/remembered.ts'
import { invoiceQuery } from './invoice-queries.ts'
import { IssuedPage } from './issued-page.tsx'

/** The word that stands for the id in the address of a draft not yet created. */
const newInvoice = 'nouvelle'

/** A document: the editor while it is a draft, its page once it is issued. */
export function InvoicePage() {
  const { t } = useTranslation()
  const { invoiceId } = useParams({ from: '/signed-in/societes/$companyId/factures/$invoiceId' })
  const companyId = useCompanyId()
  const isNew = invoiceId === newInvoice
  const open = useOpenedDraft(companyId, isNew ? undefined : invoiceId)
  const { data, error } = useQuery({ ...invoiceQuery(companyId, invoiceId), enabled: !isNew })
  useNewDraft(companyId, isNew)
  useEffect(() => {
    if (data?.status === 'draft') openStored(companyId, data)
  }, [companyId, data])

  if (!isNew && data?.status === 'issued') return <IssuedPage invoice={data} />
  if (open !== undefined) return <EditorPage key={open.store.key} open={open} />
  if (error !== null) throw error
  return (
    <p className="page soft" role="status">
      {t('shell.loading')}
    </p>
  )
}

/** Opens a draft that is not created before something is typed; its address then takes its id. */
function useNewDraft(companyId: string, isNew: boolean): void {
  const navigate = useNavigate()
  const toId = useEffectEvent((invoiceId: string) => {
    // The person may be elsewhere by the time it is created.
    if (!isNew) return
    void navigate({
      to: '/societes/$companyId/factures/$invoiceId',
      params: { companyId, invoiceId },
      replace: true,
    })
  })
  useEffect(() => {
    if (!isNew) return
    const operations = rememberedOperations(companyId)
    const start = { kind: 'invoice' as const, lines: [] }
    openNew(companyId, operations === undefined ? start : { ...start, operations }, (id) =>
      toId(id),
    )
    return () => leaveNew(companyId)
  }, [companyId, isNew])
}
