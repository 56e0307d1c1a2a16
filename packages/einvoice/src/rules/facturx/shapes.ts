import { readShape, type Place, type ShapeTable } from '../shape/table.ts'
import { basic } from './generated/basic.ts'
import { basicwl } from './generated/basicwl.ts'
import { en16931 } from './generated/en16931.ts'
import { extended } from './generated/extended.ts'
import { minimum } from './generated/minimum.ts'

const tables = { minimum, 'basic-wl': basicwl, basic, en16931, extended } as const

export type FacturXProfileName = keyof typeof tables

const read = new Map<ShapeTable, Place>()

/** The shape that a Factur-X profile gives to CII, read once, when first asked for. */
export function facturXShape(profile: FacturXProfileName): Place {
  const table = tables[profile]
  const known = read.get(table)
  if (known !== undefined) return known
  const shape = readShape(table)
  read.set(table, shape)
  return shape
}

/** Ids of the official rules of a profile that are not rules of shape. */
export const facturXRuleIds = (profile: FacturXProfileName): ReadonlySet<string> =>
  new Set(tables[profile].rules.split(' '))

export const facturXVersion: string = en16931.version
