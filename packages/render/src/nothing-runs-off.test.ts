import { describe, expect, it } from 'vitest'
import type { Invoice } from '@acquit/einvoice'
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

  it('texts of hundreds of words', async () => {
    const invoice = swollen((text) => `${text} ${'et encore un mot '.repeat(150)}`)
    expect(await strays(invoice)).toEqual([])
  })

  it('words of hundreds of letters', async () => {
    const invoice = swollen((text) => text + 'W'.repeat(300))
    expect(await strays(invoice)).toEqual([])
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
