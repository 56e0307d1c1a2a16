import { describe, expect, it } from 'vitest'
import { breakable, printable } from './printable.ts'

describe('PDF/A: no character is shown that the fonts cannot draw, and none is dropped', () => {
  it('keeps Latin, Greek and Cyrillic as they are', () => {
    const text = 'Œuvre à 5 €, Łódź, Ğüneş, Ἑρμοῦ, Садовая, « – ’ »'
    expect(printable(text)).toBe(text)
  })

  it('writes other scripts, emoji and private characters as their numbers', () => {
    expect(printable('書 📚 \ue000')).toBe('[U+66F8] [U+1F4DA] [U+E000]')
  })

  it('unmasks control and direction characters, which could make a page lie', () => {
    expect(printable('10\u202e00\u0007')).toBe('10[U+202E]00[U+0007]')
  })

  it('knows every line end, and leaves out what only marks where a line may break', () => {
    expect(printable('a\r\nb\rc\u2028d')).toBe('a\nb\nc\nd')
    expect(printable('re\u00adli\u200bure\u4e2d')).toBe('reliure[U+4E2D]')
  })

  it('composes accents, so that a letter and its accent are one glyph', () => {
    expect(printable('e\u0301te\u0301')).toBe('été')
  })
})

describe('very long words may break', () => {
  it('after their punctuation first', () => {
    expect(breakable('https://exemple.example/notice')).toBe(
      'https://\u200bexemple.\u200bexample/\u200bnotice',
    )
  })

  it('anywhere when they have none, an accent staying with its letter', () => {
    const broken = breakable(`${'a'.repeat(29)}e\u0301`)
    expect(broken.split('\u200b')).toHaveLength(30)
    expect(broken.endsWith('\u200be\u0301')).toBe(true)
  })

  it('leaves ordinary words alone', () => {
    expect(breakable('anticonstitutionnellement vite')).toContain('vite')
    expect(breakable('un mot')).toBe('un mot')
  })
})
