import type { Attachment, Received } from '@acquit/contract'
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconDownload } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { download } from '../api/download.ts'
import { messageOf } from '../api/problem.ts'
import { useFormat } from '../i18n/format.ts'
import { useCompanyId } from '../shell/session.ts'

/** The file as it came: its name, its fingerprint, what is attached to it, and what it says beyond the model. */
export function ReceivedFile({ received }: { readonly received: Received }) {
  const { t } = useTranslation()
  const { bytes } = useFormat()
  const { fileName, size, sha256, attachments, unmapped } = received
  return (
    <section className="card document-card">
      <h2>{t('received.page.file')}</h2>
      <div>
        <p className="file-name">
          {fileName} <span className="soft">{bytes(size)}</span>
        </p>
        <details className="fingerprint">
          <summary>{t('received.page.fingerprint')}</summary>
          <code>{sha256}</code>
        </details>
      </div>
      {attachments.length > 0 && (
        <>
          <h3>{t('received.page.attachments')}</h3>
          <ul className="files">
            {attachments.map((one) => (
              <OneAttachment key={one.index} receivedId={received.id} attachment={one} />
            ))}
          </ul>
        </>
      )}
      {unmapped.length > 0 && (
        <details>
          <summary>
            {t('received.page.unmapped')} ({unmapped.length})
          </summary>
          <p className="soft small">{t('received.page.unmappedText')}</p>
          <dl className="unmapped">
            {unmapped.map(({ where, value }, index) => (
              <div key={index}>
                <dt>{where}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </section>
  )
}

interface OneAttachmentProps {
  readonly receivedId: string
  readonly attachment: Attachment
}

function OneAttachment({ receivedId, attachment }: OneAttachmentProps) {
  const { t } = useTranslation()
  const { bytes, say } = useFormat()
  const companyId = useCompanyId()
  const { index, name, mediaType, size, source } = attachment
  const get = useMutation({
    mutationFn: () =>
      download('readAttachment', { params: { companyId, receivedId, index } }, name, mediaType),
    onError: (error) => notifications.show({ color: 'red', message: say(messageOf(error)) }),
  })
  return (
    <li>
      <div>
        <p className="file-name">{name}</p>
        <p className="soft small">
          {bytes(size)}, {t(`received.page.attachedIn.${source}`)}
        </p>
      </div>
      <Button
        variant="default"
        loading={get.isPending}
        onClick={() => get.mutate()}
        aria-label={t('invoices.page.download', { format: name })}
      >
        <IconDownload size={18} stroke={1.75} aria-hidden />
      </Button>
    </li>
  )
}
