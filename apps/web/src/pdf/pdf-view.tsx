import { Suspense, lazy } from 'react'
import { useTranslation } from 'react-i18next'
import './pdf.css'

/** The library that reads PDF is heavy: it comes with the first document. */
const PdfPages = lazy(async () => ({ default: (await import('./pdf-pages.tsx')).PdfPages }))

interface PdfViewProps {
  /** `undefined` while it is being made. */
  readonly bytes: Uint8Array | undefined
  readonly label: string
}

/** A PDF inside the page. */
export function PdfView({ bytes, label }: PdfViewProps) {
  const { t } = useTranslation()
  const waiting = <div className="pdf-waiting">{t('pdf.making')}</div>
  return (
    <div className="pdf-view">
      {bytes === undefined ? (
        waiting
      ) : (
        <Suspense fallback={waiting}>
          <PdfPages bytes={bytes} label={label} />
        </Suspense>
      )}
    </div>
  )
}
