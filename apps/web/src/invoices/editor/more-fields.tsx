import type { InvoiceDraft } from '@acquit/contract'
import { Select, TextInput, Textarea } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { orAbsent, presentOrNone } from '../../form/present.ts'
import { AmountInput } from './amount-input.tsx'
import { useEdited } from './draft-store.ts'
import { DayInput } from './day-input.tsx'
import { useEditor } from './editor-context.ts'
import { setFields } from './edited.ts'
import { PaymentFields } from './payment-fields.tsx'
import { useShownFindings } from './shown-findings.ts'

type References = NonNullable<InvoiceDraft['references']>

const referenceNames = [
  'purchaseOrder',
  'buyerReference',
  'contract',
  'project',
  'salesOrder',
  'despatchAdvice',
  'tender',
] as const satisfies readonly (keyof References)[]

const currencies = ['EUR', 'USD', 'GBP', 'CHF', 'CAD', 'JPY', 'SEK', 'NOK', 'DKK', 'PLN', 'CZK']

/** What an invoice may say besides: references, delivery, period, payment, notes, currency, language. */
export function MoreFields() {
  const { t } = useTranslation()
  return (
    <div className="more-fields">
      <section aria-label={t('editor.more.references')}>
        <h3>{t('editor.more.references')}</h3>
        <ReferenceFields />
      </section>
      <section aria-label={t('editor.more.delivery')}>
        <h3>{t('editor.more.delivery')}</h3>
        <DeliveryFields />
      </section>
      <section aria-label={t('editor.more.payment')}>
        <h3>{t('editor.more.payment')}</h3>
        <PaymentFields />
      </section>
      <section aria-label={t('editor.more.document')}>
        <h3>{t('editor.more.document')}</h3>
        <DocumentFields />
      </section>
    </div>
  )
}

function ReferenceFields() {
  const { t } = useTranslation()
  const { store, customer } = useEditor()
  const { references = {} } = useEdited(store).draft
  const shown = useShownFindings()
  return (
    <div className="field-grid">
      {referenceNames.map((name) => (
        <div key={name} data-field={`references.${name}`}>
          <TextInput
            label={t(`editor.references.${name}`)}
            maxLength={100}
            placeholder={name === 'buyerReference' ? customer?.customer.serviceCode : undefined}
            value={references[name] ?? ''}
            error={shown(`references.${name}`)}
            onChange={(event) => {
              const changed = { ...references, [name]: orAbsent(event.currentTarget.value) }
              store.change(setFields({ references: presentOrNone(changed) }), `reference ${name}`)
            }}
          />
        </div>
      ))}
    </div>
  )
}

function DeliveryFields() {
  const { t } = useTranslation()
  const { store } = useEditor()
  const { draft } = useEdited(store)
  const shown = useShownFindings()
  const period = (change: { start?: string | undefined; end?: string | undefined }) =>
    store.change(setFields({ period: presentOrNone({ ...draft.period, ...change }) }))
  return (
    <div className="field-grid">
      <div data-field="deliveryDate">
        <DayInput
          label={t('editor.deliveryDate')}
          value={draft.deliveryDate}
          error={shown('deliveryDate')}
          onChange={(deliveryDate) => store.change(setFields({ deliveryDate }))}
        />
      </div>
      <div data-field="period">
        <DayInput
          label={t('editor.periodStart')}
          value={draft.period?.start}
          error={shown('period')}
          onChange={(start) => period({ start })}
        />
      </div>
      <DayInput
        label={t('editor.periodEnd')}
        value={draft.period?.end}
        onChange={(end) => period({ end })}
      />
    </div>
  )
}

function DocumentFields() {
  const { t } = useTranslation()
  const { store } = useEditor()
  const { draft } = useEdited(store)
  const shown = useShownFindings()
  // Notes with a subject code were put there by something else: they are kept, and not shown as free text.
  const coded = (draft.notes ?? []).filter(({ subjectCode }) => subjectCode !== undefined)
  const free = (draft.notes ?? []).find(({ subjectCode }) => subjectCode === undefined)
  const writeNote = (text: string) => {
    const notes = [...coded, ...(text.trim() === '' ? [] : [{ text }])]
    store.change(setFields({ notes: notes.length === 0 ? undefined : notes }), 'note')
  }
  return (
    <div className="field-grid">
      <Textarea
        className="whole"
        label={t('editor.note')}
        autosize
        minRows={2}
        maxLength={2000}
        value={free?.text ?? ''}
        onChange={(event) => writeNote(event.currentTarget.value)}
      />
      <Select
        label={t('editor.currency')}
        data={currencies}
        searchable
        allowDeselect={false}
        value={draft.currency ?? 'EUR'}
        onChange={(currency) =>
          store.change(
            setFields({ currency: currency === 'EUR' ? undefined : (currency ?? undefined) }),
          )
        }
      />
      {draft.currency !== undefined && (
        <div data-field="exchangeRate">
          <AmountInput
            label={t('editor.exchangeRate', { currency: draft.currency })}
            decimalsAtMost={6}
            value={draft.exchangeRate}
            error={shown('exchangeRate')}
            onChange={(exchangeRate) => store.change(setFields({ exchangeRate }), 'exchange rate')}
          />
        </div>
      )}
      <Select
        label={t('editor.language')}
        clearable
        placeholder={t('editor.languageOfCustomer')}
        data={[
          { value: 'fr', label: t('customers.fields.french') },
          { value: 'en', label: t('customers.fields.english') },
        ]}
        value={draft.language ?? null}
        onChange={(language) => store.change(setFields({ language: language ?? undefined }))}
      />
    </div>
  )
}
