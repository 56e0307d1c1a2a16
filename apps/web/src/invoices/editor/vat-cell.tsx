import { useState } from 'react'
import { findVatOptions, readVatRate, vatOptionOf } from '../../typing/vat-options.ts'
import { Cell } from './cell.tsx'
import { useEditor } from './editor-context.ts'
import type { LineCellProps } from './line-cell-props.ts'
import type { CellReading } from './line-reading.ts'
import { Suggestions, useSuggestionKeys } from './suggestions.tsx'

/** The VAT of a line: a rate is typed, a reason for having none is found by its words. */
export function VatCell({ isWrong, ...cell }: LineCellProps) {
  const { row, line, onPatch } = cell
  const { t, format } = useEditor()
  const { say } = format
  const [typed, setTyped] = useState<string>()
  const [taken, setTaken] = useState(0)
  const [wantsAll, setWantsAll] = useState(false)
  const options = findVatOptions(wantsAll ? '' : (typed ?? ''))
  const listId = `vat-${row}`
  const shown = line.vat === undefined ? '' : say(vatOptionOf(line.vat).short)
  const take = (index: number) => {
    const option = options[index]
    if (option === undefined) return
    onPatch({ vat: option.choice }, undefined)
    setTyped(undefined)
    setTaken(taken + 1)
    setWantsAll(false)
  }
  const keys = useSuggestionKeys({
    listId,
    // A rate that is understood needs no list.
    query: wantsAll
      ? '*'
      : typed === undefined || readVatRate(typed) !== undefined
        ? undefined
        : typed,
    count: options.length,
    onChoose: take,
    mustChoose: true,
  })
  const read = (text: string): CellReading => {
    if (text.trim() === '') return { patch: { vat: undefined } }
    const rate = readVatRate(text)
    if (rate !== undefined) return { patch: { vat: rate } }
    return findVatOptions(text).length > 0 ? { patch: {} } : { fault: 'vat' }
  }
  return (
    <Cell
      {...cell}
      column="vat"
      kind="number"
      label={t('editor.cells.vat', { number: row + 1 })}
      shown={shown}
      typed={shown}
      read={read}
      invalid={isWrong('vat')}
      combobox={{
        listId,
        taken,
        opened: keys.opened,
        activeId: keys.activeId,
        onText(text) {
          setTyped(text)
          setWantsAll(false)
        },
        onKey(event) {
          if (event.altKey && event.key === 'ArrowDown' && !keys.opened) {
            setWantsAll(true)
            event.preventDefault()
            event.stopPropagation()
            return true
          }
          return keys.onKey(event)
        },
        list: keys.opened && (
          <Suggestions
            id={listId}
            label={t('editor.vatChoices')}
            active={keys.active}
            onChoose={take}
            items={options.map(({ key, label }) => ({ key, label: say(label) }))}
          />
        ),
      }}
    />
  )
}
