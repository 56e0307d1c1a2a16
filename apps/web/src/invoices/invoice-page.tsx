import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCompanyId } from '../shell/session.ts'
import { EditorPage } from './editor/editor-page.tsx'
import type { OpenDraft } from './editor/open-draft.ts'
import { openNew, openStored, openedDraft } from './editor/open-drafts.ts'
import { rememberedOperations } from './editor/remembered.ts'
import { invoiceQuery } from './invoice-queries.ts'
import { IssuedPage } from './issued-page.tsx'

/** The word that stands for the id in the address of a draft not yet created. */
const newInvoice = 'nouvelle'

/** A document: the editor while it is a draft, its page once it is issued. */
export function InvoicePage() {
  const { invoiceId } = useParams({ from: '/signed-in/societes/$companyId/factures/$invoiceId' })
  const companyId = useCompanyId()
  const fresh = useNewDraft(companyId, invoiceId === newInvoice)
  const document = useQuery({
    ...invoiceQuery(companyId, invoiceId),
    // What this tab has open is as new as what the server has.
    enabled: invoiceId !== newInvoice && fresh?.id !== invoiceId,
  })
  const { data } = document
  const stored =
    data?.status === 'draft' && data.id === invoiceId ? openStored(companyId, data) : undefined
  const open =
    data?.status === 'issued' && data.id === invoiceId
      ? undefined
      : invoiceId === newInvoice || fresh?.id === invoiceId
        ? fresh
        : (stored ?? openedDraft(invoiceId))

  if (document.error !== null && open === undefined) throw document.error
  if (open !== undefined) return <EditorPage key={open.store.key} open={open} />
  if (data?.status === 'issued') return <IssuedPage invoice={data} />
  return <Waiting />
}

/** A draft of this visit, not created before something is typed; its address then takes its id. */
function useNewDraft(companyId: string, isNew: boolean): OpenDraft | undefined {
  const navigate = useNavigate()
  const [fresh, setFresh] = useState<OpenDraft>()
  useEffect(() => {
    if (!isNew) return
    const operations = rememberedOperations(companyId)
    const start = {
      kind: 'invoice' as const,
      lines: [],
      ...(operations !== undefined && { operations }),
    }
    setFresh(
      openNew(companyId, start, (invoiceId) => {
        void navigate({
          to: '/societes/$companyId/factures/$invoiceId',
          params: { companyId, invoiceId },
          replace: true,
        })
      }),
    )
  }, [companyId, isNew, navigate])
  return fresh
}

function Waiting() {
  const { t } = useTranslation()
  return (
    <p className="page soft" role="status">
      {t('shell.loading')}
    </p>
  )
}
