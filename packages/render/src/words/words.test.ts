import { describe, expect, it } from 'vitest'
import { calendarDate, decimal, terms } from '@acquit/einvoice'
import { placed } from '../sheet/placed.ts'
import { codeWords } from './codes.ts'
import { fields } from './fields.ts'
import { labels } from './labels.ts'
import { wordingFor } from './wording.ts'

const terminal = terms.map(({ path }) => path.replaceAll('[]', ''))
/** The terms and every group above them, identifiers with their scheme included. */
const paths = [
  ...new Set(
    terminal.flatMap((path) => {
      const parts = path.split('.')
      return parts.map((_, index) => parts.slice(0, index + 1).join('.'))
    }),
  ),
]
const lastOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1)

/** Parts that are printed without their names: an address is written as on an envelope, an identifier as one word. */
const unnamed = /\.(address\.\w+|scheme|id)$|^(allowances|charges|totals|vatBreakdown)$/
const isPlaced = (path: string): boolean =>
  [...placed.terms].some((term) => path === term || path.startsWith(`${term}.`))

describe('every term of the model has a name or a place on the sheet', () => {
  it('in both languages', () => {
    const missing = paths.filter(
      (path) =>
        !isPlaced(path) && !unnamed.test(path) && !(path in fields) && !(lastOf(path) in fields),
    )
    expect(missing).toEqual([])
  })

  it('and no name is of a term that is no more', () => {
    const known = new Set([...paths, ...paths.map(lastOf)])
    expect(Object.keys(fields).filter((name) => !known.has(name))).toEqual([])
  })

  it('nor any place', () => {
    expect([...placed.terms].filter((term) => !paths.includes(term))).toEqual([])
  })
})

describe('French words keep French typography', () => {
  const all = [
    ...Object.values(labels),
    ...Object.values(fields),
    ...Object.values(codeWords).flatMap((list) => Object.values(list)),
  ]

  it('has curly apostrophes and no ordinary space before high punctuation', () => {
    const wrong = all.filter(({ fr, en }) => /'| [:;!?%]/.test(fr) || en.includes("'"))
    expect(wrong).toEqual([])
  })
})

describe('the words of one invoice', () => {
  const w = wordingFor({ currency: 'CHF', vatAccountingCurrency: 'EUR' }, 'fr')

  it('print amounts in the currency of the invoice unless told another', () => {
    expect(w.money(decimal('12.5'))).toBe('12,50\u00a0CHF')
    expect(w.money(decimal('12.5'), 'EUR')).toBe('12,50\u00a0€')
    expect(w.longDate(calendarDate('2026-03-02'))).toBe('2\u00a0mars\u00a02026')
  })

  it('remember the codes they said in words, each once, for the legend', () => {
    const words = wordingFor({}, 'fr')
    expect(words.word('unit', 'HUR')).toBe('h')
    words.word('unit', 'HUR')
    expect(words.country('IT')).toBe('Italie')
    expect(words.word('unit', 'ZZ9')).toBe('ZZ9')
    expect(words.country('nowhere')).toBe('nowhere')
    expect(words.legend()).toEqual(['HUR\u00a0h', 'IT\u00a0Italie'])
  })

  it('name the scheme of an identifier, or show its code', () => {
    expect(w.identifier({ id: '100000009', scheme: '0002' })).toBe(
      'SIREN\u00a0100\u00a0000\u00a0009',
    )
    expect(w.identifier({ id: 'X1', scheme: '0199' })).toBe('X1 (0199)')
    expect(w.identifier({ id: 'X1' })).toBe('X1')
  })
})
