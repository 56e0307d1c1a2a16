import { describe, expect, it } from 'vitest'
import type { Invoice } from '../../model/invoice.ts'
import { extendedCtcFr } from '../../profiles.ts'
import { aLine, anInvoice, type Loose } from '../../testing/builders.ts'
import { itJudgesOtherwise } from '../../testing/deviation-cases.ts'
import { itHoldsAndBreaks, rulesIn, type RuleCase } from '../../testing/rule-cases.ts'
import { anInvoiceOf } from '../../testing/vat-invoices.ts'
import { en16931Rules } from '../en16931/index.ts'
import * as cii from './cii.ts'
import * as codeLists from './code-lists.ts'
import { droppedRules, extendedCtcFrRules, frenchExtensionRules } from './index.ts'
import * as lines from './lines.ts'
import * as totals from './totals.ts'
import { ublDeviations } from './ubl.ts'

const specification = 'urn:cen.eu:en16931:2017#conformant#urn.cpro.gouv.fr:1p0:extended-ctc-fr'
const { seller } = anInvoice()
const item = { name: 'Reliure', classifications: [], attributes: [] }
const reduction = { amount: '1.00', vatCategory: 'S', vatRate: '20', reason: 'Motif' }

/** A group of 25 €, made of a detail of 20 € and of a group of 5 €; beside it, a line of 1 €. */
const grouped = (changes: Readonly<Record<string, Loose<Invoice['lines'][number]>>> = {}) =>
  anInvoice({
    specification,
    lines: [
      { ...aLine('0', { id: 'A', subtype: 'GROUP', netAmount: '25.00' }), ...changes['A'] },
      { ...aLine('20.00', { id: 'B', parentLineId: 'A', subtype: 'DETAIL' }), ...changes['B'] },
      {
        ...aLine('0', { id: 'C', parentLineId: 'A', subtype: 'GROUP', netAmount: '5.00' }),
        ...changes['C'],
      },
      { ...aLine('5.00', { id: 'D', parentLineId: 'C', subtype: 'DETAIL' }), ...changes['D'] },
      { ...aLine('9.00', { id: 'E', parentLineId: 'C', subtype: 'INFORMATION' }), ...changes['E'] },
      aLine('1.00', { id: 'F' }),
    ],
  })
const withLine = (changes: Loose<Invoice['lines'][number]>) =>
  anInvoice({ specification, lines: [aLine(), aLine('50.00', changes)] })
const withAttribute = (attribute: object) =>
  withLine({ item: { ...item, attributes: [attribute] } })

describe('lines', () => {
  const holds = grouped()
  const described = { name: 'Poids', value: '2 kg' }
  itHoldsAndBreaks(rulesIn(lines), {
    'BR-FREXT-22': {
      holds,
      breaks: grouped({ B: { quantity: undefined } }),
      at: 'lines[1].quantity',
    },
    'BR-FREXT-23': { holds, breaks: grouped({ B: { unit: undefined } }), at: 'lines[1].unit' },
    'BR-FREXT-24': {
      holds,
      breaks: grouped({ D: { netAmount: undefined } }),
      at: 'lines[3].netAmount',
    },
    'BR-FREXT-26': {
      holds,
      breaks: grouped({ D: { price: undefined } }),
      at: 'lines[3].price.netPrice',
    },
    'BR-FREXT-CO-04': {
      holds,
      breaks: grouped({ D: { vat: undefined } }),
      at: 'lines[3].vat.category',
    },
    'BR-FREXT-05': { holds, breaks: grouped({ B: { subtype: 'detail' } }), at: 'lines[1].subtype' },
    'BR-FREXT-06': {
      holds,
      breaks: grouped({ B: { subtype: undefined } }),
      at: 'lines[1].subtype',
    },
    'BR-FREXT-08': {
      holds,
      breaks: grouped({ D: { netAmount: '5.01' } }),
      at: 'lines[2].netAmount',
    },
    'BR-FREXT-11': {
      holds,
      breaks: grouped({ B: { parentLineId: 'B' } }),
      at: 'lines[1].parentLineId',
    },
    'BR-FREXT-12': {
      holds,
      breaks: grouped({ C: { netAmount: undefined } }),
      at: 'lines[0].netAmount',
    },
    'BR-FREXT-54-1': {
      holds: withAttribute({ code: 'A', value: '1' }),
      breaks: withAttribute({ value: '1' }),
      at: 'lines[1].item.attributes[0].name',
    },
    'BR-FREXT-54-2': {
      holds: withAttribute({ name: 'Poids', measure: '2', measureUnit: 'KGM' }),
      breaks: withAttribute({ ...described, measure: '2', measureUnit: 'KGM' }),
      at: 'lines[1].item.attributes[0].measure',
    },
  })

  it('BR-FREXT-22: lines that group or inform need neither quantity, unit, price nor category', () => {
    const bare = { quantity: undefined, unit: undefined, price: undefined, vat: undefined }
    const invoice = grouped({ A: bare, C: bare, E: { ...bare, netAmount: undefined } })
    expect(frenchExtensionRules.filter((rule) => rule.breaches(invoice).length > 0)).toEqual([])
  })
})

