import { useEffect, useEffectEvent } from 'react'

/** Keys typed one after the other, separated by a blank: `n f`; or one: `j`, `?`. */
export type KeyBindings = Readonly<Record<string, () => void>>

const pauseMilliseconds = 1_200

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, [role="combobox"]'))

const dialogIsOpen = (): boolean => document.querySelector('[aria-modal="true"]') !== null

/**
 * Listens to plain keys while nobody is typing and no dialog is open. Keys with Ctrl, Alt or Meta belong to the browser.
 */
export function useKeys(bindings: KeyBindings): void {
  const onKey = useEffectEvent((event: KeyboardEvent, typed: readonly string[]): string[] => {
    const sequence = [...typed, event.key]
    const names = [sequence.join(' '), event.key]
    const name = names.find((one) => bindings[one] !== undefined)
    if (name !== undefined) {
      event.preventDefault()
      bindings[name]?.()
      return []
    }
    const begins = Object.keys(bindings).some((one) => one.startsWith(`${event.key} `))
    return begins ? [event.key] : []
  })

  useEffect(() => {
    let typed: string[] = []
    let last = 0
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return
      if (event.defaultPrevented || isTyping(event.target) || dialogIsOpen()) return
      if (event.timeStamp - last > pauseMilliseconds) typed = []
      last = event.timeStamp
      typed = onKey(event, typed)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
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
