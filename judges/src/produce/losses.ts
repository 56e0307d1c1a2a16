import { nearestTerm, readInvoiceXml, type Invoice } from '../engine.ts'

/** The terms that a written document does not give back as they were: read again, compared value by value. */
export function lossesOf(invoice: Invoice, xml: string): readonly string[] {
  const reading = readInvoiceXml(xml)
  if (!reading.ok) return [`the document is unreadable: ${reading.error.message.en}`]
  const found = valuesOf(reading.value.invoice)
  const lost = [...valuesOf(invoice)].filter(([path, value]) => found.get(path) !== value)
  return [...new Set(lost.map(([path]) => nearestTerm(path)?.id ?? path))]
}

/** Every value of a document by its path, as text. */
function valuesOf(document: unknown, path = '', into = new Map<string, string>()) {
  if (typeof document !== 'object' || document === null) return into.set(path, String(document))
  for (const [key, value] of Object.entries(document)) {
    if (value === undefined) continue
    const step = Array.isArray(document) ? `[${key}]` : path === '' ? key : `.${key}`
    valuesOf(value, path + step, into)
  }
  return into
}
