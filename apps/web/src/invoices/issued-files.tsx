import type { IssuedFile, IssuedInvoice } from '@acquit/contract'
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { download } from '../api/download.ts'
import { messageOf } from '../api/problem.ts'
import { useFormat } from '../i18n/format.ts'
import { useCompanyId } from '../shell/session.ts'

/** What is sent first, then what others read. */
const order = ['factur-x', 'cii', 'ubl', 'json'] as const

/** The files of an issued document, byte for byte as issued, each with its fingerprint. */
export function IssuedFiles({ issued }: { readonly issued: IssuedInvoice }) {
  const { t } = useTranslation()
  return (
    <section className="card document-card">
      <h2>{t('invoices.page.files')}</h2>
      <ul className="files">
        {order
          .flatMap((format) => issued.files.filter((file) => file.format === format))
          .map((file) => (
            <OneFile key={file.format} invoiceId={issued.id} file={file} />
          ))}
      </ul>
    </section>
  )
}

interface OneFileProps {
  readonly invoiceId: string
  readonly file: IssuedFile
}

function OneFile({ invoiceId, file: { format, name, mediaType, size, sha256 } }: OneFileProps) {
  const { t } = useTranslation()
  const { bytes, say } = useFormat()
  const companyId = useCompanyId()
  const get = useMutation({
    mutationFn: () =>
      download('readIssuedFile', { params: { companyId, invoiceId, format } }, name, mediaType),
    onError: (error) => notifications.show({ color: 'red', message: say(messageOf(error)) }),
  })
  const title = t(`invoices.page.formats.${format}`)
  return (
    <li>
      <div>
        <p className="strong">
          {title} <span className="soft">{bytes(size)}</span>
        </p>
        <p className="soft small">{t(`invoices.page.formatTexts.${format}`)}</p>
        <details className="fingerprint">
          <summary>{t('invoices.page.fingerprint')}</summary>
          <code>{sha256}</code>
        </details>
      </div>
      <Button
        variant={format === 'factur-x' ? 'filled' : 'default'}
        loading={get.isPending}
        onClick={() => get.mutate()}
        aria-label={t('invoices.page.download', { format: title })}
      >
        <IconDownload size={18} stroke={1.75} aria-hidden />
      </Button>
    </li>
  )
}
