import { TextLayer, type PDFPageProxy } from 'pdfjs-dist'

interface Target {
  readonly canvas: HTMLCanvasElement
  readonly text: HTMLElement
}

/**
 * Draws a page at a width in CSS pixels: the picture on the canvas, and over it the text, invisible, for selection and for
 * screen readers. The picture is made aside and then copied, so that a page being redrawn never flashes.
 */
export async function drawPage(
  page: PDFPageProxy,
  target: Target,
  width: number,
  signal: AbortSignal,
): Promise<void> {
  const natural = page.getViewport({ scale: 1 })
  const viewport = page.getViewport({ scale: width / natural.width })
  const density = Math.min(window.devicePixelRatio, 2)
  const aside = document.createElement('canvas')
  aside.width = Math.floor(viewport.width * density)
  aside.height = Math.floor(viewport.height * density)
  const drawing = page.render({
    canvas: aside,
    viewport,
    transform: [density, 0, 0, density, 0, 0],
  })
  const stop = () => drawing.cancel()
  signal.addEventListener('abort', stop, { once: true })
  await drawing.promise.finally(() => signal.removeEventListener('abort', stop))
  if (signal.aborted) return

  const { canvas, text } = target
  canvas.width = aside.width
  canvas.height = aside.height
  canvas.getContext('2d')?.drawImage(aside, 0, 0)

  text.replaceChildren()
  text.style.setProperty('--total-scale-factor', String(viewport.scale))
  const layer = new TextLayer({
    textContentSource: page.streamTextContent({ includeMarkedContent: false }),
    container: text,
    viewport,
  })
  await layer.render()
}
