import fc from 'fast-check'
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm'
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Invoice } from '../model/invoice.ts'
import { anyDocument } from '../testing/any-document.ts'
import { arbitraryInvoice } from '../testing/arbitrary.ts'
import { artefact, artefactsMissing } from '../testing/artefacts.ts'
import { writeCii } from './write.ts'

const schemas = {
  d22b: 'cii/d22b-uncoupled/CrossIndustryInvoice_100pD22B.xsd',
  d16b: 'cii/d16b-scrdm-uncoupled/uncefact/data/standard/CrossIndustryInvoice_100pD16B.xsd',
}

function validatorOf(path: string): XsdValidator {
  xmlRegisterFsInputProviders()
  const file = artefact(path)
  return XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(file), { url: file }))
}

function faultsOf(invoice: Invoice, validator: XsdValidator): readonly string[] {
  const written = writeCii(invoice)
  if (!written.ok) throw new Error('not written')
  const document = XmlDocument.fromString(written.value)
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

describe.skipIf(artefactsMissing)('written CII is valid by the XML schema', () => {
  const sample = (profile: 'en16931' | 'extended-ctc-fr'): readonly Invoice[] =>
    fc.sample(arbitraryInvoice({ profile }), { numRuns: 60, seed: 1 })

  it('D22B, for invoices and credit notes of EN 16931 and of EXTENDED-CTC-FR', () => {
    const d22b = validatorOf(schemas.d22b)
    for (const invoice of [...sample('en16931'), ...sample('extended-ctc-fr')]) {
      expect(faultsOf(invoice, d22b)).toEqual([])
    }
  })

  it('D16B too, which has room for one preceding invoice', () => {
    const d16b = validatorOf(schemas.d16b)
    for (const invoice of sample('en16931')) {
      const precedingInvoices = invoice.precedingInvoices.slice(0, 1)
      expect(faultsOf({ ...invoice, precedingInvoices }, d16b)).toEqual([])
    }
  })

  it('D22B, for documents with every term of the model at once: the order of elements', () => {
    const d22b = validatorOf(schemas.d22b)
    for (const document of fc.sample(anyDocument({ complete: true }), { numRuns: 10, seed: 1 })) {
      expect(faultsOf(withOneReasonEach(document), d22b)).toEqual([])
    }
  })
})

/** A charge is a charge or a tax: CII has one place for the codes of UNTDID 7161 and of 5153. */
function withOneReasonEach(document: Invoice): Invoice {
  const untaxed = <Charge extends { taxTypeCode?: string }>(charge: Charge): Charge => {
    const { taxTypeCode: _taxTypeCode, ...rest } = charge
    // An optional field is taken away, so the rest is still one.
    return rest as Charge
  }
  return {
    ...document,
    charges: document.charges.map(untaxed),
    lines: document.lines.map((line) => ({ ...line, charges: line.charges.map(untaxed) })),
  }
}
