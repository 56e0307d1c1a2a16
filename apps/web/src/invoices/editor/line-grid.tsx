import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useEdited } from './draft-store.ts'
import { useComputed, useEditor } from './editor-context.ts'
import { moveLine, removeLine } from './edited.ts'
import { onGridKey } from './grid-keys.ts'
import { LineRow } from './line-row.tsx'
import { useLineHistory } from './line-history.ts'
import './line-grid.css'

const none: readonly never[] = []

/**
 * The lines of the document, as a spreadsheet: the keys are in grid-keys.ts. After the lines comes a blank one: typing in it
 * makes a line of it, and Tab leaves the grid from it.
 */
export function LineGrid() {
  const { t } = useTranslation()
  const { store, company } = useEditor()
  const { invoice, findings } = useComputed()
  const { draft, lineKeys } = useEdited(store)
  const grid = useRef<HTMLDivElement>(null)
  const history = useLineHistory()
  const hasVat = company.company.vatRegime !== 'franchise'
  const hasDiscount = draft.lines.some(({ discount }) => discount !== undefined)
  const columns = [
    'name',
    'quantity',
    'price',
    ...(hasDiscount ? ['discount'] : []),
    ...(hasVat ? ['vat'] : []),
  ]
  return (
    <div
      ref={grid}
      className="line-grid"
      role="grid"
      aria-label={t('editor.lines')}
      aria-rowcount={draft.lines.length + 2}
      aria-colcount={columns.length + 2}
      data-columns={columns.join(' ')}
      tabIndex={-1}
      onKeyDown={(event) => {
        const taken = onGridKey(event, {
          columns,
          lineCount: draft.lines.length,
          moveLine: (row, step) => store.change(moveLine(row, step)),
          deleteLine: (row) => store.change(removeLine(row)),
        })
        if (taken) event.preventDefault()
      }}
    >
      <GridHead columns={columns} />
      <div role="rowgroup">
        {[...draft.lines, undefined].map((line, row) => (
          <LineRow
            key={lineKeys[row]}
            row={row}
            line={line}
            netAmount={invoice.lines[row]?.netAmount}
            findings={line === undefined ? none : findings.at(`lines.${row}`)}
            hasDiscount={hasDiscount}
            hasVat={hasVat}
            history={history}
            currency={draft.currency}
          />
        ))}
      </div>
    </div>
  )
}

function GridHead({ columns }: { readonly columns: readonly string[] }) {
  const { t } = useTranslation()
  const names = ['number', ...columns, 'amount'] as const
  return (
    <div role="rowgroup">
      <div role="row" className="line-row line-head" aria-rowindex={1}>
        {names.map((name) => (
          <div key={name} role="columnheader" data-column={name}>
            {t(`editor.columns.${name as 'name'}`)}
          </div>
        ))}
      </div>
    </div>
  )
}
