import fc from 'fast-check'
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Invoice } from '../model/invoice.ts'
import { arbitraryInvoice } from '../testing/arbitrary.ts'
import { artefact, artefactsMissing } from '../testing/artefacts.ts'
import { anInvoice } from '../testing/builders.ts'
import { fullInvoice } from '../testing/full-invoice.ts'
import { ublOf } from '../testing/ubl-text.ts'
import { ublKindOf } from './write.ts'

const schemas = { invoice: 'Invoice', 'credit-note': 'CreditNote' } as const

function validatorOf(kind: keyof typeof schemas): XsdValidator {
  xmlRegisterFsInputProviders()
  const file = artefact(`ubl/maindoc/UBL-${schemas[kind]}-2.1.xsd`)
  return XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(file), { url: file }))
}

describe.skipIf(artefactsMissing)('written UBL is valid by the UBL 2.1 schemas', () => {
  const validators = new Map<string, XsdValidator>()

  function faultsOf(invoice: Invoice): readonly string[] {
    const kind = ublKindOf(invoice)
    const validator = validators.get(kind) ?? validatorOf(kind)
    validators.set(kind, validator)
    const document = XmlDocument.fromString(ublOf(invoice))
    try {
      validator.validate(document)
      return []
    } catch (fault) {
      if (!(fault instanceof XmlValidateError)) throw fault
      return fault.details.map(({ message }) => message)
    } finally {
      document.dispose()
    }
  }

  it('for invoices and credit notes of EN 16931 and of EXTENDED-CTC-FR', () => {
    for (const profile of ['en16931', 'extended-ctc-fr'] as const) {
      const sample = fc.sample(arbitraryInvoice({ profile }), { numRuns: 60, seed: 1 })
      for (const invoice of sample) expect(faultsOf(invoice)).toEqual([])
    }
  })

  it.each(['380', '381'])('with every term of the model at once, type %s', (typeCode) => {
    expect(faultsOf(fullInvoice(typeCode))).toEqual([])
  })

  const { paymentInstructions: _, ...unpaid } = anInvoice({ typeCode: '381' })

  it.each<[string, Invoice]>([
    ['a sales order without purchase order', anInvoice({ salesOrderReference: 'SO-1' })],
    ['a contract date without contract', anInvoice({ contractDate: '2026-01-02' })],
    ['a credit note that is due, with no means of payment', unpaid],
  ])('where the schema demands what the invoice has not: %s', (_name, invoice) => {
    expect(faultsOf(invoice)).toEqual([])
  })
})
