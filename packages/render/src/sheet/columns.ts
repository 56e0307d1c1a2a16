import { widthOf } from '../fonts.ts'
import type { LineRow, LineTable } from './sheet.ts'

/**
 * Measures, in points, that this module shares with `theme.typ` and `lines.typ`: with them it knows the width of every column
 * and the height of most rows before Typst starts, which spares it about half of its work on a long table.
 */
const page = { textWidth: 481.8, bodySize: 9, smallSize: 7.8, depthIndent: 8.5 }
const insets = { name: 6, quantity: 7.4, unit: 7.4, price: 8, vat: 8, amount: 6, number: 6 }

/** Semibold is wider than regular, and kerning may add a little: what is measured gets this much more. */
const allowance = 1.04

type Column = keyof LineTable['widths']
type Figures = Exclude<Column, 'number'>

/** A column of longer figures than this breaks them over two lines; together they leave this to the description. */
const widestColumn = 118
const narrowestName = 130

const widthAt = (text: string, size: number): number => widthOf(text) * size * allowance

const cellWidth = (text: string, column: Column): number =>
  text === '' ? 0 : widthAt(text, page.bodySize) + insets[column]

/** As wide as its widest text. */
function columnWidth(column: Column, rows: readonly LineRow[], head: string): number {
  let widest = head === '' ? 0 : widthAt(head, page.smallSize) + insets[column]
  for (const row of rows) widest = Math.max(widest, cellWidth(row[column], column))
  return Math.ceil(widest * 10) / 10
}

/** Whether the numbers of the lines are short enough to stand in a column of their own. */
export const numbersFit = (numbers: readonly string[]): boolean =>
  numbers.every((number) => cellWidth(number, 'number') <= 40)

/** Gives the columns their widths and tells, of each row, whether all its texts fit on their lines. */
export function layOut(heads: LineTable['heads'], rows: readonly LineRow[]): LineTable {
  const quantity = columnWidth('quantity', rows, '')
  const unit = columnWidth('unit', rows, '')
  const headOverBoth = widthAt(heads.quantity, page.smallSize) + insets.quantity
  const widths = narrowed({
    number: rows.some(({ number }) => number !== '')
      ? columnWidth('number', rows, heads.number)
      : 0,
    quantity: Math.max(quantity, headOverBoth - unit),
    unit,
    price: columnWidth('price', rows, heads.price),
    vat: columnWidth('vat', rows, heads.vat),
    amount: columnWidth('amount', rows, heads.amount),
  })
  const nameWidth = page.textWidth - total(widths) - insets.name
  return {
    heads: widths.number === 0 ? { ...heads, number: '' } : heads,
    widths,
    rows: rows.map((row) => fitted(row, widths, nameWidth)),
  }
}

const total = (widths: LineTable['widths']): number =>
  Object.values(widths).reduce((sum, width) => sum + width, 0)

/** The same columns, the widest of them lowered until the description has its room. */
function narrowed(natural: LineTable['widths']): LineTable['widths'] {
  const capped = (cap: number): LineTable['widths'] => ({
    number: natural.number,
    quantity: Math.min(cap, natural.quantity),
    unit: Math.min(cap, natural.unit),
    price: Math.min(cap, natural.price),
    vat: Math.min(cap, natural.vat),
    amount: Math.min(cap, natural.amount),
  })
  let cap = widestColumn
  while (cap > 40 && total(capped(cap)) > page.textWidth - narrowestName) cap -= 2
  return capped(cap)
}

const figures: readonly Figures[] = ['quantity', 'unit', 'price', 'vat', 'amount']

function fitted(row: LineRow, widths: LineTable['widths'], nameWidth: number): LineRow {
  const tooWide = figures.filter((column) => cellWidth(row[column], column) > widths[column])
  const available = nameWidth - row.depth * page.depthIndent
  const fits = (text: string, size: number): boolean => widthAt(text, size) <= available
  const details = row.details.flatMap((detail) => detail.split('\n'))
  const allFit =
    tooWide.length === 0 &&
    fits(row.name, page.bodySize) &&
    !row.name.includes('\n') &&
    details.every((detail) => fits(detail, page.smallSize))
  if (allFit) return { ...row, detailLines: details.length }
  const wrapped = tooWide.map((column) => [column, broken(row[column], widths[column])] as const)
  return { ...row, ...Object.fromEntries(wrapped) }
}

/** A figure may break where its thousands are parted; a word that is wider than its column, anywhere. */
function broken(text: string, width: number): string {
  const parted = text.replaceAll('\u00a0', ' ')
  const fits = parted.split(' ').every((part) => cellWidth(part, 'price') <= width)
  return fits ? parted : parted.replace(/\S(?=\S)/gu, '$&\u200b')
}
