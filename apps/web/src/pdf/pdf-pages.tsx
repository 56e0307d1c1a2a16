import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { openPdf } from './pdf-document.ts'
import { PdfPage } from './pdf-page.tsx'
import './pdf.css'

interface PdfPagesProps {
  readonly bytes: Uint8Array
  readonly label: string
}

/** The pages of a document. While a newer version opens, the one before stays on the screen. */
export function PdfPages({ bytes, label }: PdfPagesProps) {
  const { t } = useTranslation()
  const { document, failed } = usePdf(bytes)
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  return (
    <div className="pdf-pages" ref={frame} role="document" aria-label={label}>
      {failed && (
        <p className="form-error" role="alert">
          {t('pdf.damaged')}
        </p>
      )}
      {document !== undefined &&
        Array.from({ length: document.numPages }, (_, index) => (
          <PdfPage
            key={index}
            document={document}
            number={index + 1}
            width={width}
            label={t('pdf.page', { page: index + 1, pages: document.numPages })}
          />
        ))}
    </div>
  )
}

function usePdf(bytes: Uint8Array) {
  const [document, setDocument] = useState<PDFDocumentProxy>()
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    const stopping = new AbortController()
    void (async () => {
      try {
        const opened = await openPdf(bytes, stopping.signal)
        if (stopping.signal.aborted) return void opened.loadingTask.destroy()
        setFailed(false)
        setDocument((previous) => {
          // Pages still being drawn are given up by their own effects.
          void previous?.loadingTask.destroy()
          return opened
        })
      } catch {
        if (!stopping.signal.aborted) setFailed(true)
      }
    })()
    return () => stopping.abort()
  }, [bytes])
  return { document, failed }
}

function useWidth(frame: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    if (frame.current === null) return
    const observer = new ResizeObserver(([entry]) =>
      setWidth(Math.floor(entry?.contentRect.width ?? 0)),
    )
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [frame])
  return width
}
