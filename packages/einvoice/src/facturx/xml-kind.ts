/** What an attached XML is, by its root alone: enough to find the invoice among the files of a PDF, even a faulty one. */
export type XmlKind = 'cii' | 'ubl' | 'zugferd-1' | 'order' | 'other-xml'

const kinds: ReadonlyMap<string, XmlKind> = new Map([
  ['CrossIndustryInvoice', 'cii'],
  ['Invoice', 'ubl'],
  ['CreditNote', 'ubl'],
  // ZUGFeRD 1.0 (2014), before CII D16B: another format, that nothing reads any more.
  ['CrossIndustryDocument', 'zugferd-1'],
  // Order-X: orders, changes of orders and their answers.
  ['SCRDMCCBDACIOMessageStructure', 'order'],
])

/** How far into a file its root is looked for: licence comments come before it, never this much of them. */
const charactersAtMost = 64 * 1024

/** The kind of XML that bytes are, or `undefined` when they do not begin like XML. */
export function xmlKindOf(bytes: Uint8Array): XmlKind | undefined {
  const root = rootNameIn(beginningOf(bytes))
  return root === undefined ? undefined : (kinds.get(root) ?? 'other-xml')
}

function beginningOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  const bigEndian = (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)
  const littleEndian = (first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)
  const label = bigEndian ? 'utf-16be' : littleEndian ? 'utf-16le' : 'utf-8'
  return new TextDecoder(label).decode(bytes.subarray(0, charactersAtMost))
}

function rootNameIn(text: string): string | undefined {
  let at = 0
  for (;;) {
    while (/\s/.test(text[at] ?? '')) at += 1
    const skipped = text.startsWith('<?', at)
      ? '?>'
      : text.startsWith('<!--', at)
        ? '-->'
        : undefined
    if (skipped === undefined) break
    const end = text.indexOf(skipped, at)
    if (end < 0) return undefined
    at = end + skipped.length
  }
  const tag = /^<(?:[\w.-]{1,99}:)?([\w.-]{1,99})[\s/>]/.exec(text.slice(at, at + 256))
  return tag?.[1]
}
