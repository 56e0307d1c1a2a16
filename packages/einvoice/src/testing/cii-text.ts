import { readCii } from '../cii/read.ts'
import { writeCii } from '../cii/write.ts'
import type { Invoice } from '../model/invoice.ts'
import type { Reading } from '../reading.ts'
import { xpathOf } from '../xml/element.ts'
import { parseXml } from '../xml/parse.ts'
import { usualPrefixes } from '../xml/prefixes.ts'

/** The CII of an invoice that XML can carry. */
export function ciiOf(invoice: Invoice): string {
  const written = writeCii(invoice)
  if (!written.ok) throw new Error(`not written: ${JSON.stringify(written.error)}`)
  return written.value
}

/** Reads a CII text that is well formed. */
export function readCiiText(text: string): Reading {
  const root = parseXml(text, usualPrefixes)
  if (!root.ok) throw new Error(root.error.message.en)
  return readCii(root.value)
}

/** What a reading left: `['ram:Name repeated', 'ram:BasisAmount/@currencyID value']`, the last step of each path alone. */
export const leftBy = ({ unmapped }: Reading): readonly string[] =>
  unmapped.map(({ element, attribute, why }) => {
    const name = xpathOf(element).split('/').at(-1)
    return `${name}${attribute === undefined ? '' : `/@${attribute}`} ${why}`
  })
