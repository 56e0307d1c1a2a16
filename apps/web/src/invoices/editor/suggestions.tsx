import { useState, type KeyboardEvent, type ReactNode } from 'react'

export interface SuggestionText {
  readonly key: string
  readonly label: ReactNode
  readonly detail?: ReactNode
  /** Set apart: «créer …». */
  readonly isLast?: boolean
}

interface SuggestionsProps {
  readonly id: string
  readonly label: string
  readonly items: readonly SuggestionText[]
  readonly active: number
  readonly onChoose: (index: number) => void
}

/** The list under an input that suggests. The focus stays in the input: the list only shows which one is active. */
export function Suggestions({ id, label, items, active, onChoose }: SuggestionsProps) {
  return (
    <ul id={id} role="listbox" aria-label={label} className="suggestions">
      {items.map(({ key, label: text, detail, isLast }, index) => (
        <li
          key={key}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === active}
          data-last={isLast || undefined}
          // Before the input loses the focus, which would close the list.
          onMouseDown={(event) => {
            event.preventDefault()
            onChoose(index)
          }}
        >
          <span>{text}</span>
          {detail !== undefined && <span className="soft">{detail}</span>}
        </li>
      ))}
    </ul>
  )
}

interface SuggestionKeys {
  readonly listId: string
  /** What is looked for; `undefined` while nothing is typed, which keeps the list closed. */
  readonly query: string | undefined
  readonly count: number
  readonly onChoose: (index: number) => void
  /** The first is active at once: for inputs whose text must be one of the suggestions. */
  readonly mustChoose?: boolean
}

/** The keys of a list of suggestions: down and up to move, Enter or Tab to take, Escape to close. */
export function useSuggestionKeys(list: SuggestionKeys) {
  const { listId, query, count, onChoose, mustChoose = false } = list
  const [place, setPlace] = useState<{ query: string | undefined; index: number }>()
  const [closedFor, setClosedFor] = useState<string>()
  const opened = query !== undefined && count > 0 && closedFor !== query
  const first = mustChoose ? 0 : -1
  const active = place?.query === query ? Math.min(place?.index ?? first, count - 1) : first
  const move = (index: number) => setPlace({ query, index: (index + count) % count })

  const take = (event: KeyboardEvent): boolean => {
    switch (event.key) {
      case 'ArrowDown':
        move(active + 1)
        return true
      case 'ArrowUp':
        move(active < 0 ? -1 : active - 1)
        return true
      case 'Enter':
      case 'Tab':
        if (active < 0 || event.shiftKey || event.ctrlKey) return false
        onChoose(active)
        // Tab takes the suggestion, and goes on to the next field by itself.
        return event.key === 'Enter'
      case 'Escape':
        setClosedFor(query)
        return true
      default:
        return false
    }
  }
  const onKey = (event: KeyboardEvent): boolean => {
    if (!opened || !take(event)) return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }
  return {
    opened,
    active,
    activeId: opened && active >= 0 ? `${listId}-${active}` : undefined,
    onKey,
  }
}
