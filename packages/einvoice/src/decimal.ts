/**
 * Exact decimals, the only arithmetic on money.
 *
 * A `Decimal` is its own text (`'100.10'`): plain data that compares, serialises and travels as it is, and that remembers
 * how many decimals were written, which BR-DEC-* judge. Arithmetic is exact on big integers; only `divide` and `round` lose
 * digits, at the scale they are told and half away from zero, as EN 16931-1 §6.4.2.5 wants.
 */
export type Decimal = string & { readonly __brand: 'Decimal' }

/** More than any amount needs, few enough that a hostile file cannot make arithmetic slow. */
const digitsAtMost = 60

const lexical = /^([+-]?)(\d*)(?:\.(\d*))?$/

/** Reads an `xs:decimal`: sign, digits, point, digits; no exponent, no blank. `undefined` when it is not one. */
export function readDecimal(text: string): Decimal | undefined {
  const parts = lexical.exec(text)
  if (parts === null) return undefined
  const [, sign, digits = '', fraction = ''] = parts
  // Apart from the pattern, which would otherwise try every way to share zeros between two repetitions.
  const whole = digits.startsWith('0') ? digits.replace(/^0+/, '') : digits
  if (whole === '' && fraction === '' && !text.includes('0')) return undefined
  if (whole.length + fraction.length > digitsAtMost) return undefined
  const magnitude = (whole === '' ? '0' : whole) + (fraction === '' ? '' : `.${fraction}`)
  // The cast is what this function proves.
  return (sign === '-' ? `-${magnitude}` : magnitude) as Decimal
}

/** A decimal written in the code: `decimal('19.60')`. Throws on what is not one. */
export function decimal(text: string): Decimal {
  const value = readDecimal(text)
  if (value === undefined) throw new RangeError(`not a decimal: ${JSON.stringify(text)}`)
  return value
}

export const zero: Decimal = decimal('0')

/** Digits after the point, as written. */
export function scaleOf(value: Decimal): number {
  const point = value.indexOf('.')
  return point < 0 ? 0 : value.length - point - 1
}

/** The value multiplied by 10^scale; `scale` must be at least the value's own. */
function unscaled(value: Decimal, scale: number): bigint {
  const point = value.indexOf('.')
  if (point < 0) return BigInt(value) * powerOfTen(scale)
  const digits = BigInt(value.slice(0, point) + value.slice(point + 1))
  return value.startsWith('-') && digits > 0n
    ? -digits * powerOfTen(scale - scaleOf(value))
    : digits * powerOfTen(scale - scaleOf(value))
}

const powers: bigint[] = [1n]
function powerOfTen(exponent: number): bigint {
  const known = powers[exponent]
  if (known !== undefined) return known
  const power = 10n ** BigInt(exponent)
  powers[exponent] = power
  return power
}

function fromUnscaled(digits: bigint, scale: number): Decimal {
  if (scale === 0) return digits.toString() as Decimal
  const negative = digits < 0n
  const text = (negative ? -digits : digits).toString().padStart(scale + 1, '0')
  const point = text.length - scale
  return `${negative ? '-' : ''}${text.slice(0, point)}.${text.slice(point)}` as Decimal
}

export function add(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(scaleOf(left), scaleOf(right))
  return fromUnscaled(unscaled(left, scale) + unscaled(right, scale), scale)
}

export function subtract(left: Decimal, right: Decimal): Decimal {
  const scale = Math.max(scaleOf(left), scaleOf(right))
  return fromUnscaled(unscaled(left, scale) - unscaled(right, scale), scale)
}

export function multiply(left: Decimal, right: Decimal): Decimal {
  const leftScale = scaleOf(left)
  const rightScale = scaleOf(right)
  return fromUnscaled(
    unscaled(left, leftScale) * unscaled(right, rightScale),
    leftScale + rightScale,
  )
}

/** The quotient rounded half away from zero to `scale` decimals. Throws a RangeError on a zero divisor. */
export function divide(dividend: Decimal, divisor: Decimal, scale: number): Decimal {
  const common = Math.max(scaleOf(dividend), scaleOf(divisor))
  const numerator = unscaled(dividend, common) * powerOfTen(scale)
  return fromUnscaled(divideHalfAway(numerator, unscaled(divisor, common)), scale)
}

/** Rounds half away from zero to `scale` decimals, and writes exactly that many. */
export function round(value: Decimal, scale: number): Decimal {
  const own = scaleOf(value)
  if (own <= scale) return fromUnscaled(unscaled(value, scale), scale)
  return fromUnscaled(divideHalfAway(unscaled(value, own), powerOfTen(own - scale)), scale)
}

function divideHalfAway(numerator: bigint, denominator: bigint): bigint {
  if (denominator === 0n) throw new RangeError('division by zero')
  const quotient = numerator / denominator
  const remainder = numerator % denominator
  if (magnitude(remainder) * 2n < magnitude(denominator)) return quotient
  return numerator < 0n === denominator < 0n ? quotient + 1n : quotient - 1n
}

const magnitude = (value: bigint): bigint => (value < 0n ? -value : value)

export function negate(value: Decimal): Decimal {
  const scale = scaleOf(value)
  return fromUnscaled(-unscaled(value, scale), scale)
}

export const absolute = (value: Decimal): Decimal => (isNegative(value) ? negate(value) : value)

/** Sums in one pass over big integers, whatever the scales. The empty sum is `0`. */
export function sum(values: Iterable<Decimal>): Decimal {
  let scale = 0
  let total = 0n
  for (const value of values) {
    const own = scaleOf(value)
    if (own > scale) {
      total *= powerOfTen(own - scale)
      scale = own
    }
    total += unscaled(value, scale)
  }
  return fromUnscaled(total, scale)
}

/** Negative, zero or positive as `left` is less than, equal to or more than `right`. */
export function compare(left: Decimal, right: Decimal): number {
  if (left === right) return 0
  const scale = Math.max(scaleOf(left), scaleOf(right))
  const difference = unscaled(left, scale) - unscaled(right, scale)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** Equal as numbers: `100.1` is `100.10`. */
export const equal = (left: Decimal, right: Decimal): boolean => compare(left, right) === 0
export const isZero = (value: Decimal): boolean => equal(value, zero)
export const isNegative = (value: Decimal): boolean => compare(value, zero) < 0

/** The shortest text of the value: no trailing zero after the point, no `-0`. */
export function format(value: Decimal): string {
  const text = value.includes('.') ? value.replace(/0+$/, '').replace(/\.$/, '') : value
  return text === '-0' ? '0' : text
}
