import {
  attributeOf,
  lossesOf,
  terms,
  xpathOf,
  type FacturXProfileName,
  type Invoice,
} from '@acquit/einvoice'
import type { Opened } from './open-invoice.ts'

/** Something that a conversion would leave behind: a term, or an element that the model has no place for. */
export interface Lost {
  /** `BT-148 Item gross price`, or the name of an element. */
  readonly what: string
  /** The first place that has it, and what it says there. */
  readonly at: string
  readonly value: string
  /** How many places have it. */
  readonly times: number
}

/** What an invoice is written to: a syntax, and for a Factur-X the profile that narrows it. */
export interface Carrier {
  readonly syntax: 'CII' | 'UBL'
  readonly profile?: FacturXProfileName
}

/**
 * All that a conversion would lose, each term once: what reading could not take, what the carrier has no place for, and the
 * other files of a PDF. Without a carrier the model itself is the target, and only the first are lost.
 */
export function lostIn(
  { reading, attachments }: Opened,
  invoice: Invoice,
  carrier: Carrier | undefined,
): readonly Lost[] {
  const tally = new Tally()
  for (const { element, term, text } of reading?.faults ?? []) {
    const what = term === undefined ? element.name : `${term} ${nameOf(term)}`
    tally.add(what, () => ({ at: xpathOf(element), value: text }))
  }
  for (const { element, attribute } of reading?.unmapped ?? []) {
    const what = attribute === undefined ? element.name : `${element.name}/@${attribute}`
    const value = attribute === undefined ? element.text : attributeOf(element, attribute)
    tally.add(what, () => ({ at: xpathOf(element), value: value?.trim() ?? '' }))
  }
  for (const { name } of attachments) {
    tally.add('PDF /EmbeddedFiles', () => ({ at: '/Names /EmbeddedFiles', value: name }))
  }
  if (carrier !== undefined) {
    for (const { term, name, at, value } of lossesOf(invoice, carrier.syntax, carrier.profile)) {
      tally.add(`${term} ${name}`, () => ({ at, value }))
    }
  }
  return tally.all
}

const nameOf = (term: string): string => terms.find(({ id }) => id === term)?.name ?? ''

/** Counts what has one name, and spells only the first place of it: there may be a million. */
class Tally {
  private readonly byName = new Map<string, Lost>()

  add(what: string, first: () => Pick<Lost, 'at' | 'value'>): void {
    const known = this.byName.get(what)
    const { times, ...place } = known ?? { times: 0, ...first() }
    this.byName.set(what, { ...place, what, times: times + 1 })
  }

  get all(): readonly Lost[] {
    return [...this.byName.values()]
  }
}
