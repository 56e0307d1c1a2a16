/** What the first bytes say a file is, whatever its name and the browser pretend. */
export type SniffedType = 'application/pdf' | 'application/xml' | 'image/png' | 'image/jpeg'

const pdfHeaderWithin = 1024
const xmlWithin = 1024

export function sniff(bytes: Uint8Array): SniffedType | undefined {
  const head = Buffer.from(bytes.subarray(0, Math.max(pdfHeaderWithin, xmlWithin)))
  if (head.subarray(0, 8).equals(pngSignature)) return 'image/png'
  if (head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff) return 'image/jpeg'
  // Readers accept a PDF that begins with up to 1024 bytes of something else (ISO 32000-1, annex H.3.4.1).
  if (head.includes('%PDF-', 0, 'latin1')) return 'application/pdf'
  if (/^\s*<(\?xml|!--|[A-Za-z_])/.test(textOf(head))) return 'application/xml'
  return undefined
}

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** XML may be in UTF-16, which its byte order mark tells. */
function textOf(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return head.subarray(2).toString('utf16le')
  if (head[0] === 0xfe && head[1] === 0xff) {
    const even = head.subarray(2, head.length - (head.length % 2))
    return Buffer.from(even).swap16().toString('utf16le')
  }
  return head.toString('utf8').replace(/^\uFEFF/, '')
}
