import type { KeyboardEvent } from 'react'

/** Where a cell is: its line, from 0, and its column. */
export interface Place {
  readonly row: number
  readonly column: string
}

export const placeOf = (element: Element | null): Place | undefined => {
  const [row, column] = element?.getAttribute('data-cell')?.split(':') ?? []
  return row === undefined || column === undefined ? undefined : { row: Number(row), column }
}

/** One line of text, or the several of a designation. */
type CellInput = HTMLInputElement | HTMLTextAreaElement

const isCellInput = (target: EventTarget): target is CellInput =>
  target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement

/** Gives the focus to a cell; false when there is none at this place. */
export function focusCell({ row, column }: Place): boolean {
  const cell = document.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)
  cell?.focus()
  return cell !== null
}

interface GridActions {
  readonly columns: readonly string[]
  /** Lines of the draft; the blank one after them has this row. */
  readonly lineCount: number
  readonly moveLine: (row: number, step: -1 | 1) => void
  readonly deleteLine: (row: number) => void
}

/**
 * The keys of a spreadsheet, in a grid of inputs. Left and right leave a cell only when the caret could not go further, so
 * that both moving between cells and correcting a text work without a mode. Tab is the browser's own. True when taken.
 */
export function onGridKey(event: KeyboardEvent<HTMLElement>, actions: GridActions): boolean {
  const input = event.target
  if (!isCellInput(input)) return false
  const place = placeOf(input)
  if (place === undefined || event.nativeEvent.isComposing) return false
  if (event.altKey) return onAltKey(event.key, place, actions)
  if (event.ctrlKey || event.metaKey) return false
  switch (event.key) {
    case 'Enter':
      return event.shiftKey ? place.column !== 'name' : goToNextLine(place, actions)
    case 'ArrowUp':
      return isOnFirstLine(input) && focusCell({ ...place, row: place.row - 1 })
    case 'ArrowDown':
      return isOnLastLine(input) && focusCell({ ...place, row: place.row + 1 })
    case 'ArrowLeft':
      return !event.shiftKey && isAtStart(input) && goSideways(place, -1, actions)
    case 'ArrowRight':
      return !event.shiftKey && isAtEnd(input) && goSideways(place, 1, actions)
    case 'F2':
      input.setSelectionRange(input.value.length, input.value.length)
      return true
    default:
      return false
  }
}

function onAltKey(key: string, { row, column }: Place, actions: GridActions): boolean {
  if (row >= actions.lineCount) return false
  if (key === 'ArrowUp' || key === 'ArrowDown') {
    const step = key === 'ArrowUp' ? -1 : 1
    actions.moveLine(row, step)
    requestAnimationFrame(() => focusCell({ row: row + step, column }))
    return true
  }
  if (key !== 'Delete') return false
  actions.deleteLine(row)
  requestAnimationFrame(() => focusCell({ row: Math.min(row, actions.lineCount - 1), column }))
  return true
}

/** Down the column; from the last line, to the beginning of a new one. */
function goToNextLine({ row, column }: Place, { lineCount }: GridActions): boolean {
  const next = row + 1
  focusCell({ row: next, column: next >= lineCount ? 'name' : column })
  return true
}

function goSideways({ row, column }: Place, step: -1 | 1, { columns }: GridActions): boolean {
  const next = columns[columns.indexOf(column) + step]
  return next !== undefined && focusCell({ row, column: next })
}

const isAllSelected = ({ selectionStart, selectionEnd, value }: CellInput): boolean =>
  value !== '' && selectionStart === 0 && selectionEnd === value.length

const hasCaret = ({ selectionStart, selectionEnd }: CellInput): boolean =>
  selectionStart === selectionEnd

const isAtStart = (input: CellInput): boolean =>
  isAllSelected(input) || (hasCaret(input) && input.selectionStart === 0)

const isAtEnd = (input: CellInput): boolean =>
  isAllSelected(input) || (hasCaret(input) && input.selectionEnd === input.value.length)

const isOnFirstLine = (input: CellInput): boolean =>
  isAllSelected(input) || !input.value.slice(0, input.selectionStart ?? 0).includes('\n')

const isOnLastLine = (input: CellInput): boolean =>
  isAllSelected(input) || !input.value.slice(input.selectionEnd ?? 0).includes('\n')
