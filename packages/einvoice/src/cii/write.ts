import { writeBound, type WriteFault } from '../binding/write.ts'
import type { Invoice } from '../model/invoice.ts'
import { ok, type Result } from '../result.ts'
import { usualPrefixes } from '../xml/prefixes.ts'
import { ciiNodes } from './binding.ts'

const root = 'rsm:CrossIndustryInvoice'
const prefixes = new Set(['rsm', 'ram', 'qdt', 'udt'])

const declarations = [...usualPrefixes]
  .filter(([, prefix]) => prefixes.has(prefix))
  .map(([namespace, prefix]) => ` xmlns:${prefix}="${namespace}"`)
  .join('')

/**
 * Writes an invoice or a credit note as a Cross Industry Invoice that both D16B and D22B accept: a whole document in UTF-8,
 * with its declaration. It fails on texts that XML cannot carry, and names them.
 */
export function writeCii(invoice: Invoice): Result<string, readonly WriteFault[]> {
  const content = writeBound(invoice, ciiNodes)
  if (!content.ok) return content
  return ok(
    `<?xml version="1.0" encoding="UTF-8"?>\n<${root}${declarations}>${content.value}</${root}>\n`,
  )
}
