import { describe, expect, it } from 'vitest'
import { calendarDate, emptyInvoice, type Invoice } from '@acquit/einvoice'
import { aLine, anInvoice } from '../../einvoice/src/testing/builders.ts'
import { renderInvoice, type RenderOptions } from './render-invoice.ts'
import { manyLines, samples } from './samples.ts'
import { readPdf, solid } from './testing/pdf-text.ts'

function render(invoice: Invoice, options: Partial<RenderOptions> = {}): Uint8Array {
  const rendered = renderInvoice(invoice, { language: 'fr', ...options })
  if (!rendered.ok) throw new Error(rendered.error.kind)
  return rendered.value
}

const read = (invoice: Invoice, options: Partial<RenderOptions> = {}) =>
  readPdf(render(invoice, options))
const textOf = async (invoice: Invoice, options: Partial<RenderOptions> = {}) =>
  (await read(invoice, options)).pages.join('\n')

describe('the same invoice and options give the same bytes', () => {
  it('whatever was rendered in between', () => {
    const first = render(anInvoice())
    render(anInvoice({ number: 'F-2', lines: manyLines(12) }), { language: 'en' })
    expect(Buffer.compare(render(anInvoice()), first)).toBe(0)
  })

  it('and another date of the document, other bytes', () => {
    const dated = render(anInvoice(), { documentDate: calendarDate('2026-12-01') })
    expect(Buffer.compare(dated, render(anInvoice()))).not.toBe(0)
    expect(Buffer.from(dated).toString('latin1')).toContain('<xmp:CreateDate>2026-12-01')
  })
})

describe('the file is what an archive and a screen reader need', () => {
  const bytes = Buffer.from(render(anInvoice())).toString('latin1')

  it('claims PDF/A-3a and PDF/UA-1, in a packet of metadata that is not compressed', () => {
    expect(bytes).toContain('<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A')
    expect(bytes).toMatch(/<pdfuaid:part[^>]*>1<\/pdfuaid:part>/)
    expect(bytes).toContain('/DisplayDocTitle true')
  })

  it('has a title, a language, tags and bookmarks, and carries no attachment', async () => {
    const { title, language, bookmarks, attachments } = await read(anInvoice())
    expect(title).toBe('Facture F-2026-0001 — Atelier du Canal SARL')
    expect(language).toBe('fr')
    expect(bytes).toContain('/Marked true')
    expect(bookmarks).toEqual([
      expect.stringContaining('Facture'),
      'Récapitulatif',
      'Règlement',
      'Mentions',
      'Données complémentaires',
    ])
    expect(attachments).toEqual([])
  })

  it('keeps a cross-reference table that points at every object, for an attachment to be appended', () => {
    const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(bytes)?.[1])
    const entries = [...bytes.slice(table).matchAll(/(\d{10}) \d{5} n/g)]
    expect(bytes.slice(table, table + 4)).toBe('xref')
    expect(entries.length).toBeGreaterThan(20)
    entries.forEach(([, offset], index) => {
      expect(bytes.startsWith(`${index + 1} 0 obj`, Number(offset))).toBe(true)
    })
  })
})

describe('every page says which document it is of', () => {
  it('with its number and the page out of how many', async () => {
    const { pages } = await read(anInvoice({ lines: manyLines(60) }))
    expect(pages.length).toBeGreaterThan(2)
    pages.forEach((page, index) => {
      expect(solid(page)).toContain('FactureF-2026-0001')
      expect(solid(page)).toContain(`Page${index + 1}/${pages.length}`)
    })
  })

  it('however long the number: BT-1 may have 35 characters', async () => {
    const number = 'FACTURE-2026-WWWW-MMMM-0000000000-X'
    const { pages } = await read(anInvoice({ number, lines: manyLines(60) }))
    expect(pages.every((page) => solid(page).includes(`Facture${number}`))).toBe(true)
  })

  it('and carries the heads of the columns over', async () => {
    const { pages } = await read(anInvoice({ lines: manyLines(60) }))
    expect(pages[0]).toContain('Désignation')
    expect(pages[1]).toContain('Désignation')
  })
})

describe('the title says what the document is', () => {
  it.each([
    ['380', 'Facture'],
    ['381', 'Avoir'],
    ['384', 'Facture rectificative'],
    ['386', 'Facture d’acompte'],
    ['389', 'Autofacture'],
    ['99', 'Document commercial (99)'],
  ])('%s: %s', async (typeCode, title) => {
    const text = await textOf(anInvoice({ typeCode }))
    expect(text).toContain(title)
  })

  it('speaks English when asked', async () => {
    const text = await textOf(anInvoice(), { language: 'en' })
    expect(text).toContain('Invoice')
    expect(text).toContain('Amount due')
    expect(text).toContain('€120.00')
  })
})

