import { expect, it } from 'vitest'
import { groupTotals, isDetail } from './line-hierarchy.ts'
import { aLine } from './testing/builders.ts'

const group = (id: string, parentLineId?: string) =>
  aLine('0', { id, subtype: 'GROUP', netAmount: undefined, ...(parentLineId && { parentLineId }) })
const detail = (id: string, amount: string, parentLineId: string) =>
  aLine(amount, { id, subtype: 'DETAIL', parentLineId })

it('a line without subtype is a detail', () => {
  expect(isDetail(aLine())).toBe(true)
  expect(isDetail(aLine('1.00', { subtype: 'DETAIL' }))).toBe(true)
  expect(isDetail(aLine('1.00', { subtype: 'INFORMATION' }))).toBe(false)
})

it('BR-FREXT-08: a group is worth the details and groups right under it, wherever they stand', () => {
  const lines = [detail('d1', '1.00', 'b'), group('b', 'a'), group('a'), detail('d2', '2.50', 'a')]
  expect(groupTotals(lines)).toEqual(
    new Map([
      ['b', '1.00'],
      ['a', '3.50'],
    ]),
  )
})

it('a group with nothing under it is worth nothing', () => {
  expect(groupTotals([group('a')])).toEqual(new Map([['a', '0']]))
})

it('groups inside each other are worth nothing that can be told', () => {
  expect(groupTotals([group('a', 'b'), group('b', 'a'), detail('d', '1.00', 'a')])).toEqual(
    new Map(),
  )
})

it('groups in groups, ten thousand deep, need no stack', () => {
  const depth = 10_000
  const chain = Array.from({ length: depth }, (_, index) =>
    group(`${index}`, index === 0 ? undefined : `${index - 1}`),
  )
  const totals = groupTotals([...chain, detail('d', '1.00', `${depth - 1}`)])
  expect(totals.get('0')).toBe('1.00')
})
