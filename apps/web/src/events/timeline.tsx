import type { AuditEvent } from '@acquit/contract'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/format.ts'
import './timeline.css'

/** What happened to a document, latest first: in words, with the time and the person. */
export function Timeline({ events }: { readonly events: readonly AuditEvent[] }) {
  const { t } = useTranslation()
  const { moment } = useFormat()
  if (events.length === 0) return <p className="soft">{t('events.empty')}</p>
  return (
    <ol className="timeline">
      {events.map(({ id, kind, at, personName }) => (
        <li key={id}>
          <p>{t(`events.kinds.${kind}`)}</p>
          <p className="soft small">
            <time dateTime={at}>{moment(at)}</time>
            {personName !== undefined && ` ${t('events.by', { name: personName })}`}
          </p>
        </li>
      ))}
    </ol>
  )
}
