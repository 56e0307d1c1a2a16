import { dueDateOf, type DraftKind } from '@acquit/contract'
import { calendarDate } from '@acquit/einvoice'
import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { writePaymentTerms } from '../../form/payment-terms-input.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useEdited } from './draft-store.ts'
import { DayInput } from './day-input.tsx'
import { useComputed, useEditor } from './editor-context.ts'
import { setFields } from './edited.ts'
import { rememberOperations } from './remembered.ts'
import { useShownFindings } from './shown-findings.ts'

/** When, and for what: the dates, and whether goods or services are sold (decree 2022-1299). */
export function HeadFields() {
  const { t } = useTranslation()
  const { date } = useFormat()
  const { store, company, customer, today, companyId } = useEditor()
  const { invoice } = useComputed()
  const { draft } = useEdited(store)
  const shown = useShownFindings()
  const terms = customer?.customer.paymentTerms ?? company.company.paymentTerms
  const issueDate = calendarDate(invoice.issueDate ?? today)
  return (
    <div className="head-fields">
      <div data-field="issueDate">
        <DayInput
          label={t('editor.issueDate')}
          value={draft.issueDate}
          placeholder={t('editor.issueDay')}
          error={shown('issueDate')}
          onChange={(issueDate) => store.change(setFields({ issueDate }))}
        />
      </div>
      {draft.kind !== 'credit-note' && (
        <div data-field="dueDate">
          <DayInput
            label={
              draft.dueDate === undefined
                ? t('editor.dueDateFrom', { terms: writePaymentTerms(terms, t).toLowerCase() })
                : t('editor.dueDate')
            }
            value={draft.dueDate}
            from={issueDate}
            placeholder={date(dueDateOf(issueDate, terms))}
            error={shown('dueDate')}
            onChange={(dueDate) => store.change(setFields({ dueDate }))}
          />
        </div>
      )}
      <div data-field="operations">
        <Select
          label={t('editor.operations.label')}
          placeholder={t('editor.operations.placeholder')}
          clearable
          error={shown('operations')}
          data={(['services', 'goods', 'mixed'] as const).map((value) => ({
            value,
            label: t(`editor.operations.${value}`),
          }))}
          value={draft.operations ?? null}
          onChange={(value) => {
            // The three values above are the operations.
            const operations = (value as typeof draft.operations | null) ?? undefined
            store.change(setFields({ operations }))
            rememberOperations(companyId, operations)
          }}
        />
      </div>
    </div>
  )
}

const kinds = ['invoice', 'deposit', 'credit-note'] as const

/** What the document is; a credit note started from an invoice stays one. */
export function KindSelect() {
  const { t } = useTranslation()
  const { store } = useEditor()
  const { draft } = useEdited(store)
  const isBound = (draft.precedingDocuments ?? []).some(({ invoiceId }) => invoiceId !== undefined)
  return (
    <Select
      className="kind-select"
      aria-label={t('editor.kind')}
      disabled={isBound}
      allowDeselect={false}
      data={kinds.map((value) => ({ value, label: t(`invoices.kinds.${value}`) }))}
      value={draft.kind}
      // The three values above are the kinds.
      onChange={(kind) => store.change(setFields({ kind: kind as DraftKind }))}
    />
  )
}
