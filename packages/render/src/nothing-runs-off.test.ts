import { describe, expect, it } from 'vitest'
import type { Invoice } from '@acquit/einvoice'
import { aLine, anInvoice } from '../../einvoice/src/testing/builders.ts'
import { figure } from './figures.ts'
import { renderInvoice } from './render-invoice.ts'
import { samples } from './samples.ts'
import { fullInvoice } from './testing/full-invoice.ts'
import { readPdf, readRuns, solid } from './testing/pdf-text.ts'

/** Points: the margins of the sheet are 20 mm at the sides and 16 mm at the head; its foot ends 8 mm above the edge. */
const [side, foot, head] = [56, 22, 45]

async function strays(invoice: Invoice): Promise<readonly string[]> {
  const rendered = renderInvoice(invoice, { language: 'fr' })
  if (!rendered.ok) throw new Error(rendered.error.kind)
  const { runs, width, height } = await readRuns(rendered.value)
  return runs
    .filter(
      ({ left, right, bottom }) =>
        left < side || right > width - side || bottom < foot || bottom > height - head,
    )
    .map(({ text, page }) => `page ${page}: ${text}`)
}

/** The full invoice, each of its texts made long: by many words, or by one endless word. */
function swollen(of: (text: string) => string): Invoice {
  const swell = (value: unknown): unknown => {
    if (typeof value === 'string') return /^Q\d+Z$/.test(value) ? of(value) : value
    if (typeof value !== 'object' || value === null) return value
    if (Array.isArray(value)) return value.map(swell)
    return Object.fromEntries(Object.entries(value).map(([key, child]) => [key, swell(child)]))
  }
  // The cast is what the walk over an invoice makes.
  return swell(fullInvoice().invoice) as Invoice
}

describe('whatever the invoice holds stays within the margins of the sheet', () => {
  it.each(samples.map(({ name, invoice }) => [name, invoice] as const))(
    '%s',
    async (_, invoice) => {
      expect(await strays(invoice)).toEqual([])
    },
  )

  it('every term of the model at once', async () => {
    expect(await strays(fullInvoice().invoice)).toEqual([])
  })

  it('every text of it made longer by many words', async () => {
    expect(await strays(swollen((text) => `${text} ${'et encore un mot '.repeat(4)}`))).toEqual([])
  })

  it('every text of it made one long word', async () => {
    expect(await strays(swollen((text) => text + 'W'.repeat(40)))).toEqual([])
  })

  const endless = 'W'.repeat(400)
  const wordy = 'et encore un mot '.repeat(900)
  it.each([
    ['a number', { number: endless }],
    ['a reference', { buyerReference: endless }],
    ['a name', { buyer: { name: endless, identifiers: [] } }],
    ['an address', { seller: { name: wordy, identifiers: [], address: { line1: wordy } } }],
    ['payment terms', { paymentTerms: wordy }],
    ['a note', { notes: [{ subjectCode: 'AAI', text: wordy }] }],
    ['a reason', { vatBreakdown: [{ category: 'E', exemptionReason: wordy }] }],
    ['a unit', { lines: [aLine('1.00', { unit: endless })] }],
    ['a line number', { lines: [aLine('1.00', { id: endless })] }],
  ])('%s without end', async (_, changes) => {
    expect(await strays(anInvoice(changes))).toEqual([])
  })
})

describe('a table too long for its page goes on over the next', () => {
  it('of tax rates too', async () => {
    const vatBreakdown = Array.from({ length: 120 }, (_, index) => ({
      ...fullInvoice().invoice.vatBreakdown[0],
      exemptionReason: `Motif ${index}`,
    }))
    const invoice = { ...fullInvoice().invoice, vatBreakdown }
    expect(await strays(invoice)).toEqual([])
    const rendered = renderInvoice(invoice, { language: 'fr' })
    const { pages } = await readPdf(rendered.ok ? rendered.value : new Uint8Array())
    expect(solid(pages.join(''))).toContain('Motif119')
    const due = invoice.totals.dueAmount
    expect(solid(pages.join(''))).toContain(solid(due === undefined ? 'none' : figure(due, 'fr')))
  })
})
