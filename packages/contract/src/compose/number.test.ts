import { describe, expect, it } from 'vitest'
import { firstSequence, writeNumber } from './number.ts'

describe('a number', () => {
  it('is its format, filled in', () => {
    expect(writeNumber('F{YYYY}-{NNNN}', 2026, 12)).toEqual({ ok: true, value: 'F2026-0012' })
    expect(writeNumber('{YY}/{NNN}', 2026, 4321)).toEqual({ ok: true, value: '26/4321' })
  })

  it('needs the year, without which two years would share numbers, and one sequence', () => {
    expect(writeNumber('F-{NNNN}', 2026, 1)).toEqual({ ok: false, error: 'no-year' })
    expect(writeNumber('F{YYYY}', 2026, 1)).toEqual({ ok: false, error: 'no-sequence' })
    expect(writeNumber('{NN}{YYYY}{NN}', 2026, 1)).toEqual({ ok: false, error: 'no-sequence' })
  })

  it('has 20 characters at most, which is all that the public portal takes today', () => {
    expect(writeNumber('FACTURE-DE-{YYYY}-{N}', 2026, 9999).ok).toBe(true)
    expect(writeNumber('FACTURE-DE-{YYYY}-{N}', 2026, 10000)).toEqual({
      ok: false,
      error: 'too-long',
    })
  })

  it('begins at 1 each year, or where the company had got to by other means', () => {
    const series = { format: 'F{YYYY}-{NNNN}', start: { year: 2026, number: 143 } }
    expect(firstSequence(series, 2026)).toBe(143)
    expect(firstSequence(series, 2027)).toBe(1)
  })
})
