import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import { useKeys } from '../shell/keys.ts'

interface ListSearchProps {
  readonly label: string
  readonly value: string
  readonly onChange: (text: string) => void
}

/** The search of a list; `f` goes to it, and Escape leaves it. */
export function ListSearch({ label, value, onChange }: ListSearchProps) {
  const input = useRef<HTMLInputElement>(null)
  useKeys({ f: () => input.current?.focus() })
  return (
    <TextInput
      ref={input}
      type="search"
      className="list-search"
      aria-label={label}
      placeholder={label}
      data-key="f"
      leftSection={<IconSearch size={18} stroke={1.75} aria-hidden />}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.blur()
      }}
    />
  )
}
