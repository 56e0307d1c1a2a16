import type { DraftLine } from '@acquit/contract'
import { useState } from 'react'
import { findVatOptions, readVatRate, vatOptionOf } from '../../typing/vat-options.ts'
import { Cell } from './cell.tsx'
import { useEditor } from './editor-context.ts'
import type { CellReading, LinePatch } from './line-reading.ts'
import { Suggestions, useSuggestionKeys } from './suggestions.tsx'

interface VatCellProps {
  readonly row: number
  readonly line: DraftLine
  readonly onPatch: (patch: LinePatch, step: string | undefined) => void
  readonly describedBy: string | undefined
  readonly tabbable: boolean
}

/** The VAT of a line: a rate is typed, a reason for having none is found by its words. */
export function VatCell({ row, line, onPatch, describedBy, tabbable }: VatCellProps) {
  const { t, format } = useEditor()
  const { say } = format
  const [typed, setTyped] = useState<string>()
  const [wantsAll, setWantsAll] = useState(false)
  const options = findVatOptions(wantsAll ? '' : (typed ?? ''))
  const listId = `vat-${row}`
  const shown = line.vat === undefined ? '' : say(vatOptionOf(line.vat).short)
  const take = (index: number) => {
    const option = options[index]
    if (option === undefined) return
    onPatch({ vat: option.choice }, undefined)
    setTyped(undefined)
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
      row={row}
      column="vat"
      kind="number"
      label={t('editor.cells.vat', { number: row + 1 })}
      shown={shown}
      typed={shown}
      read={read}
      onPatch={onPatch}
      invalid={false}
      describedBy={describedBy}
      tabbable={tabbable}
      combobox={{
        listId,
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