describe('totals', () => {
  const holds = anInvoice({
    lines: [aLine(), aLine()],
    allowances: [reduction],
    charges: [reduction],
  })
  const far = (changes: Loose<Invoice['totals']>) =>
    anInvoice({
      lines: [aLine(), aLine()],
      allowances: [reduction],
      charges: [reduction],
      totals: changes,
    })
  itHoldsAndBreaks(rulesIn(totals), {
    'BR-FREXT-CO-10': {
      holds,
      breaks: far({ linesNetAmount: '200.03' }),
      at: 'totals.linesNetAmount',
    },
    'BR-FREXT-CO-11': {
      holds,
      breaks: far({ allowancesAmount: '1.02' }),
      at: 'totals.allowancesAmount',
    },
    'BR-FREXT-CO-12': { holds, breaks: far({ chargesAmount: '0.98' }), at: 'totals.chargesAmount' },
    'BR-FREXT-CO-13': { holds, breaks: far({ netAmount: '200.05' }), at: 'totals.netAmount' },
    'BR-FREXT-CO-15': { holds, breaks: far({ grossAmount: '240.05' }), at: 'totals.grossAmount' },
    'BR-CO-25': {
      holds: anInvoice({ dueDate: undefined, paymentTerms: '30 jours' }),
      breaks: anInvoice({ dueDate: undefined }),
      at: 'dueDate',
    },
  })

  it('BR-FREXT-CO-10: a cent is left to each line, no more', () => {
    const gap = (linesNetAmount: string) =>
      totals.linesNetAmountIsTheSumOfDetails.breaches(far({ linesNetAmount })).length
    expect([gap('200.02'), gap('199.98'), gap('199.97')]).toEqual([0, 0, 1])
  })

  it('BR-CO-25: nothing to pay needs no date', () => {
    const paid = anInvoice({
      dueDate: undefined,
      totals: { paidAmount: '120.00', dueAmount: '0.00' },
    })
    expect(totals.positiveDueAmountHasADate.breaches(paid)).toEqual([])
  })
})

describe('code lists', () => {
  const charged = (charge: object) => anInvoice({ charges: [{ ...reduction, ...charge }] })
  const attached = (mimeCode: string) =>
    anInvoice({
      supportingDocuments: [{ reference: 'BL', attachment: { content: 'AA==', mimeCode } }],
    })
  itHoldsAndBreaks(rulesIn(codeLists), {
    'BR-FREXT-04': {
      holds: withAttribute({ code: 'ENERGY_CLASS', value: 'A' }),
      breaks: withAttribute({ code: 'CLASSE', value: 'A' }),
      at: 'lines[1].item.attributes[0].code',
    },
    'BR-FREXT-CL-10': {
      holds: anInvoice({ seller: { ...seller, identifiers: [{ id: '1', scheme: 'SE' }] } }),
      breaks: anInvoice({ seller: { ...seller, identifiers: [{ id: '1', scheme: 'XX' }] } }),
      at: 'seller.identifiers[0].scheme',
    },
    'BR-FREXT-CL-19-GP': {
      holds: withLine({ price: { netPrice: '50', discountReasonCode: '95' } }),
      breaks: withLine({
        price: {
          netPrice: '50',
          discountReasonCode: 'FC',
          furtherDiscounts: [{ reasonCode: '1' }],
        },
      }),
      at: 'lines[1].price.discountReasonCode lines[1].price.furtherDiscounts[0].reasonCode',
    },
    'BR-FREXT-CL-20': {
      holds: charged({ taxTypeCode: 'ENV' }),
      breaks: charged({ reasonCode: 'ENV' }),
      at: 'charges[0].reasonCode',
    },
    'BR-FREXT-CL-20-TAX': {
      holds: charged({ taxTypeCode: 'ENV' }),
      breaks: charged({ taxTypeCode: 'FC' }),
      at: 'charges[0].taxTypeCode',
    },
    'BR-FREXT-CL-24': {
      holds: attached('application/xml'),
      breaks: attached('application/zip'),
      at: 'supportingDocuments[0].attachment.mimeCode',
    },
    'BR-FREXT-CL-27': {
      holds: anInvoice({ deliveryTerms: { code: 'DDP' } }),
      breaks: anInvoice({
        deliveryTerms: { code: 'DDU' },
        lines: [aLine('1.00', { deliveryTerms: { code: 'FRANCO' } })],
      }),
      at: 'deliveryTerms.code lines[0].deliveryTerms.code',
    },
  })
})

