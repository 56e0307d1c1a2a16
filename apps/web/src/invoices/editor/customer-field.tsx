import type { Customer } from '@acquit/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { customerKey } from '../../customers/customer-queries.ts'
import { grouped } from '../../form/identifiers.ts'
import { useEditor } from './editor-context.ts'
import { setFields } from './edited.ts'
import { Suggestions, useSuggestionKeys } from './suggestions.tsx'

interface CustomerFieldProps {
  readonly onCreate: (name: string) => void
  readonly error: string | undefined
}

const eachAtMost = 8

/** The customer, found by typing; the last entry creates the one that does not exist yet. */
export function CustomerField({ onCreate, error }: CustomerFieldProps) {
  const { t } = useTranslation()
  const { store, customer } = useEditor()
  const id = useId()
  const listId = `${id}-list`
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState<string>()
  const words = typed?.trim() ?? ''
  const found = useCustomers(words, typed !== undefined)
  const count = found.length + (words === '' ? 0 : 1)
  const take = (index: number) => {
    const chosen = found[index]
    setTyped(undefined)
    if (chosen === undefined) return onCreate(words)
    store.change(setFields({ customerId: chosen.id }))
    // The next thing to type is the first line.
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('[data-cell="0:name"]')?.focus(),
    )
  }
  const keys = useSuggestionKeys({
    listId,
    query: typed === undefined ? undefined : words,
    count,
    onChoose: take,
    mustChoose: true,
  })
  return (
    <div className="customer-field" data-field="customerId">
      <label htmlFor={id}>{t('editor.customer')}</label>
      <input
        id={id}
        ref={input}
        role="combobox"
        aria-expanded={keys.opened}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={keys.activeId}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        autoComplete="off"
        placeholder={t('editor.customerPlaceholder')}
        value={typed ?? customer?.customer.name ?? ''}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => setTyped(undefined)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' && typed === undefined) return setTyped('')
          keys.onKey(event)
        }}
      />
      {keys.opened && (
        <Suggestions
          id={listId}
          label={t('editor.customers')}
          active={keys.active}
          onChoose={take}
          items={[
            ...found.map((one) => ({
              key: one.id,
              label: one.customer.name,
              detail: detailOf(one),
            })),
            ...(words === ''
              ? []
              : [{ key: 'new', label: t('editor.createCustomer', { name: words }), isLast: true }]),
          ]}
        />
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  )
}

const detailOf = ({ customer: { address, siren } }: Customer): string =>
  [address.city, siren === undefined ? undefined : grouped.siren(siren)].filter(Boolean).join(' · ')

const none: readonly Customer[] = []

function useCustomers(words: string, enabled: boolean): readonly Customer[] {
  const { companyId } = useEditor()
  const { data } = useQuery({
    queryKey: [...customerKey(companyId), 'suggested', words],
    queryFn: ({ signal }) =>
      call('listCustomers', {
        params: { companyId },
        query: { limit: eachAtMost, ...(words !== '' && { q: words }) },
        signal,
      }),
    enabled,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  })
  return data?.items ?? none
}
