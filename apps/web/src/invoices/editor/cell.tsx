import {
  useEffect,
  useRef,
  type AriaAttributes,
  type ChangeEvent,
  type KeyboardEvent,
  type ReactNode,
} from 'react'
import { useEditor } from './editor-context.ts'
import type { CellFault, CellReading, LinePatch } from './line-reading.ts'
import { useCellText } from './use-cell-text.ts'

export interface CellProps {
  readonly row: number
  readonly column: string
  readonly label: string
  /** What the cell shows while it is not being typed in, and what is typed over when it is. */
  readonly shown: string
  readonly typed: string
  readonly read: (text: string) => CellReading
  readonly onPatch: (patch: LinePatch, step: string | undefined) => void
  /** `text` may have several lines; `number` is one, aligned to the right. */
  readonly kind: 'text' | 'number'
  readonly invalid: boolean
  /** Ids of the messages about this cell. */
  readonly describedBy?: string | undefined
  readonly placeholder?: string | undefined
  readonly tabbable?: boolean
  /** Drawn over the text while the cell is not visited; it must wrap as the text does. */
  readonly drawn?: ReactNode
  readonly combobox?: Combobox
}

/** What a cell with suggestions adds to its input. */
export interface Combobox {
  readonly listId: string
  readonly opened: boolean
  readonly activeId: string | undefined
  readonly onText: (text: string | undefined) => void
  /** Grows each time a suggestion is taken: what was typed to find it then gives way. */
  readonly taken: number
  /** True when the key was for the list. */
  readonly onKey: (event: KeyboardEvent) => boolean
  readonly list: ReactNode
}

/**
 * A cell of the grid. Entering it selects everything, so that typing replaces; what is typed is read at each key and taken
 * when it is understood; Escape puts back what was there.
 */
export function Cell(props: CellProps) {
  const { row, column, shown, typed, kind, combobox, drawn } = props
  const cell = useCellText(props)
  const said = saidOf(cell.reading)
  const saidId = said === undefined ? undefined : `said-${row}-${column}`
  const drawsOver = drawn !== undefined && !cell.isFocused && cell.text === undefined
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => {
    // After the text has become the one to type over.
    if (cell.isFocused) field.current?.select()
  }, [cell.isFocused])

  const input: CellInput = {
    'data-cell': `${row}:${column}`,
    'data-drawn': drawsOver || undefined,
    className: 'cell-input',
    'aria-label': props.label,
    'aria-invalid': props.invalid || said?.isFault || undefined,
    'aria-describedby': [props.describedBy, saidId].filter(Boolean).join(' ') || undefined,
    placeholder: props.placeholder,
    tabIndex: props.tabbable === false ? -1 : 0,
    autoComplete: 'off',
    value: cell.text ?? (cell.isFocused ? typed : shown),
    onFocus: cell.enter,
    onBlur: cell.leave,
    onChange: (event) => cell.type(event.currentTarget.value),
    onKeyDown(event) {
      if (combobox?.onKey(event) === true || event.key !== 'Escape' || !cell.cancel()) return
      event.preventDefault()
      event.stopPropagation()
    },
    ...(combobox !== undefined && {
      'aria-controls': combobox.listId,
      'aria-haspopup': 'listbox',
      'aria-autocomplete': 'list',
      'aria-activedescendant': combobox.activeId,
    }),
  }
  return (
    <div role="gridcell" className="cell" data-column={column} data-kind={kind}>
      {kind === 'text' ? (
        <textarea ref={field} rows={1} {...input} />
      ) : combobox === undefined ? (
        <input ref={field} spellCheck={false} {...input} />
      ) : (
        <input
          ref={field}
          spellCheck={false}
          {...input}
          role="combobox"
          aria-controls={combobox.listId}
          aria-expanded={combobox.opened}
        />
      )}
      {drawsOver && (
        <div className="cell-drawn" aria-hidden>
          {drawn}
        </div>
      )}
      {said !== undefined && (cell.isFocused || said.isFault) && <Said id={saidId} {...said} />}
      {combobox?.list}
    </div>
  )
}

/** What the one-line and the several-line fields of a cell have in common. */
type CellInput = AriaAttributes & {
  readonly 'data-cell': string
  readonly 'data-drawn': true | undefined
  readonly className: string
  readonly placeholder: string | undefined
  readonly tabIndex: number
  readonly autoComplete: string
  readonly value: string
  readonly onFocus: () => void
  readonly onBlur: () => void
  readonly onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

type SaidOfText =
  | { readonly isFault: false; readonly hint: string }
  | { readonly isFault: true; readonly fault: CellFault }

function saidOf(reading: CellReading | undefined): SaidOfText | undefined {
  if (reading === undefined) return undefined
  if ('fault' in reading) return { isFault: true, fault: reading.fault }
  return reading.hint === undefined ? undefined : { isFault: false, hint: reading.hint }
}

/** What was understood, before it is taken; or what the cell takes, when nothing was. */
function Said(props: SaidOfText & { readonly id: string | undefined }) {
  const { t } = useEditor()
  return (
    <output id={props.id} className="cell-hint" data-fault={props.isFault || undefined}>
      {props.isFault ? t(`editor.faults.${props.fault}`) : `= ${props.hint}`}
    </output>
  )
}
