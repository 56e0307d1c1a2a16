import type { PaymentTerms } from '@acquit/contract'
import { TextInput } from '@mantine/core'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readPaymentTerms } from './payment-terms.ts'

/** `30 jours, fin de mois`. */
export function writePaymentTerms({ days, endOfMonth }: PaymentTerms, t: TFunction): string {
  if (days === 0 && !endOfMonth) return t('companies.terms.cash')
  const counted = t('companies.terms.days', { count: days })
  return endOfMonth ? t('companies.terms.endOfMonth', { days: counted }) : counted
}

interface PaymentTermsInputProps {
  readonly label: string
  /** `undefined` when none of its own. */
  readonly value: PaymentTerms | undefined
  readonly onChange: (terms: PaymentTerms | undefined) => void
  readonly placeholder?: string
  readonly className?: string
}

/** Payment terms typed freely; what was understood is shown before it is taken. */
export function PaymentTermsInput(props: PaymentTermsInputProps) {
  const { label, value, onChange, placeholder, className } = props
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string>()
  const written = value === undefined ? '' : writePaymentTerms(value, t)
  const read = typed === undefined || typed.trim() === '' ? undefined : readPaymentTerms(typed)
  const wrong = typed !== undefined && typed.trim() !== '' && read === undefined
  const understood = read === undefined ? undefined : writePaymentTerms(read, t)
  const leave = () => {
    if (typed?.trim() === '') onChange(undefined)
    if (!wrong) setTyped(undefined)
  }
  return (
    <TextInput
      className={className}
      label={label}
      description={understood === undefined ? t('companies.terms.hint') : `= ${understood}`}
      placeholder={placeholder}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={wrong ? t('companies.terms.wrong') : undefined}
      value={typed ?? written}
      onChange={(event) => {
        const text = event.currentTarget.value
        setTyped(text)
        const terms = readPaymentTerms(text)
        if (terms !== undefined) onChange(terms)
      }}
      onBlur={leave}
    />
  )
}
