import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor } from './editor-context.ts'
import type { CellReading, LinePatch } from './line-reading.ts'

export interface CellProps {
  readonly row: number
  readonly column: string
  readonly label: string
  /** What the cell shows while it is not being typed in, and what is typed over when it is. */
  readonly shown: string
  readonly typed: string
  readonly read: (text: string) => CellReading
  readonly onPatch: (patch: LinePatch, step: string) => void
  readonly kind?: 'text' | 'number'
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
  /** True when the key was for the list. */
  readonly onKey: (event: KeyboardEvent) => boolean
  readonly list: ReactNode
}

let visits = 0

/**
 * A cell of the grid. Entering it selects everything, so that typing replaces; what is typed is read at each key and taken
 * when it is understood; Escape puts back what was there.
 */
export function Cell(props: CellProps) {
  const { row, column, label, shown, typed, invalid, describedBy, combobox } = props
  const { t } = useTranslation()
  const cell = useCellText(props)
  const input = useRef<HTMLTextAreaElement>(null)
  const hintId = `hint-${row}-${column}`
  const fault =
    cell.reading !== undefined && 'fault' in cell.reading ? cell.reading.fault : undefined
  const hint = cell.reading !== undefined && 'patch' in cell.reading ? cell.reading.hint : undefined

  const drawsOver = props.drawn !== undefined && !cell.isFocused && cell.text === undefined

  useEffect(() => {
    // After the text has become the one to type over.
    if (cell.isFocused) input.current?.select()
  }, [cell.isFocused])

  return (
    <div role="gridcell" className="cell" data-column={column} data-kind={props.kind}>
      <textarea
        ref={input}
        rows={1}
        data-cell={`${row}:${column}`}
        className="cell-input"
        data-drawn={drawsOver || undefined}
        aria-label={label}
        aria-invalid={invalid || fault !== undefined || undefined}
        aria-describedby={
          [describedBy, (hint ?? fault) ? hintId : undefined].filter(Boolean).join(' ') || undefined
        }
        placeholder={props.placeholder}
        tabIndex={props.tabbable === false ? -1 : 0}
        inputMode={props.kind === 'number' ? 'text' : undefined}
        spellCheck={props.kind !== 'number'}
        autoComplete="off"
        value={cell.text ?? (cell.isFocused ? typed : shown)}
        onFocus={cell.enter}
        onBlur={cell.leave}
        onChange={(event) => cell.type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (combobox?.onKey(event) === true) return
          if (event.key === 'Escape' && cell.cancel()) {
            event.preventDefault()
            event.stopPropagation()
          }
        }}
        {...(combobox !== undefined && {
          role: 'combobox',
          'aria-expanded': combobox.opened,
          'aria-controls': combobox.listId,
          'aria-autocomplete': 'list' as const,
          'aria-activedescendant': combobox.activeId,
        })}
      />
      {drawsOver && (
        <div className="cell-drawn" aria-hidden>
          {props.drawn}
        </div>
      )}
      {hint !== undefined && cell.isFocused && (
        <output id={hintId} className="cell-hint">
          = {hint}
        </output>
      )}
      {fault !== undefined && (
        <output id={hintId} className="cell-hint" data-fault>
          {t(`editor.faults.${fault}`)}
        </output>
      )}
      {combobox?.list}
    </div>
  )
}

/** The text of a cell while it is visited. One visit is one step of the history. */
function useCellText({ read, onPatch, combobox }: CellProps) {
  const { store, resets } = useEditor()
  const [isFocused, setFocused] = useState(false)
  const [text, setText] = useState<string>()
  const [seenResets, setSeenResets] = useState(resets)
  const step = useRef('')
  const hasChanged = useRef(false)
  const reading = text === undefined ? undefined : read(text)

  if (seenResets !== resets) {
    // The history has moved: what is typed is no longer about what is there.
    setSeenResets(resets)
    setText(undefined)
  }
  const show = (next: string | undefined) => {
    setText(next)
    combobox?.onText(next)
  }
  return {
    isFocused,
    text,
    reading,
    enter: () => {
      visits += 1
      step.current = `visit ${visits}`
      hasChanged.current = false
      setFocused(true)
    },
    leave: () => {
      setFocused(false)
      combobox?.onText(undefined)
      // A text that was not understood stays, with its fault, until it is mended or taken back.
      if (reading === undefined || 'patch' in reading) setText(undefined)
    },
    type: (next: string) => {
      show(next)
      const understood = read(next)
      if (!('patch' in understood)) return
      hasChanged.current = true
      onPatch(understood.patch, step.current)
    },
    /** Puts back what was there when the cell was entered; false when nothing had been typed. */
    cancel: (): boolean => {
      if (text === undefined) return false
      if (hasChanged.current) store.undo()
      hasChanged.current = false
      show(undefined)
      return true
    },
  }
}
