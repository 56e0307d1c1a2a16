import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { artefact, artefactsMissing } from '../../testing/artefacts.ts'
import { parseXml } from '../../xml/parse.ts'
import { usualPrefixes } from '../../xml/prefixes.ts'
import { ciiSyntaxRules } from './cii.ts'
import { judgeSyntax, type SyntaxRule } from './syntax-rule.ts'
import { ublSyntaxRules } from './ubl.ts'

const ram = 'urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100'
const cac = 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2'
const cbc = 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2'

/** Ids of the rules that a fragment breaks; its root stands for whatever element holds it. */
function broken(xml: string, rules: readonly SyntaxRule[]): readonly string[] {
  const declared = `<x xmlns:ram="${ram}" xmlns:cac="${cac}" xmlns:cbc="${cbc}">${xml}</x>`
  const parsed = parseXml(declared, usualPrefixes)
  if (!parsed.ok) throw new Error(parsed.error.message.en)
  return judgeSyntax(parsed.value, rules).map(({ rule }) => rule.id)
}

describe('the rules of EN 16931-3 on CII', () => {
  it('CII-DT-082: an address has no identifier', () => {
    const address = (inner: string) => `<ram:PostalTradeAddress>${inner}</ram:PostalTradeAddress>`
    expect(broken(address('<ram:CityName>Lyon</ram:CityName>'), ciiSyntaxRules)).toEqual([])
    expect(broken(address('<ram:ID>1</ram:ID>'), ciiSyntaxRules)).toEqual(['CII-DT-082'])
  })

  it('CII-DT-031: an amount has no currency of its own, the total of VAT apart', () => {
    expect(
      broken('<ram:GrandTotalAmount currencyID="EUR">1</ram:GrandTotalAmount>', ciiSyntaxRules),
    ).toEqual(['CII-DT-031'])
    expect(
      broken('<ram:TaxTotalAmount currencyID="EUR">1</ram:TaxTotalAmount>', ciiSyntaxRules),
    ).toEqual([])
  })

  it('CII-SR-470: a credit transfer states the account to credit', () => {
    const transfer = (account: string) =>
      `<ram:ApplicableHeaderTradeSettlement><ram:SpecifiedTradeSettlementPaymentMeans>
        <ram:TypeCode>58</ram:TypeCode>${account}
      </ram:SpecifiedTradeSettlementPaymentMeans></ram:ApplicableHeaderTradeSettlement>`
    const account =
      '<ram:PayeePartyCreditorFinancialAccount><ram:IBANID>FR</ram:IBANID></ram:PayeePartyCreditorFinancialAccount>'
    expect(broken(transfer(account), ciiSyntaxRules)).toEqual([])
    expect(broken(transfer(''), ciiSyntaxRules)).toEqual(['CII-SR-470'])
  })
})

describe('the rules of EN 16931-3 on UBL', () => {
  it('UBL-SR-51: an address has one additional line', () => {
    const address = (lines: string) => `<cac:PostalAddress>${lines}</cac:PostalAddress>`
    const line = '<cac:AddressLine/>'
    expect(broken(address(line), ublSyntaxRules)).toEqual([])
    expect(broken(address(line + line), ublSyntaxRules)).toEqual(['UBL-SR-51'])
  })

  it('UBL-DT-01: an amount has two decimals, unless it is a price', () => {
    expect(broken('<cbc:TaxAmount>1.234</cbc:TaxAmount>', ublSyntaxRules)).toEqual(['UBL-DT-01'])
    expect(broken('<cbc:PriceAmount>1.234</cbc:PriceAmount>', ublSyntaxRules)).toEqual([])
  })

  it('UBL-SR-31: a charge has one reason', () => {
    const charge = (reasons: string) =>
      `<cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator>${reasons}</cac:AllowanceCharge>`
    const reason = '<cbc:AllowanceChargeReason>Port</cbc:AllowanceChargeReason>'
    expect(broken(charge(reason), ublSyntaxRules)).toEqual([])
    expect(broken(charge(reason + reason), ublSyntaxRules)).toEqual(['UBL-SR-31'])
  })
})

describe.skipIf(artefactsMissing)('against the official Schematrons', () => {
  const fatalSyntaxIds = (path: string): readonly string[] => {
    const file = artefact(path)
    expect(existsSync(file)).toBe(true)
    const assertions = readFileSync(file, 'utf8').matchAll(/<assert ([^>]*)>/g)
    const ids = [...assertions].flatMap(([, attributes = '']) => {
      const id = /\bid="((?:CII|UBL)-[^"]+)"/.exec(attributes)?.[1]
      return id !== undefined && attributes.includes('flag="fatal"') ? [id] : []
    })
    return [...new Set(ids)].sort()
  }

  it.each([
    ['cii', 'CII', ciiSyntaxRules, ['CII-DT-033']],
    ['ubl', 'UBL', ublSyntaxRules, []],
  ] as const)('every fatal syntax rule of %s is implemented', (folder, name, rules, apart) => {
    const official = fatalSyntaxIds(
      `en16931/${folder}/schematron/preprocessed/EN16931-${name}-validation-preprocessed.sch`,
    )
    // CII-DT-033 forbids units to quantities when no line has one: BR-23 says the same of each line.
    const ours = rules.map(({ id }) => id).filter((id) => !id.startsWith('BR-'))
    expect([...new Set(ours), ...apart].sort()).toEqual(official)
  })
})
