import type { CustomerBody } from '@acquit/contract'
import { Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { messageOf } from '../api/problem.ts'
import { focusFirstError } from '../form/focus-first-error.ts'
import { fieldErrors } from '../form/server-issues.ts'
import { useFormat } from '../i18n/format.ts'
import { customerErrors } from './customer-checks.ts'
import { CustomerFields } from './customer-fields.tsx'
import { customerBody, customerValues, type CustomerValues } from './customer-values.ts'
import { KindSwitch } from './kind-switch.tsx'
import './customers.css'

interface CustomerFormProps {
  /** What the fields start with; absent fields are blank. */
  readonly start?: CustomerBody
  readonly submitLabel: string
  readonly onSubmit: (customer: CustomerBody) => void
  readonly pending: boolean
  readonly error: Error | null
  /** Beside the button. */
  readonly aside?: ReactNode
  /** Everything but the essential is left for the customer's own page. */
  readonly brief?: boolean
  readonly onDirty?: (dirty: boolean) => void
}

/** Creates or changes a customer: one switch of nature decides which fields there are. */
export function CustomerForm(props: CustomerFormProps) {
  const { start, submitLabel, onSubmit, pending, error, aside, brief = false, onDirty } = props
  const { t } = useTranslation()
  const { say } = useFormat()
  const form = useForm<CustomerValues>({
    initialValues: customerValues(start),
    initialDirty: {},
    validate: (values) => customerErrors(values, t),
  })
  const dirty = form.isDirty()
  useEffect(() => onDirty?.(dirty), [dirty, onDirty])
  useEffect(() => {
    if (error !== null) form.setErrors(fieldErrors(error, 'customer', say))
    // The form object changes at each rendering; only another refusal counts.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [error, say])
  return (
    <form
      noValidate
      className="customer-form"
      data-brief={brief || undefined}
      onSubmit={form.onSubmit((values) => onSubmit(customerBody(values, start)), focusFirstError)}
    >
      <KindSwitch value={form.values.kind} onChange={(kind) => form.setFieldValue('kind', kind)} />
      <CustomerFields form={form} brief={brief} />
      <div className="form-foot">
        <Button type="submit" loading={pending}>
          {submitLabel}
        </Button>
        {aside}
        {error !== null && (
          <p className="form-error" role="alert">
            {say(messageOf(error))}
          </p>
        )}
      </div>
    </form>
  )
}
