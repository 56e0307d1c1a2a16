import type { InvoiceDraft } from '@acquit/contract'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { messageOf } from '../../api/problem.ts'
import { useFormat } from '../../i18n/format.ts'
import { PdfView } from '../../pdf/pdf-view.tsx'
import { useEdited } from './draft-store.ts'
import { useEditor } from './editor-context.ts'

const pauseMilliseconds = 350

/** The real PDF of the draft, made again at each pause of the keyboard. */
export function Preview() {
  const { t } = useTranslation()
  const { say } = useFormat()
  const { store, companyId, company, customer } = useEditor()
  const { draft } = useEdited(store)
  const [settled] = useDebouncedValue<InvoiceDraft>(draft, pauseMilliseconds)
  const preview = useQuery({
    queryKey: ['company', companyId, 'preview', settled, company.version, customer?.version],
    queryFn: ({ signal }) =>
      call('previewDraft', { params: { companyId }, body: { draft: settled }, signal }),
    placeholderData: keepPreviousData,
    // Documents are heavy: only the last few are worth keeping.
    gcTime: 10_000,
    staleTime: Infinity,
  })
  const isLate = preview.isFetching || settled !== draft
  return (
    <div className="preview" aria-busy={isLate}>
      {preview.isError ? (
        <p className="form-error" role="alert">
          {say(messageOf(preview.error))}
        </p>
      ) : (
        <PdfView bytes={preview.data} label={t('editor.preview')} />
      )}
    </div>
  )
}
