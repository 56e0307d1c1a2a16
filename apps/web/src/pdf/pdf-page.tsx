import type { PDFDocumentProxy } from 'pdfjs-dist'
import { useEffect, useRef, useState } from 'react'
import { drawPage } from './draw-page.ts'

interface PdfPageProps {
  readonly document: PDFDocumentProxy
  readonly number: number
  /** In CSS pixels. */
  readonly width: number
  readonly label: string
}

/** Of A4, until the page itself is known. */
const usualRatio = 297 / 210

/** One page, drawn when it comes near the window. */
export function PdfPage({ document, number, width, label }: PdfPageProps) {
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const text = useRef<HTMLDivElement>(null)
  const [near, setNear] = useState(number === 1)
  const [ratio, setRatio] = useState(usualRatio)

  useEffect(() => {
    if (frame.current === null || near) return
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting === true) setNear(true)
      },
      { rootMargin: '600px' },
    )
    observer.observe(frame.current)
    return () => observer.disconnect()
  }, [near])

  useEffect(() => {
    const [onto, over] = [canvas.current, text.current]
    if (!near || width === 0 || onto === null || over === null) return
    const stopping = new AbortController()
    void (async () => {
      try {
        const page = await document.getPage(number)
        if (stopping.signal.aborted) return
        const { height, width: natural } = page.getViewport({ scale: 1 })
        setRatio(height / natural)
        await drawPage(page, { canvas: onto, text: over }, width, stopping.signal)
      } catch (error) {
        // A drawing given up for a newer one says so by failing.
        if (!stopping.signal.aborted) throw error
      }
    })()
    return () => stopping.abort()
  }, [document, number, width, near])

  return (
    <div
      ref={frame}
      className="pdf-page"
      role="group"
      aria-label={label}
      style={{ height: Math.round(width * ratio) }}
    >
      <canvas ref={canvas} aria-hidden />
      <div ref={text} className="pdf-text" />
    </div>
  )
}
