import { describe, expect, it } from 'vitest'
import { anInvoice } from '../../einvoice/src/testing/builders.ts'
import { contrastOnWhite, defaultAccent, readAccent, readLogo } from './branding.ts'
import { renderInvoice } from './render-invoice.ts'

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 3"><rect width="9" height="3"/></svg>'
const logo = (content: string | Uint8Array, alternativeText = 'Atelier du Canal') => ({
  content: typeof content === 'string' ? new TextEncoder().encode(content) : content,
  alternativeText,
})

describe('an accent colour is legible on white (WCAG 2.2, 1.4.3)', () => {
  it('knows the extremes of contrast', () => {
    expect(contrastOnWhite('#000000')).toBeCloseTo(21, 5)
    expect(contrastOnWhite('#ffffff')).toBeCloseTo(1, 5)
  })

  it('takes 4.5 to 1 and refuses less', () => {
    expect(readAccent('#767676')).toEqual({ ok: true, value: '#767676' })
    expect(readAccent('#777777')).toEqual({
      ok: false,
      error: { kind: 'accent-too-pale', ratio: 4.47, needed: 4.5 },
    })
    expect(readAccent(defaultAccent).ok).toBe(true)
  })

  it('refuses what is no colour', () => {
    const fault = { ok: false, error: { kind: 'accent-not-a-colour', found: 'navy' } }
    expect(readAccent('navy')).toEqual(fault)
    expect(renderInvoice(anInvoice(), { language: 'fr', accent: 'navy' })).toEqual(fault)
  })
})

describe('a logo is told by its first bytes', () => {
  it.each([
    ['logo.png', logo(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))],
    ['logo.jpg', logo(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0))],
    ['logo.svg', logo(svg)],
    ['logo.svg', logo(`<?xml version="1.0"?>\n<!-- made by hand -->\n${svg}`)],
  ])('%s', (file, given) => {
    expect(readLogo(given)).toEqual({ ok: true, value: file })
  })

  it('refuses any other file, one without words for it, and one too large', () => {
    expect(readLogo(logo('GIF89a'))).toMatchObject({ error: { kind: 'logo-unreadable' } })
    expect(readLogo(logo(svg, ' '))).toMatchObject({
      error: { kind: 'logo-without-alternative-text' },
    })
    expect(readLogo(logo(new Uint8Array(2_000_001)))).toMatchObject({
      error: { kind: 'logo-too-large' },
    })
  })

  it('reaches no file of the machine', () => {
    const reaching = svg.replace('<rect', '<image href="/etc/hostname" width="9" height="3"/><rect')
    const rendered = renderInvoice(anInvoice(), { language: 'fr', logo: logo(reaching) })
    expect(rendered).toMatchObject({ ok: false, error: { kind: 'logo-unreadable' } })
  })

  it('is a fault, not a crash, when it begins well and ends badly', () => {
    const broken = logo(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0))
    const rendered = renderInvoice(anInvoice(), { language: 'fr', logo: broken })
    const reason = expect.stringContaining('failed to decode image')
    expect(rendered).toMatchObject({ ok: false, error: { kind: 'logo-unreadable', reason } })
  })

  it('is drawn, with its words', () => {
    const rendered = renderInvoice(anInvoice(), { language: 'fr', logo: logo(svg) })
    if (!rendered.ok) throw new Error(rendered.error.kind)
    expect(Buffer.from(rendered.value).toString('latin1')).toContain('Atelier du Canal)')
  })
})
