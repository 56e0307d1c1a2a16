import { readDecimal, scaleOf, type Decimal } from '@acquit/einvoice'

const blanks = /[\s\u00a0\u202f']/g

/**
 * Reads a number as people type it: `1 234,56`, `1.234,56`, `1,234.56`, `−12`, `12 €`. One separator is that of the
 * decimals; when both are there, the last is. `undefined` when it is none.
 */
export function readNumber(text: string): Decimal | undefined {
  const bare = text.replace(blanks, '').replace(/^[−–]/, '-').replace(/€$/, '')
  if (!/^[+-]?[\d.,]+$/.test(bare)) return undefined
  const decimals = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'))
  if (decimals === -1) return readDecimal(bare)
  const separator = bare.charAt(decimals)
  const repeated = bare.indexOf(separator) !== decimals
  const whole = bare.slice(0, decimals).replace(/[.,]/g, '')
  const fraction = bare.slice(decimals + 1)
  // `1.234.567`: what comes back several times separates thousands.
  if (repeated) return readDecimal(whole + fraction)
  return readDecimal(`${whole === '' || whole === '-' ? `${whole}0` : whole}.${fraction}`)
}

/** The number, when it has no more decimals than the field may carry (BR-FR-DEC-01 to 04). */
export function readNumberOf(text: string, decimalsAtMost: number): Decimal | undefined {
  const value = readNumber(text)
  return value !== undefined && scaleOf(value) <= decimalsAtMost ? value : undefined
}
