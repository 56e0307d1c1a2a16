import { Cell } from './cell.tsx'
import { useEditor } from './editor-context.ts'
import type { LineCellProps } from './line-cell-props.ts'
import {
  discountText,
  plainNumber,
  quantityText,
  readDiscountCell,
  readPriceCell,
  readQuantityCell,
} from './line-reading.ts'

interface NumberCellsProps extends LineCellProps {
  readonly hasDiscount: boolean
}

/** Quantity, price and discount: they read what people type, `3 j`, `3*450`, `450 ttc`, `-10%`. */
export function NumberCells({ isWrong, hasDiscount, ...cell }: NumberCellsProps) {
  const { t, format } = useEditor()
  const { row, line } = cell
  const number = row + 1
  return (
    <>
      <Cell
        {...cell}
        kind="number"
        column="quantity"
        label={t('editor.cells.quantity', { number })}
        shown={quantityText(line, format)}
        typed={quantityText(line, format).replace(/[\u202f\u00a0](?=\d)/g, '')}
        read={(text) => readQuantityCell(text, format)}
        invalid={isWrong('quantity', 'unit')}
      />
      <Cell
        {...cell}
        kind="number"
        column="price"
        label={t('editor.cells.price', { number })}
        shown={line.unitPrice === undefined ? '' : format.money(line.unitPrice)}
        typed={plainNumber(line.unitPrice, format.language)}
        read={(text) => readPriceCell(text, line, format)}
        invalid={isWrong('price', 'netAmount')}
      />
      {hasDiscount && (
        <Cell
          {...cell}
          kind="number"
          column="discount"
          label={t('editor.cells.discount', { number })}
          shown={discountText(line, format)}
          typed={discountText(line, format).replace(/[−\u202f\u00a0]/g, '')}
          read={(text) => readDiscountCell(text, line)}
          invalid={isWrong('allowances')}
        />
      )}
    </>
  )
}
