import { format } from '@acquit/einvoice'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { readNumberOf } from '../../typing/read-number.ts'

interface AmountInputProps {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (amount: string | undefined) => void
  readonly error?: string | undefined
  /** Two, unless it is a rate. */
  readonly decimalsAtMost?: number
}

/** An amount of money, two decimals at most (BR-FR-DEC-01), typed with a comma or a point. */
export function AmountInput(props: AmountInputProps) {
  const { label, value, onChange, error, decimalsAtMost = 2 } = props
  const { t } = useTranslation()
  const { number } = useFormat()
  const [typed, setTyped] = useState<string>()
  const read = typed === undefined ? undefined : readNumberOf(typed, decimalsAtMost)
  const isWrong = typed !== undefined && typed.trim() !== '' && read === undefined
  return (
    <TextInput
      label={label}
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? (value === undefined ? '' : number(value))}
      error={isWrong ? t('editor.faults.amount') : error}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        const amount = readNumberOf(text, decimalsAtMost)
        if (text.trim() === '') onChange(undefined)
        else if (amount !== undefined) onChange(format(amount))
      }}
      onBlur={() => {
        if (!isWrong) setTyped(undefined)
      }}
    />
  )
}
