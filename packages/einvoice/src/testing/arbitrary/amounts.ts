import fc from 'fast-check'
import { decimal, type Decimal } from '../../decimal.ts'

/** A decimal of exactly `scale` decimals, from its number of smallest units. */
const fromUnits = (units: number, scale: number): Decimal => {
  const text = String(Math.abs(units)).padStart(scale + 1, '0')
  const point = text.length - scale
  const written = scale === 0 ? text : `${text.slice(0, point)}.${text.slice(point)}`
  return decimal(units < 0 ? `-${written}` : written)
}

/** A decimal from `min` to `max` units of 10^-scale. */
export const decimals = (scale: number, min: number, max: number): fc.Arbitrary<Decimal> =>
  fc.integer({ min, max }).map((units) => fromUnits(units, scale))

/** A price: whole, in cents, in half-cents, or as fine as the French rules allow (6 decimals), never negative nor zero. */
export const unitPrice = fc.oneof(
  decimals(0, 1, 5000),
  decimals(2, 1, 999_999),
  fc.integer({ min: 0, max: 99_999 }).map((units) => fromUnits(units * 10 + 5, 3)),
  decimals(4, 1, 9_999_999),
  decimals(6, 1, 9_999_999),
)

/** A quantity of at most 4 decimals; now and then negative, as on returned goods. */
export const quantity = fc.oneof(
  { weight: 6, arbitrary: decimals(0, 1, 500) },
  { weight: 3, arbitrary: decimals(2, 1, 9999) },
  { weight: 2, arbitrary: decimals(4, 1, 99_999) },
  { weight: 1, arbitrary: decimals(0, -20, -1) },
)

/** A small amount of money, for allowances and charges. */
export const smallAmount = decimals(2, 1, 2500)
export const percentage = fc.oneof(decimals(0, 1, 30), decimals(2, 1, 2500))
