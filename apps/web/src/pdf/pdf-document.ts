import { GlobalWorkerOptions, VerbosityLevel, getDocument, type PDFDocumentProxy } from 'pdfjs-dist'
// oxlint-disable-next-line import/default -- Vite answers with the address of the file
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

// A file of its own, as `worker-src 'self'` wants.
GlobalWorkerOptions.workerSrc = workerAddress

/** A bomb of a picture in somebody else's document must not take the tab down. */
const picturePixelsAtMost = 64_000_000

/** Opens a PDF, ours or a stranger's: no script, no form, no WebAssembly. Rejects when it is damaged. */
export async function openPdf(bytes: Uint8Array, signal: AbortSignal): Promise<PDFDocumentProxy> {
  const task = getDocument({
    // The worker takes the bytes it is given away from us.
    data: bytes.slice(),
    enableXfa: false,
    useWasm: false,
    maxImageSize: picturePixelsAtMost,
    // A stranger's fonts have oddities that nobody here can mend.
    verbosity: VerbosityLevel.ERRORS,
  })
  const stop = () => void task.destroy()
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await task.promise
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
