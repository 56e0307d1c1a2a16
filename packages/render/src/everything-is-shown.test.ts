import { beforeAll, describe, expect, it } from 'vitest'
import { figure, longDate, shortDate } from './figures.ts'
import type { CalendarDate, Decimal } from '@acquit/einvoice'
import { renderInvoice } from './render-invoice.ts'
import { fullInvoice, type Filled } from './testing/full-invoice.ts'
import { readPdf, solid } from './testing/pdf-text.ts'

const { invoice, filled } = fullInvoice()

/** The ways in which a value may be printed. */
function printedForms({ value, kind }: Filled): readonly string[] {
  if (kind === 'decimal') return [figure(value as Decimal, 'fr')]
  if (kind === 'date') {
    return [longDate(value as CalendarDate, 'fr'), shortDate(value as CalendarDate)]
  }
  return [String(value)]
}

/** Files stay in the XML (the sheet lists them); a flag is printed as yes or no, which proves nothing alone. */
const isPrintedAsItIs = ({ path, kind }: Filled): boolean =>
  path !== 'supportingDocuments.attachment.content' && kind !== 'flag'

describe('the readable view shows everything that is in the XML', () => {
  let text = ''
  beforeAll(async () => {
    const rendered = renderInvoice(invoice, { language: 'fr' })
    if (!rendered.ok) throw new Error(rendered.error.kind)
    const { pages } = await readPdf(rendered.value)
    text = solid(pages.join(''))
  })

  it('prints the value of every term of the model', () => {
    const missing = filled
      .filter(isPrintedAsItIs)
      .filter((one) => !printedForms(one).some((form) => text.includes(solid(form))))
    expect(missing.map(({ path, value }) => `${path} = ${value}`)).toEqual([])
  })
})
