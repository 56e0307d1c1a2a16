import { useEffect, useRef } from 'react'

/** Keys typed one after the other, separated by a blank: `n f`; or one: `j`, `?`. */
export type KeyBindings = Readonly<Record<string, () => void>>

const pauseMilliseconds = 1_200

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, [role="combobox"]'))

const dialogIsOpen = (): boolean => document.querySelector('[aria-modal="true"]') !== null

/** Of every part of the page that has keys; the last to come is asked first. */
const parts = new Set<() => KeyBindings>()
let typed: readonly string[] = []
let typedAt = 0

const boundTo = (keys: string): (() => void) | undefined => {
  for (const bindings of [...parts].reverse()) {
    const act = bindings()[keys]
    if (act !== undefined) return act
  }
  return undefined
}

const beginsOne = (keys: string): boolean =>
  [...parts].some((bindings) => Object.keys(bindings()).some((one) => one.startsWith(`${keys} `)))

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
  if (event.defaultPrevented || isTyping(event.target) || dialogIsOpen()) return
  if (event.timeStamp - typedAt > pauseMilliseconds) typed = []
  typedAt = event.timeStamp
  // The keys begun go before the key alone: `f` after `n` is a new invoice, whatever `f` is by itself.
  const sequence = [...typed, event.key].join(' ')
  const act = boundTo(sequence) ?? boundTo(event.key)
  if (act !== undefined) {
    event.preventDefault()
    typed = []
    return act()
  }
  typed = beginsOne(event.key) ? [event.key] : []
}

/**
 * Listens to plain keys while nobody is typing and no dialog is open. Keys with Ctrl, Alt or Meta belong to the browser.
 */
export function useKeys(bindings: KeyBindings): void {
  const latest = useRef(bindings)
  useEffect(() => {
    latest.current = bindings
  })
  useEffect(() => {
    const part = () => latest.current
    if (parts.size === 0) document.addEventListener('keydown', onKey)
    parts.add(part)
    return () => {
      parts.delete(part)
      if (parts.size === 0) document.removeEventListener('keydown', onKey)
    }
  }, [])
}

/** While Alt is held, every control that has a key shows it (`data-key`, drawn by shell.css). */
export function useKeyHints(): void {
  useEffect(() => {
    const root = document.documentElement
    let timer: ReturnType<typeof setTimeout> | undefined
    const hide = () => {
      clearTimeout(timer)
      delete root.dataset['showKeys']
    }
    const onDown = (event: KeyboardEvent) => {
      hide()
      if (event.key === 'Alt') timer = setTimeout(() => (root.dataset['showKeys'] = ''), 500)
    }
    document.addEventListener('keydown', onDown)
    document.addEventListener('keyup', hide)
    window.addEventListener('blur', hide)
    return () => {
      hide()
      document.removeEventListener('keydown', onDown)
      document.removeEventListener('keyup', hide)
      window.removeEventListener('blur', hide)
    }
  }, [])
}
