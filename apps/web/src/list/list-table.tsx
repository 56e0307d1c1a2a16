import { useRef, type ReactNode } from 'react'
import { useKeys } from '../shell/keys.ts'
import './list.css'

export interface Column<Row> {
  readonly name: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** `amount` aligns to the right; `wide` takes the room that is left; `minor` is hidden on a phone. */
  readonly kind?: 'amount' | 'wide' | 'minor'
}

interface ListTableProps<Row> {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly idOf: (row: Row) => string
  /** Keys that act on the row under the cursor. */
  readonly verbs?: Readonly<Record<string, (row: Row) => void>>
}

/**
 * A list to read and to walk through: `j` and `k` move the cursor, which is the focus of a row's link, and Enter follows it.
 * The first column holds that link.
 */
export function ListTable<Row>({ label, columns, rows, idOf, verbs = {} }: ListTableProps<Row>) {
  const body = useRef<HTMLTableSectionElement>(null)
  const cursor = () => document.activeElement?.closest('tr')?.dataset['id']
  const move = (step: number) => {
    const at = rows.findIndex((row) => idOf(row) === cursor())
    const next = at === -1 ? (step > 0 ? 0 : rows.length - 1) : at + step
    const target = body.current?.rows[Math.min(Math.max(next, 0), rows.length - 1)]
    target?.querySelector('a')?.focus()
  }
  const acts = Object.entries(verbs).map(([key, verb]) => {
    const act = () => {
      const row = rows.find((one) => idOf(one) === cursor())
      if (row !== undefined) verb(row)
    }
    return [key, act] as const
  })
  useKeys({ j: () => move(1), k: () => move(-1), ...Object.fromEntries(acts) })
  return (
    <div className="list-frame card">
      <table className="list" aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ name, header, kind }) => (
              <th key={name} scope="col" data-kind={kind}>
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => (
            <tr key={idOf(row)} data-id={idOf(row)}>
              {columns.map(({ name, cell, kind }) => (
                <td key={name} data-kind={kind} data-name={name}>
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