describe('a draft cannot pass for an invoice', () => {
  it('says so on every page, in its title, and shows no code to pay', async () => {
    const { pages, title } = await read(anInvoice({ lines: manyLines(60) }), { draft: true })
    expect(pages.every((page) => page.includes('BROUILLON – sans valeur'))).toBe(true)
    expect(title).toContain('(brouillon)')
    expect(pages.join('')).not.toContain('Scanner pour payer')
  })

  it('and an invoice is not marked', async () => {
    const text = await textOf(anInvoice())
    expect(text).not.toContain('BROUILLON')
    expect(text).toContain('Scanner pour payer')
  })
})

describe('mentions come from the data or from the seller, each said once', () => {
  const exempt = (exemptionReason?: string) =>
    anInvoice({
      lines: [aLine('100.00', { vat: { category: 'E', rate: '0' } })],
      vatBreakdown: [{ exemptionReasonCode: 'VATEX-FR-FRANCHISE', exemptionReason }],
    })
  const times = async (invoice: Invoice, text: string, options: Partial<RenderOptions> = {}) =>
    (await textOf(invoice, options)).split(text).length - 1

  it('spells out what the codes call for', async () => {
    expect(await times(exempt(), 'TVA non applicable, art. 293 B du CGI')).toBe(1)
  })

  it('does not repeat what the invoice says itself', async () => {
    const said = 'TVA non applicable, art. 293 B du CGI'
    expect(await times(exempt(`${said}.`), said)).toBe(1)
  })

  it('prints nothing of its own where nothing calls for it, nor adds a note that is missing', async () => {
    const text = await textOf(anInvoice({ notes: [] }))
    expect(text).not.toContain('Indemnité forfaitaire')
    expect(text).not.toContain('293 B')
  })

  it('sets what only the seller knows beside the name', async () => {
    expect(await times(anInvoice(), 'Entrepreneur individuel', { mentions: ['sole-trader'] })).toBe(
      1,
    )
    expect(await times(anInvoice(), 'Entrepreneur individuel')).toBe(0)
  })
})

describe('any content can be shown', () => {
  it.each(samples.map(({ name, invoice, options }) => [name, invoice, options] as const))(
    '%s',
    async (_, invoice, options) => {
      const { pages } = await read(invoice, options)
      expect(solid(pages.join(''))).toContain(solid(invoice.lines[0]?.item?.name ?? ''))
    },
  )

  it('a long address of mail, to be copied as it is', async () => {
    const email = 'service.comptabilite.fournisseurs@exemple-de-long-nom.example'
    const seller = { ...anInvoice().seller, contact: { email } }
    const text = await textOf(anInvoice({ seller }))
    expect(text).not.toContain('\u200b')
    expect(solid(text)).toContain(email)
  })

  it('an invoice with nothing in it', async () => {
    expect(await textOf(emptyInvoice)).toContain('Document commercial')
  })

  it('a date that is no day, as a received file may hold', async () => {
    // The cast stands for a reader that let it pass.
    const issueDate = '2026-02-31' as Invoice['issueDate'] & string
    expect(await textOf(anInvoice({ issueDate }))).toContain('31 février 2026')
  })

  it('texts that look like markup, as they are', async () => {
    const name = '#set page() *gras* $x$ <a> \\ // "guillemets" @ref'
    const item = { name, classifications: [], attributes: [] }
    expect(solid(await textOf(anInvoice({ lines: [aLine('1.00', { item })] })))).toContain(
      solid(name),
    )
  })

  it('refuses more text than a sheet can hold', () => {
    const invoice = anInvoice({ paymentTerms: 'x'.repeat(8_000_001) })
    const rendered = renderInvoice(invoice, { language: 'fr' })
    expect(rendered).toMatchObject({ ok: false, error: { kind: 'too-much-text' } })
  })

  it('refuses more lines than a sheet can hold', () => {
    const lines = Array.from({ length: 20_001 }, () => aLine())
    const rendered = renderInvoice({ ...emptyInvoice, lines }, { language: 'fr' })
    expect(rendered).toEqual({
      ok: false,
      error: { kind: 'too-many-lines', lines: 20_001, linesAtMost: 20_000 },
    })
  })
})
