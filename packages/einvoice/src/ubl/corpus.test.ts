import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Reading } from '../reading.ts'
import { corpus, corpusMissing } from '../testing/artefacts.ts'
import { writtenAndRead } from '../testing/ubl-text.ts'
import { decodeXml } from '../xml/decode.ts'
import { xpathOf } from '../xml/element.ts'
import { parseXml } from '../xml/parse.ts'
import { usualPrefixes } from '../xml/prefixes.ts'
import { readUbl } from './read.ts'

/** The UBL invoices and credit notes among some files; the others are another syntax, or no XML that can be read. */
function* ublAmong(pattern: string): Generator<readonly [file: string, reading: Reading]> {
  for (const file of globSync(pattern, { cwd: corpus('samples') }).sort()) {
    const text = decodeXml(readFileSync(corpus(`samples/${file}`)))
    const root = text.ok ? parseXml(text.value, usualPrefixes) : text
    if (!root.ok || !['ubl:Invoice', 'cn:CreditNote'].includes(root.value.name)) continue
    yield [file, readUbl(root.value)]
  }
}

describe.skipIf(corpusMissing)('the UBL samples of the corpus', () => {
  it('read, written and read again are the same model', () => {
    let count = 0
    for (const [file, { invoice }] of ublAmong('{valid,invalid}/**/*.{xml,XML}')) {
      // The one file without a means of payment gets the code that says so.
      if (file.endsWith('mustang/periods.ubl.xml')) continue
      const again = writtenAndRead(invoice)
      expect([file, again.faults, again.invoice]).toEqual([file, [], invoice])
      count += 1
    }
    expect(count).toBeGreaterThan(150)
  })

  it('leave nothing unmapped, where valid, but what EN 16931 has no place for', () => {
    const left = new Map<string, number>()
    for (const [, { unmapped, faults, misplaced }] of ublAmong('valid/**/*.{xml,XML}')) {
      expect([faults, misplaced]).toEqual([[], []])
      for (const { element, why } of unmapped) {
        const place = xpathOf(element)
          .replaceAll(/\[\d+\]|c[ab]c:/g, '')
          .split('/')
          .slice(-3)
          .join('/')
        left.set(`${place} ${why}`, (left.get(`${place} ${why}`) ?? 0) + 1)
      }
    }
    expect(Object.fromEntries(left)).toEqual({
      // The extension of XRechnung, where the parts of a line do not replace it: no hierarchy of EXTENDED-CTC-FR.
      'ubl:Invoice/InvoiceLine/SubInvoiceLine unknown': 12,
      // A tax registration of the buyer that is no VAT number: the norm has one for the seller alone (BT-32).
      'AccountingCustomerParty/Party/PartyTaxScheme unknown': 2,
      // UBL demands the network of a card; the norm has none.
      'PaymentMeans/CardAccount/NetworkID value': 2,
      // The nature and name of a document that is elsewhere (BT-124).
      'Attachment/ExternalReference/MimeCode unknown': 1,
      'Attachment/ExternalReference/FileName unknown': 1,
      // A second name of who receives the goods (BT-70).
      'DeliveryParty/PartyLegalEntity/RegistrationName unknown': 1,
    })
  })
})
