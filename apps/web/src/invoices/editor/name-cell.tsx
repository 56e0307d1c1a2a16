import type { DraftLine } from '@acquit/contract'
import { useState } from 'react'
import { Cell } from './cell.tsx'
import { useEditor } from './editor-context.ts'
import { focusCell } from './grid-keys.ts'
import type { LineHistory } from './line-history.ts'
import type { LineCellProps } from './line-cell-props.ts'
import { nameText, readName } from './line-reading.ts'
import { lineSuggestionText, patchOf, useLineSuggestions } from './line-suggestions.ts'
import { Suggestions, useSuggestionKeys } from './suggestions.tsx'

interface NameCellProps extends LineCellProps {
  readonly history: LineHistory
  /** The line is to be added to the catalogue once it is complete. */
  readonly onCatalogue: () => void
}

/**
 * The designation: free text, with what this customer had before and the catalogue suggested underneath. Choosing takes the
 * whole line; the description is then selected, to be typed over.
 */
export function NameCell(props: NameCellProps) {
  const { row, line, history, onPatch, describedBy, isWrong, onCatalogue } = props
  const { t, format } = useEditor()
  const [typed, setTyped] = useState<string>()
  const [taken, setTaken] = useState(0)
  const words = typed?.split('\n')[0]?.trim() ?? ''
  const suggestions = useLineSuggestions(words, history)
  const listId = `suggestions-${row}`
  const take = (index: number) => {
    const suggestion = suggestions[index]
    if (suggestion === undefined) return
    onPatch(patchOf(suggestion), undefined)
    if (suggestion.from === 'new') onCatalogue()
    setTyped(undefined)
    setTaken(taken + 1)
    selectDescription(row)
  }
  const keys = useSuggestionKeys({
    listId,
    query: words === '' || typed?.includes('\n') === true ? undefined : words,
    count: suggestions.length,
    onChoose: (index) => take(index),
  })
  return (
    <Cell
      row={row}
      column="name"
      kind="text"
      label={t('editor.cells.name', { number: row + 1 })}
      shown={nameText(line)}
      typed={nameText(line)}
      drawn={line.description === undefined ? undefined : <NameDrawn line={line} />}
      read={readName}
      onPatch={onPatch}
      invalid={isWrong('item')}
      describedBy={describedBy}
      placeholder={row === 0 ? t('editor.firstLine') : t('editor.nextLine')}
      combobox={{
        listId,
        taken,
        opened: keys.opened,
        activeId: keys.activeId,
        onText: setTyped,
        onKey: keys.onKey,
        list: keys.opened && (
          <Suggestions
            id={listId}
            label={t('editor.suggestions')}
            active={keys.active}
            onChoose={take}
            items={suggestions.map((one) => lineSuggestionText(one, t, format))}
          />
        ),
      }}
    />
  )
}

/** The name, and under it the description, softer. */
function NameDrawn({ line: { name, description } }: { readonly line: DraftLine }) {
  return (
    <>
      {name}
      {'\n'}
      <span className="soft">{description}</span>
    </>
  )
}

/** Focus is a promise: after a product, its description is what is typed next. */
function selectDescription(row: number): void {
  requestAnimationFrame(() => {
    focusCell({ row, column: 'name' })
    const input = document.activeElement
    if (!(input instanceof HTMLTextAreaElement)) return
    const start = input.value.indexOf('\n') + 1
    input.setSelectionRange(start === 0 ? input.value.length : start, input.value.length)
  })
}
