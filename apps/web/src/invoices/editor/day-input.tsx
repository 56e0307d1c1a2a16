import { readCalendarDate, type CalendarDate } from '@acquit/einvoice'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/format.ts'
import { readDay } from '../../typing/read-day.ts'
import { useEditor } from './editor-context.ts'

interface DayInputProps {
  readonly label: string
  readonly value: string | undefined
  readonly onChange: (day: CalendarDate | undefined) => void
  /** What `+15` and `30j fdm` count from; today when absent. */
  readonly from?: CalendarDate | undefined
  /** What holds while nothing is typed. */
  readonly placeholder?: string | undefined
  readonly error?: string | undefined
  readonly className?: string
}

/** A day typed the way people do: `15/12`, `+15`, `30j fdm`. What was understood is shown before it is taken. */
export function DayInput(props: DayInputProps) {
  const { label, value, onChange, from, placeholder, error, className } = props
  const { t } = useTranslation()
  const { date, longDate } = useFormat()
  const { today } = useEditor()
  const [typed, setTyped] = useState<string>()
  const read = typed === undefined ? undefined : readDay(typed, { today, from: from ?? today })
  const isWrong = typed !== undefined && typed.trim() !== '' && read === undefined
  const stored = value === undefined ? undefined : readCalendarDate(value)
  const written = stored === undefined ? (value ?? '') : date(stored)
  const take = () => {
    if (typed === undefined || isWrong) return
    onChange(read)
    setTyped(undefined)
  }
  return (
    <TextInput
      className={className}
      label={label}
      autoComplete="off"
      placeholder={placeholder}
      value={typed ?? written}
      error={isWrong ? t('editor.faults.day') : error}
      description={read === undefined ? undefined : `= ${longDate(read)}`}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={take}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.ctrlKey) take()
        if (event.key === 'Escape' && typed !== undefined) {
          event.stopPropagation()
          setTyped(undefined)
        }
      }}
    />
  )
}
