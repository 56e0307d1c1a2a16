import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { extractFacturX } from '../facturx/extract.ts'
import type { Reading } from '../reading.ts'
import { corpus, corpusMissing } from '../testing/artefacts.ts'
import { withoutEmptyGroups } from '../testing/empty-groups.ts'
import { decodeXml } from '../xml/decode.ts'
import { xpathOf } from '../xml/element.ts'
import { parseXml } from '../xml/parse.ts'
import { usualPrefixes } from '../xml/prefixes.ts'
import { readCii } from './read.ts'
import { writeCii } from './write.ts'

/** The XML of a file: the file itself, or the invoice that a PDF carries. */
function xmlOf(file: string): Uint8Array {
  const bytes = readFileSync(corpus(`samples/${file}`))
  if (!file.endsWith('.pdf')) return bytes
  const extraction = extractFacturX(bytes)
  return (extraction.ok ? extraction.value.invoice?.bytes : undefined) ?? new Uint8Array()
}

/** The CII invoices of a folder, alone or in a PDF; the rest is another syntax, or no XML that can be read. */
function* ciiIn(folder: string): Generator<readonly [file: string, reading: Reading]> {
  for (const file of globSync(`${folder}/**/*.{xml,pdf}`, { cwd: corpus('samples') }).sort()) {
    const text = decodeXml(xmlOf(file))
    const root = text.ok ? parseXml(text.value, usualPrefixes) : text
    if (root.ok && root.value.name === 'rsm:CrossIndustryInvoice') yield [file, readCii(root.value)]
  }
}

function writtenAndRead({ invoice }: Reading): Reading {
  const written = writeCii(invoice)
  if (!written.ok) throw new Error('not written')
  const root = parseXml(written.value, usualPrefixes)
  if (!root.ok) throw new Error(root.error.message.en)
  return readCii(root.value)
}

describe.skipIf(corpusMissing)('the CII samples of the corpus', () => {
  it('read, written and read again are the same model', () => {
    let count = 0
    for (const [file, reading] of ciiIn('{valid,invalid}')) {
      const { unmapped, faults, invoice } = writtenAndRead(reading)
      expect({ file, unmapped, faults, invoice: withoutEmptyGroups(invoice) }).toEqual({
        file,
        unmapped: [],
        faults: [],
        invoice: withoutEmptyGroups(reading.invoice),
      })
      count += 1
    }
    expect(count).toBeGreaterThan(280)
  })

  it('leave nothing unmapped, where valid, but what says nothing a model could keep', () => {
    const left = new Map<string, number>()
    for (const [file, { unmapped, misplaced }] of ciiIn('valid')) {
      expect({ file, misplaced }).toEqual({ file, misplaced: [] })
      for (const { element, attribute } of unmapped) {
        const place = xpathOf(element)
          .replaceAll(/\[\d+\]/g, '')
          .split('/')
          .slice(-2)
          .join('/')
        const name = attribute === undefined ? place : `${place}/@${attribute}`
        left.set(name, (left.get(name) ?? 0) + 1)
      }
    }
    expect(Object.fromEntries(left)).toEqual({
      // A reference that does not say to what: EN 16931-3-3 wants its type code.
      'ram:ApplicableHeaderTradeAgreement/ram:AdditionalReferencedDocument': 9,
      'ram:SpecifiedLineTradeSettlement/ram:AdditionalReferencedDocument': 2,
      // A tax registration of the buyer that is no VAT number: the norm has one for the seller alone (BT-32).
      'ram:BuyerTradeParty/ram:SpecifiedTaxRegistration': 1,
    })
  })
})
