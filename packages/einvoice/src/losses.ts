import type { WriteFault } from './binding/write.ts'
import { readCii } from './cii/read.ts'
import { writeCii } from './cii/write.ts'
import { equal, readDecimal } from './decimal.ts'
import { withinProfile } from './facturx-profiles/within-profile.ts'
import type { Invoice } from './model/invoice.ts'
import { nearestTerm } from './model/terms.ts'
import { ok, type Result } from './result.ts'
import type { FacturXProfileName } from './rules/facturx/shapes.ts'
import { readUbl } from './ubl/read.ts'
import { writeUbl } from './ubl/write.ts'
import { parseXml } from './xml/parse.ts'
import { usualPrefixes } from './xml/prefixes.ts'

/** Something an invoice says that a target cannot carry. */
export interface Loss {
  /** `BT-148`, `EXT-FR-FE-184`: the term, or the nearest group above it. */
  readonly term: string
  /** The norm's English name of the term. */
  readonly name: string
  /** Path in the model: `lines[3].price.grossPrice`. */
  readonly at: string
  /** What the invoice says there. */
  readonly value: string
}

/**
 * What would be lost by writing an invoice in a syntax, and for CII in a Factur-X profile: found by writing it, reading it
 * back and comparing, so that it is neither forgotten nor imagined. Empty when the target carries everything.
 */
export function lossesOf(
  invoice: Invoice,
  syntax: 'CII' | 'UBL',
  profile?: FacturXProfileName,
): readonly Loss[] {
  const carried = carriedBy(invoice, syntax, profile)
  if (carried.ok) return lostBetween(invoice, carried.value)
  return carried.error.map(({ at }) => lossAt(at, valueAt(invoice, at)))
}

/**
 * The invoice as a target gives it back: what it has no place for is left out, nothing else changes. Fails on the texts that
 * no XML can carry.
 */
export function carriedBy(
  invoice: Invoice,
  syntax: 'CII' | 'UBL',
  profile?: FacturXProfileName,
): Result<Invoice, readonly WriteFault[]> {
  const written = syntax === 'UBL' ? writeUbl(invoice) : writeCii(invoice)
  if (!written.ok) return written
  const parsed = parseXml(written.value, usualPrefixes)
  if (!parsed.ok) throw new Error(`we wrote what we do not read: ${parsed.error.message.en}`)
  if (syntax === 'UBL') return ok(readUbl(parsed.value).invoice)
  const root = profile === undefined ? parsed.value : withinProfile(parsed.value, profile)
  return ok(readCii(root).invoice)
}

/** Values of one document that another does not have at the same place, in the order of the first. */
export function lostBetween(invoice: Invoice, carried: Invoice): readonly Loss[] {
  const losses: Loss[] = []
  compare(invoice, carried, '', losses)
  return losses
}

type Plain = Readonly<Record<string, unknown>>

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null

function compare(before: unknown, after: unknown, at: string, losses: Loss[]): void {
  if (before === undefined || before === after || isSameNumber(before, after)) return
  if (Array.isArray(before)) compareLists(before, Array.isArray(after) ? after : [], at, losses)
  else if (isPlain(before)) compareGroups(before, isPlain(after) ? after : {}, at, losses)
  else losses.push(lossAt(at, before))
}

/** `0.000` is `0.00`: UBL allows amounts no third decimal. */
function isSameNumber(before: unknown, after: unknown): boolean {
  if (typeof before !== 'string' || typeof after !== 'string') return false
  const [left, right] = [readDecimal(before), readDecimal(after)]
  return left !== undefined && right !== undefined && equal(left, right)
}

function compareGroups(before: Plain, after: Plain, at: string, losses: Loss[]): void {
  for (const [name, value] of Object.entries(before)) {
    if (isMoved(before, after, name)) continue
    compare(value, after[name], at === '' ? name : `${at}.${name}`, losses)
  }
}

/** A syntax with one place for two fields (the name of a contact and its department) moves the one that is there alone. */
const isMoved = (before: Plain, after: Plain, name: string): boolean =>
  typeof before[name] === 'string' &&
  after[name] === undefined &&
  Object.entries(after).some(
    ([other, value]) => value === before[name] && before[other] === undefined,
  )

/**
 * Lists keep their order. Where items are missing, each that is left is matched with the first that says all it says; an
 * item that says nothing is never written.
 */
function compareLists(
  before: readonly unknown[],
  after: readonly unknown[],
  at: string,
  losses: Loss[],
): void {
  const items = [...before.entries()].filter(([, item]) => saysSomething(item))
  let next = 0
  for (const [place, [index, item]] of items.entries()) {
    const left = after[next]
    const isThere = items.length - place <= after.length - next || saysAllOf(item, left)
    if (isThere) next += 1
    compare(item, isThere ? left : undefined, `${at}[${index}]`, losses)
  }
}

const saysSomething = (value: unknown): boolean =>
  isPlain(value) ? Object.values(value).some(saysSomething) : value !== undefined

/** Whether all that the second says is said by the first, be it in another field of the same group. */
function saysAllOf(whole: unknown, part: unknown): boolean {
  if (!isPlain(part)) {
    return part === undefined ? !saysSomething(whole) : whole === part || isSameNumber(whole, part)
  }
  if (!isPlain(whole)) return !saysSomething(part)
  return Object.entries(part).every(([name, value]) =>
    whole[name] === undefined && typeof value === 'string'
      ? Object.values(whole).includes(value)
      : saysAllOf(whole[name], value),
  )
}

function lossAt(at: string, value: unknown): Loss {
  const term = nearestTerm(at)
  return { term: term?.id ?? at, name: term?.name ?? at, at, value: String(value) }
}

function valueAt(invoice: Invoice, at: string): unknown {
  const steps = at.split(/[.[\]]+/).filter((step) => step !== '')
  return steps.reduce<unknown>((value, step) => (isPlain(value) ? value[step] : undefined), invoice)
}
