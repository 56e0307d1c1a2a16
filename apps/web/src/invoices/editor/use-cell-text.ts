import { useRef, useState } from 'react'
import type { CellProps } from './cell.tsx'
import { useEditor } from './editor-context.ts'

let visits = 0

/** The text of a cell while it is visited. One visit is one step of the history. */
export function useCellText({ read, onPatch, combobox }: CellProps) {
  const { store, resets } = useEditor()
  const [isFocused, setFocused] = useState(false)
  const [text, setText] = useState<string>()
  const givesWay = `${resets} ${combobox?.taken ?? 0}`
  const [seen, setSeen] = useState(givesWay)
  const step = useRef('')
  const hasChanged = useRef(false)
  const reading = text === undefined ? undefined : read(text)

  if (seen !== givesWay) {
    // The history has moved, or a suggestion was taken: what is typed is no longer about what is there.
    setSeen(givesWay)
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
      const before = store.get()
      onPatch(understood.patch, step.current)
      if (store.get() !== before) hasChanged.current = true
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
