import { fail, ok, type Result } from '@acquit/einvoice'
import type { NumberSeries } from '../company.ts'
import type { DraftKind } from '../draft.ts'

/** The public portal accepts 20 characters until December 2026 (its known limitations, July 2026); the norm accepts 35. */
export const numberLengthAtMost = 20

export type SeriesName = 'invoices' | 'creditNotes'

/** Invoices and deposits share a series; credit notes have their own. */
export const seriesOf = (kind: DraftKind): SeriesName =>
  kind === 'credit-note' ? 'creditNotes' : 'invoices'

export type NumberFault = 'no-sequence' | 'no-year' | 'too-long'

/**
 * Writes a number: `F{YYYY}-{NNNN}`, 2026, 12 gives `F2026-0012`. Sequences restart every year, so a format without the
 * year would give the same number twice and is refused.
 */
export function writeNumber(
  format: string,
  year: number,
  sequence: number,
): Result<string, NumberFault> {
  if ((format.match(/\{N+\}/g) ?? []).length !== 1) return fail('no-sequence')
  if (!/\{YY(YY)?\}/.test(format)) return fail('no-year')
  const number = format
    .replaceAll('{YYYY}', String(year))
    .replaceAll('{YY}', String(year).slice(-2))
    .replace(/\{(N+)\}/, (_, digits: string) => String(sequence).padStart(digits.length, '0'))
  return number.length > numberLengthAtMost ? fail('too-long') : ok(number)
}

/** The first sequence of a year: 1, unless the company was already numbering by other means that year. */
export const firstSequence = (series: NumberSeries, year: number): number =>
  series.start?.year === year ? series.start.number : 1
