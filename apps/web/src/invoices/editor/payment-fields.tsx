import type { InvoiceDraft } from '@acquit/contract'
import { Select, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { orAbsent, presentOrNone } from '../../form/present.ts'
import { AmountInput } from './amount-input.tsx'
import { useEdited } from './draft-store.ts'
import { DayInput } from './day-input.tsx'
import { useComputed, useEditor } from './editor-context.ts'
import { setFields } from './edited.ts'
import { useShownFindings } from './shown-findings.ts'

type Payment = NonNullable<InvoiceDraft['payment']>
type PaymentChange = { readonly [Key in keyof Payment]?: Payment[Key] | undefined }

const means = ['credit-transfer', 'direct-debit', 'card', 'cheque', 'cash'] as const

/** How it is to be paid, and what already was: from which "already paid" follows, never typed. */
export function PaymentFields() {
  const { t } = useTranslation()
  const { store } = useEditor()
  const { invoice } = useComputed()
  const { payment = {} } = useEdited(store).draft
  const shown = useShownFindings()
  const change = (fields: PaymentChange) =>
    store.change(
      setFields({ payment: presentOrNone({ ...payment, ...fields }) }),
      `payment ${Object.keys(fields).join()}`,
    )
  return (
    <div className="field-grid" data-field="payment">
      <Select
        label={t('editor.payment.means')}
        clearable
        placeholder={t('editor.payment.credit-transfer')}
        data={means.map((value) => ({ value, label: t(`editor.payment.${value}`) }))}
        value={payment.means ?? null}
        // The values above are the means.
        onChange={(value) => change({ means: (value as Payment['means'] | null) ?? undefined })}
      />
      <div data-field="payment.paidAmount">
        <AmountInput
          label={t('editor.payment.paidAmount')}
          value={payment.paidAmount}
          error={shown('payment.paidAmount')}
          onChange={(paidAmount) => change({ paidAmount })}
        />
      </div>
      {payment.paidAmount !== undefined && (
        <DayInput
          label={t('editor.payment.paidOn')}
          value={payment.paidOn}
          onChange={(paidOn) => change({ paidOn })}
        />
      )}
      {payment.means === 'direct-debit' && (
        <>
          <TextInput
            label={t('editor.payment.mandate')}
            maxLength={35}
            value={payment.mandate ?? ''}
            onChange={(event) => change({ mandate: orAbsent(event.currentTarget.value) })}
          />
          <TextInput
            label={t('editor.payment.creditor')}
            maxLength={35}
            value={payment.creditorIdentifier ?? ''}
            onChange={(event) =>
              change({ creditorIdentifier: orAbsent(event.currentTarget.value) })
            }
          />
        </>
      )}
      <TextInput
        label={t('editor.payment.remittance')}
        maxLength={140}
        placeholder={invoice.number}
        value={payment.remittance ?? ''}
        onChange={(event) => change({ remittance: orAbsent(event.currentTarget.value) })}
      />
      <div className="whole" data-field="payment.terms">
        <TextInput
          label={t('editor.payment.terms')}
          maxLength={500}
          value={payment.terms ?? ''}
          error={shown('payment.terms')}
          onChange={(event) => {
            const { value } = event.currentTarget
            change({ terms: value === '' ? undefined : value })
          }}
        />
      </div>
    </div>
  )
}
