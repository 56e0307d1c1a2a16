import { useSyncExternalStore } from 'react'

let opened = false
const listeners = new Set<() => void>()

function set(value: boolean): void {
  opened = value
  for (const listener of listeners) listener()
}

export const openShortcuts = (): void => set(true)
export const closeShortcuts = (): void => set(false)

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useShortcutsOpened = (): boolean => useSyncExternalStore(subscribe, () => opened)
