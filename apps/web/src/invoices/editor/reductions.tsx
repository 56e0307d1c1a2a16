import type { DraftReduction } from '@acquit/contract'
import { ActionIcon, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { orAbsent } from '../../form/present.ts'
import { useFormat } from '../../i18n/format.ts'
import { readDiscount } from '../../typing/read-price.ts'
import { useEdited } from './draft-store.ts'
import { useEditor } from './editor-context.ts'
import { setFields } from './edited.ts'

type Side = 'allowances' | 'charges'

/** Discounts and charges on the whole document: `-10%` or `50 €`, with their reason. */
export function Reductions() {
  const { t } = useTranslation()
  const { store } = useEditor()
  const { draft } = useEdited(store)
  const add = (side: Side) => store.change(setFields({ [side]: [...(draft[side] ?? []), {}] }))
  return (
    <div className="reductions">
      {(['allowances', 'charges'] as const).map((side) =>
        (draft[side] ?? []).map((one, index) => (
          // What tells two of them apart is their place.
          <Reduction key={`${side} ${index}`} side={side} index={index} one={one} />
        )),
      )}
      <p className="reduction-offers">
        <button type="button" className="inline-action" onClick={() => add('allowances')}>
          {t('editor.reductions.addAllowance')}
        </button>
        <button type="button" className="inline-action" onClick={() => add('charges')}>
          {t('editor.reductions.addCharge')}
        </button>
      </p>
    </div>
  )
}

interface ReductionProps {
  readonly side: Side
  readonly index: number
  readonly one: DraftReduction
}

function Reduction({ side, index, one }: ReductionProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { store } = useEditor()
  const [typed, setTyped] = useState<string>()
  const isWrong = typed !== undefined && typed.trim() !== '' && readDiscount(typed) === undefined
  const written =
    one.percentage !== undefined
      ? format.percent(one.percentage)
      : one.amount !== undefined
        ? format.money(one.amount)
        : ''
  const list = () => store.get().draft[side] ?? []
  const put = (next: readonly DraftReduction[]) =>
    store.change(
      setFields({ [side]: next.length === 0 ? undefined : next }),
      `reduction ${side} ${index}`,
    )
  const change = (changed: DraftReduction) => put(list().with(index, changed))
  const { reason, vat } = one
  const kept = { ...(reason !== undefined && { reason }), ...(vat !== undefined && { vat }) }
  return (
    <div className="reduction" data-field={side}>
      <TextInput
        label={t(`editor.reductions.${side}`)}
        placeholder={side === 'allowances' ? '-10 %' : '25 €'}
        value={typed ?? written}
        error={isWrong ? t('editor.faults.discount') : undefined}
        autoFocus={written === ''}
        onChange={(event) => {
          const text = event.currentTarget.value
          setTyped(text)
          const read = readDiscount(text)
          if (read !== undefined) change({ ...kept, ...read })
        }}
        onBlur={() => {
          if (!isWrong) setTyped(undefined)
        }}
      />
      <TextInput
        label={t('editor.reductions.reason')}
        value={reason ?? ''}
        maxLength={200}
        onChange={(event) => {
          const text = orAbsent(event.currentTarget.value)
          const { reason: _before, ...rest } = one
          change({ ...rest, ...(text !== undefined && { reason: text }) })
        }}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={t('editor.reductions.remove')}
        onClick={() => put(list().toSpliced(index, 1))}
      >
        <IconX size={18} />
      </ActionIcon>
    </div>
  )
}
