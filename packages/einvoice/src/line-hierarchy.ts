import { sum, type Decimal } from './decimal.ts'
import type { InvoiceLine } from './model/invoice.ts'

/** Values of EXT-FR-FE-163, the subtype of a line in the extended profiles. */
export const lineSubtype = {
  /** What is sold; the default. Only these lines count in the totals. */
  detail: 'DETAIL',
  /** A subtotal of the lines under it. */
  group: 'GROUP',
  /** Words or components without price effect. */
  information: 'INFORMATION',
} as const

/** Whether the line's amount is part of the totals of the invoice. */
export const isDetail = ({ subtype }: InvoiceLine): boolean =>
  subtype === undefined || subtype === lineSubtype.detail

export const isGroup = ({ subtype }: InvoiceLine): boolean => subtype === lineSubtype.group

/** The lines right under each line, by its id (BT-126). */
export const childrenById = (
  lines: readonly InvoiceLine[],
): ReadonlyMap<string | undefined, readonly InvoiceLine[]> =>
  Map.groupBy(lines, ({ parentLineId }) => parentLineId)

/**
 * The subtotal of each GROUP line, by its id: the DETAIL and GROUP lines right under it, added up (BR-FREXT-08). Groups are
 * settled from the leaves up, in linear time and without recursion; a group inside itself has no subtotal and is left out.
 */
export function groupTotals(lines: readonly InvoiceLine[]): ReadonlyMap<string, Decimal> {
  const children = childrenById(lines)
  const totals = new Map<string, Decimal>()
  const subgroups = new Map<string, number>()
  const groups = new Map<string, InvoiceLine>()
  for (const line of lines) {
    if (!isGroup(line) || line.id === undefined) continue
    groups.set(line.id, line)
    subgroups.set(line.id, (children.get(line.id) ?? []).filter(isGroup).length)
  }

  const settled = [...groups.keys()].filter((id) => subgroups.get(id) === 0)
  for (const id of settled) {
    const under = children.get(id) ?? []
    totals.set(id, sum(under.flatMap((line) => amountOf(line, totals))))
    const parent = groups.get(id)?.parentLineId
    const waiting = parent === undefined ? undefined : subgroups.get(parent)
    if (parent === undefined || waiting === undefined) continue
    subgroups.set(parent, waiting - 1)
    // The loop goes on with what is pushed while it runs.
    if (waiting === 1) settled.push(parent)
  }
  return totals
}

function amountOf(line: InvoiceLine, totals: ReadonlyMap<string, Decimal>): Decimal[] {
  const own = isGroup(line) && line.id !== undefined ? totals.get(line.id) : undefined
  const amount = own ?? (line.subtype === lineSubtype.information ? undefined : line.netAmount)
  return amount === undefined ? [] : [amount]
}