describe('VAT categories', () => {
  const families = { S: 'S', Z: 'Z', E: 'E', AE: 'AE', IC: 'K', G: 'G', O: 'O', AF: 'L', AG: 'M' }
  const cases = Object.entries(families).flatMap(([family, category]): [string, RuleCase][] => {
    const holds = anInvoiceOf(category)
    // Two lines, an allowance and a charge: four cents are left to them.
    const near = anInvoiceOf(category, { vatBreakdown: [{ taxableAmount: '98.24' }] })
    const far = anInvoiceOf(category, { vatBreakdown: [{ taxableAmount: '98.25' }] })
    const at = 'vatBreakdown[0].taxableAmount'
    // The lines of an invoice state no reason where its breakdown does: told apart, nothing makes the base.
    const apart = holds.vatBreakdown[0]?.exemptionReasonCode === undefined ? near : anInvoice()
    return [
      [
        `BR-FREXT-${family}-01`,
        { holds, breaks: anInvoiceOf(category, { vatBreakdown: [] }), at: 'vatBreakdown' },
      ],
      [`BR-FREXT-${family}-08`, { holds: near, breaks: far, at }],
      [`BR-FREXT-${family}-08ini`, { holds: near, breaks: far, at }],
      [`BR-FREXT-${family}-08rev`, { holds: apart, breaks: far, at }],
    ]
  })
  itHoldsAndBreaks(
    frenchExtensionRules.filter(
      ({ id }) => /-(01|08|08ini|08rev|S-09)$/.test(id) && id !== 'BR-FREXT-08',
    ),
    {
      ...Object.fromEntries(cases),
      'BR-FREXT-S-09': {
        holds: anInvoice({ vatBreakdown: [{ taxAmount: '20.01' }] }),
        breaks: anInvoice({ vatBreakdown: [{ taxAmount: '20.02' }] }),
        at: 'vatBreakdown[0].taxAmount',
      },
    },
  )

  const exempt = (exemptionReason: string) => ({
    vat: { category: 'E', rate: '0', exemptionReason },
  })
  const twoReasons = anInvoice({
    specification,
    lines: [aLine('10.00', exempt('Article 261, 4-1°')), aLine('20.00', exempt('Article 261 C'))],
    allowances: [
      { ...reduction, vatCategory: 'E', vatRate: '0', vatExemptionReason: 'Article 261 C' },
    ],
  })

  it('BR-FREXT-E-08: one group for each exemption reason', () => {
    expect(twoReasons.vatBreakdown).toMatchObject([
      { taxableAmount: '10.00', exemptionReason: 'Article 261, 4-1°' },
      { taxableAmount: '19.00', exemptionReason: 'Article 261 C' },
    ])
    const broken = extendedCtcFrRules.filter((rule) => rule.breaches(twoReasons).length > 0)
    // The older sum, of all reasons together, is but a warning.
    expect(broken.map(({ id }) => id)).toEqual(['BR-FREXT-E-08ini'])
  })

  it('BR-E-01, of the norm, would refuse them', () => {
    const norm = en16931Rules.find(({ id }) => id === 'BR-E-01')
    expect(norm?.breaches(twoReasons)).toHaveLength(1)
  })
})

describe('BR-CO-27, of CII alone: one form of the account', () => {
  const to = (account: object) =>
    anInvoice({ paymentInstructions: { meansCode: '30', creditTransfers: [account] } })
  const { accountIsIbanOrNational } = cii
  itHoldsAndBreaks([accountIsIbanOrNational], {
    'BR-CO-27': {
      breaks: to({ account: 'FR76', nationalAccount: '30006' }),
      at: 'paymentInstructions.creditTransfers[0].nationalAccount',
    },
  })

  it('an account is needed', () => {
    expect(accountIsIbanOrNational.breaches(to({}))).toHaveLength(1)
  })
})

