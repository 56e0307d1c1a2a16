import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { artefact, artefactsMissing } from '../testing/artefacts.ts'
import { amended, codeList, type CodeList } from './code-list.ts'
import { allowanceReasons } from './generated/allowance-reasons.ts'
import { chargeReasons } from './generated/charge-reasons.ts'
import { countries } from './generated/countries.ts'
import { creditNoteTypes } from './generated/credit-note-types.ts'
import { currencies } from './generated/currencies.ts'
import { documentTypes } from './generated/document-types.ts'
import { electronicAddressSchemes } from './generated/electronic-address-schemes.ts'
import { identifierSchemes } from './generated/identifier-schemes.ts'
import { itemAttributeCodes } from './generated/item-attribute-codes.ts'
import { itemClassifications } from './generated/item-classifications.ts'
import { mimeTypes } from './generated/mime-types.ts'
import { noteSubjects } from './generated/note-subjects.ts'
import { paymentMeans } from './generated/payment-means.ts'
import { referenceQualifiers } from './generated/reference-qualifiers.ts'
import { taxCharges } from './generated/tax-charges.ts'
import { units } from './generated/units.ts'
import { vatCategories } from './generated/vat-categories.ts'
import { vatExemptionReasons } from './generated/vat-exemption-reasons.ts'
import { vatPointCodes } from './generated/vat-point-codes.ts'

const norm = {
  CII: 'en16931/cii/schematron/preprocessed/EN16931-CII-validation-preprocessed.sch',
  UBL: 'en16931/ubl/schematron/preprocessed/EN16931-UBL-validation-preprocessed.sch',
  French: 'br-fr/ubl/schematron/EXTENDED-CTC-FR-UBL.sch',
}

/** The codes that the test of an official rule enumerates: long lists between blanks, or one by one. */
function officialCodes(path: string, rule: string): ReadonlySet<string> {
  const text = readFileSync(artefact(path), 'utf8').replace(/<!--[\s\S]*?-->/g, '')
  const start = text.lastIndexOf('<assert', text.indexOf(`id="${rule}"`))
  const test =
    /\btest\s*=\s*"([^"]*)"/.exec(text.slice(start))?.[1]?.replaceAll('&apos;', "'") ?? ''
  const literals = [...test.matchAll(/'([^']*)'/g)].map(([, literal = '']) => literal)
  const long = literals.filter((literal) => /^\s+\S[\s\S]*\s$/.test(literal))
  return new Set((long.length > 0 ? long : literals).flatMap((list) => list.trim().split(/\s+/)))
}

const lists: readonly (readonly [string, CodeList, keyof typeof norm])[] = [
  ['BR-CL-01', documentTypes, 'CII'],
  ['BR-CL-03', currencies, 'CII'],
  ['BR-CL-04', currencies, 'UBL'],
  ['BR-CL-05', currencies, 'UBL'],
  ['BR-CL-06', vatPointCodes, 'UBL'],
  ['BR-CL-07', referenceQualifiers, 'CII'],
  ['BR-CL-08', noteSubjects, 'CII'],
  ['BR-CL-10', identifierSchemes, 'CII'],
  ['BR-CL-11', identifierSchemes, 'UBL'],
  ['BR-CL-13', itemClassifications, 'CII'],
  ['BR-CL-14', countries, 'UBL'],
  ['BR-CL-15', countries, 'UBL'],
  ['BR-CL-16', paymentMeans, 'CII'],
  ['BR-CL-17', vatCategories, 'CII'],
  ['BR-CL-18', vatCategories, 'UBL'],
  ['BR-CL-19', allowanceReasons, 'CII'],
  ['BR-CL-20', chargeReasons, 'CII'],
  ['BR-CL-21', identifierSchemes, 'CII'],
  ['BR-CL-22', vatExemptionReasons, 'CII'],
  ['BR-CL-23', units, 'CII'],
  ['BR-CL-24', mimeTypes, 'CII'],
  ['BR-CL-25', electronicAddressSchemes, 'CII'],
  ['BR-CL-26', identifierSchemes, 'CII'],
  ['BR-FREXT-04', itemAttributeCodes, 'French'],
  ['BR-FREXT-CL-20-TAX', taxCharges, 'French'],
]

describe.skipIf(artefactsMissing)('the code lists are those of the official rules', () => {
  it.each(lists)('%s', (rule, list, source) => {
    const official = officialCodes(norm[source], rule)
    expect(list.codes.filter((code) => !official.has(code))).toEqual([])
    expect([...official].filter((code) => !list.has(code))).toEqual([])
  })
})

describe('a code list', () => {
  const list = codeList({ name: 'Essai', version: '1', source: 'ici', codes: '\n10 11\n12\n' })

  it('has its codes, and nothing that only looks like one', () => {
    expect(list.codes).toEqual(['10', '11', '12'])
    expect(list.has('11')).toBe(true)
    for (const other of ['1', '1112', '10 11', '', ' 10']) expect(list.has(other)).toBe(false)
  })

  it('can be amended, and then says by whom', () => {
    const longer = amended(list, { source: 'ailleurs', add: ['13'], remove: ['10'] })
    expect(longer.codes).toEqual(['11', '12', '13'])
    expect(longer.source).toBe('ailleurs')
    expect(list.has('10')).toBe(true)
  })
})

it('BR-CL-01: the credit notes are document types', () => {
  expect(creditNoteTypes.codes.filter((code) => !documentTypes.has(code))).toEqual([])
  expect(creditNoteTypes.has('381')).toBe(true)
  expect(creditNoteTypes.has('380')).toBe(false)
})
