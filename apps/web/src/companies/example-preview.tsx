import type { Company, InvoiceDraft } from '@acquit/contract'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../api/call.ts'
import { messageOf } from '../api/problem.ts'
import { useFormat } from '../i18n/format.ts'
import { PdfView } from '../pdf/pdf-view.tsx'

/** The real PDF of an invoice of one line, with the company's profile as it is saved. */
export function ExamplePreview({ company }: { readonly company: Company }) {
  const { t } = useTranslation()
  const { say } = useFormat()
  const draft: InvoiceDraft = {
    kind: 'invoice',
    lines: [
      {
        name: t('companies.look.exampleLine'),
        kind: 'services',
        quantity: '3',
        unit: 'DAY',
        unitPrice: '450',
        vat: { category: 'S', rate: '20' },
      },
    ],
  }
  const preview = useQuery({
    queryKey: ['company', company.id, 'example', company.version, company.hasLogo],
    queryFn: ({ signal }) =>
      call('previewDraft', { params: { companyId: company.id }, body: { draft }, signal }),
  })
  if (preview.isError) return <p className="form-error">{say(messageOf(preview.error))}</p>
  return <PdfView bytes={preview.data} label={t('companies.look.preview')} />
}
