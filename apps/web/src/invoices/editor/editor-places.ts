import { createContext, use } from 'react'

export const views = ['form', 'pdf', 'check'] as const
export type View = (typeof views)[number]

/** Where one can be sent within the editor. */
export interface EditorPlaces {
  readonly view: View
  readonly show: (view: View) => void
  /** Shows the form and gives the focus to the field of the draft at this path. */
  readonly goToField: (field: string) => void
  readonly editCustomer: () => void
}

export const EditorPlacesContext = createContext<EditorPlaces | undefined>(undefined)

export function useEditorPlaces(): EditorPlaces {
  const places = use(EditorPlacesContext)
  if (places === undefined) throw new Error('outside of the editor')
  return places
}

const cellOf: Readonly<Record<string, string>> = {
  name: 'name',
  description: 'name',
  quantity: 'quantity',
  unit: 'quantity',
  unitPrice: 'price',
  discount: 'discount',
  vat: 'vat',
}

/** The element that edits a field of the draft: a cell for a line, else the input that bears its path. */
export function elementOfField(field: string): HTMLElement | null {
  const line = /^lines(?:\.(\d+)(?:\.(\w+))?)?/.exec(field)
  if (line !== null) {
    const column = cellOf[line[2] ?? 'name'] ?? 'name'
    return document.querySelector(`[data-cell="${line[1] ?? '0'}:${column}"]`)
  }
  for (let path = field; path !== ''; path = path.slice(0, Math.max(0, path.lastIndexOf('.')))) {
    const holder = document.querySelector<HTMLElement>(`[data-field="${path}"]`)
    const input = holder?.querySelector<HTMLElement>('input, textarea, select, button') ?? holder
    if (input !== null && input !== undefined) return input
  }
  return null
}
