import { widthOf } from '../fonts.ts'
import type { LineRow, LineTable } from './sheet.ts'

/**
 * Measures, in points, that this module shares with `theme.typ` and `lines.typ`: with them it knows the width of every column
 * and the height of most rows before Typst starts, which spares it two thirds of its work on a long table.
 */
const page = { textWidth: 481.8, bodySize: 9, smallSize: 7.8, depthIndent: 8.5 }
const insets = { name: 6, quantity: 7.4, unit: 7.4, price: 8, vat: 8, amount: 6, number: 6 }

/** Semibold is wider than regular, and kerning may add a little: what is measured gets this much more. */
const allowance = 1.04

type Column = keyof LineTable['widths']
type Figures = Exclude<Column, 'number'>

/** A column of longer figures than this breaks them over two lines. */
const widestColumn = 118

const widthAt = (text: string, size: number): number => widthOf(text) * size * allowance

const cellWidth = (text: string, column: Column): number =>
  text === '' ? 0 : widthAt(text, page.bodySize) + insets[column]

/** As wide as its widest text. */
function columnWidth(column: Column, rows: readonly LineRow[], head: string): number {
  let widest = head === '' ? 0 : widthAt(head, page.smallSize) + insets[column]
  for (const row of rows) widest = Math.max(widest, cellWidth(row[column], column))
  return Math.min(widestColumn, Math.ceil(widest * 10) / 10)
}

/** Whether the numbers of the lines are short enough to stand in a column of their own. */
export const numbersFit = (numbers: readonly string[]): boolean =>
  numbers.every((number) => cellWidth(number, 'number') <= 40)

/** Gives the columns their widths and tells, of each row, whether all its texts fit on their lines. */
export function layOut(heads: LineTable['heads'], rows: readonly LineRow[]): LineTable {
  const quantity = columnWidth('quantity', rows, '')
  const unit = columnWidth('unit', rows, '')
  const headOverBoth = widthAt(heads.quantity, page.smallSize) + insets.quantity
  const widths = {
    number: rows.some(({ number }) => number !== '')
      ? columnWidth('number', rows, heads.number)
      : 0,
    quantity: Math.max(quantity, headOverBoth - unit),
    unit,
    price: columnWidth('price', rows, heads.price),
    vat: columnWidth('vat', rows, heads.vat),
    amount: columnWidth('amount', rows, heads.amount),
  }
  const taken = Object.values(widths).reduce((total, width) => total + width, 0)
  const nameWidth = page.textWidth - taken - insets.name
  return { heads, widths, rows: rows.map((row) => fitted(row, widths, nameWidth)) }
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
  // A figure may break only where its thousands are parted.
  const broken = Object.fromEntries(
    tooWide.map((column) => [column, row[column].replaceAll('\u00a0', ' ')]),
  )
  return { ...row, ...broken }
}