it('the rules of the norm that the profile drops are rules of the norm', () => {
  const ids = new Set(en16931Rules.map(({ id }) => id))
  expect(droppedRules.filter((id) => !ids.has(id))).toEqual([])
})

describe('CII: how its Schematron judges otherwise', () => {
  const only = new Set(['BR-CL-07', 'BR-O-09', 'BR-O-10', 'BR-FREXT-04'])
  const own = cii.ciiDeviations.filter(({ rule }) => rule.startsWith('BR-FREXT-') || only.has(rule))
  const inGroup = (category: string) =>
    anInvoice({
      lines: [aLine(), aLine('1.00', { subtype: 'GROUP', vat: { category, rate: '0' } })],
    })
  const used = Object.entries({
    Z: 'Z',
    E: 'E',
    AE: 'AE',
    IC: 'K',
    G: 'G',
    O: 'O',
    AF: 'L',
    AG: 'M',
  }).map(([family, category]) => [`BR-FREXT-${family}-01`, { refuses: inGroup(category) }] as const)
  const information = aLine('1.00', { subtype: 'INFORMATION' })
  itJudgesOtherwise(extendedCtcFr.rules, withoutNames(extendedCtcFr.CII), own, {
    ...Object.fromEntries(used),
    'BR-FREXT-S-01': {
      refuses: anInvoice({
        lines: [aLine('1.00', { vat: { category: 'Z', rate: '0' } }), information],
      }),
    },
    'BR-FREXT-CO-10': {
      letsThrough: anInvoice({
        lines: [aLine(), information],
        totals: { linesNetAmount: '100.02' },
      }),
    },
    'BR-FREXT-CO-15': {
      refuses: anInvoice({ totals: { vatAmount: undefined, grossAmount: '100.00' } }),
    },
    'BR-FREXT-S-09': {
      letsThrough: anInvoice({ vatBreakdown: [{ exemptionReason: 'Motif', taxAmount: '20.01' }] }),
    },
    'BR-CL-07': { letsThrough: anInvoice({ invoicedObjects: [{ id: '1', scheme: 'XXX' }] }) },
    'BR-O-09': { letsThrough: anInvoiceOf('O', { vatBreakdown: [{ taxAmount: '1.00' }] }) },
    'BR-O-10': {
      letsThrough: anInvoiceOf('O', { vatBreakdown: [{ exemptionReasonCode: undefined }] }),
    },
    'BR-FREXT-04': { letsThrough: withAttribute({ code: 'CLASSE', value: 'A' }) },
  })

  /** Official ids that CII has for itself, back to those of the profile. */
  function withoutNames(rules: typeof extendedCtcFr.CII) {
    const back = new Map([...cii.ciiNames].map(([ours, theirs]) => [theirs, ours]))
    return rules.map((rule) => ({ ...rule, id: back.get(rule.id) ?? rule.id }))
  }

  it('hides the general rules behind the sums of each category', () => {
    const bare = anInvoice({ vatBreakdown: [{ taxableAmount: '100.000' }] })
    const fatal = (rules: typeof extendedCtcFr.CII) =>
      rules.filter((rule) => rule.severity === 'fatal' && rule.breaches(bare).length > 0)
    expect(fatal(extendedCtcFr.rules).map(({ id }) => id)).toEqual(['BR-DEC-19'])
    expect(fatal(extendedCtcFr.CII)).toEqual([])
  })
})

describe('UBL: how its Schematron judges otherwise', () => {
  const own = ublDeviations.filter(({ rule }) => rule.startsWith('BR-FREXT-'))
  itJudgesOtherwise(extendedCtcFr.rules, extendedCtcFr.UBL, own, {
    'BR-FREXT-CO-15': { letsThrough: anInvoice({ totals: { vatAmount: undefined } }) },
  })

  it('still has rules of the norm that CII dropped', () => {
    const kept = ['BR-AE-01', 'BR-AF-10', 'BR-AG-01', 'BR-AG-10', 'BR-CO-22', 'BR-CO-24']
    const keptIn = (rules: typeof extendedCtcFr.UBL) =>
      kept.filter((id) => rules.some((rule) => rule.id === id))
    expect(keptIn(extendedCtcFr.UBL)).toEqual(kept)
    expect(keptIn(extendedCtcFr.CII)).toEqual([])
  })
})
