import type { Invoice } from '../model/invoice.ts'
import type { Reading } from '../reading.ts'
import { readUbl } from '../ubl/read.ts'
import { writeUbl } from '../ubl/write.ts'
import { parseXml } from '../xml/parse.ts'
import { usualPrefixes } from '../xml/prefixes.ts'

/** The UBL of an invoice, for tests that look at the text. */
export function ublOf(invoice: Invoice): string {
  const written = writeUbl(invoice)
  if (!written.ok) throw new Error(`not written: ${JSON.stringify(written.error)}`)
  return written.value
}

/** Reads a UBL text, for tests that write one. */
export function readingOf(text: string): Reading {
  const root = parseXml(text, usualPrefixes)
  if (!root.ok) throw new Error(root.error.message.en)
  return readUbl(root.value)
}

export const writtenAndRead = (invoice: Invoice): Reading => readingOf(ublOf(invoice))
