import { checkInvoice, calendarDate, type CalendarDate } from '@acquit/einvoice'
import { composeInvoice, seriesOf } from '@acquit/contract'
import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { companyQuery } from '../../companies/company-query.ts'
import { customerQuery } from '../../customers/customer-queries.ts'
import { useFormat } from '../../i18n/format.ts'
import { useEdited } from './draft-store.ts'
import { ComputedContext, EditorContext, type Computed, type Editor } from './editor-context.ts'
import { EditorLayout } from './editor-layout.tsx'
import { byField } from './findings.ts'
import type { OpenDraft } from './open-draft.ts'

/** The day it is here: dates of issue are days of the calendar, not instants. */
export function localDay(now: Date): CalendarDate {
  const two = (value: number) => String(value).padStart(2, '0')
  return calendarDate(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`)
}

/** A draft, edited. Amounts and findings are computed here at each key, by the engine the server issues with. */
export function EditorPage({ open }: { readonly open: OpenDraft }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [today] = useState(() => localDay(new Date()))
  const [resets, setResets] = useState(0)
  const { companyId, store } = open
  const { data: company } = useSuspenseQuery(companyQuery(companyId))
  const { customerId } = useEdited(store).draft
  const { data } = useQuery({
    ...customerQuery(companyId, customerId ?? ''),
    enabled: customerId !== undefined,
  })
  const customer = customerId === undefined ? undefined : data
  const editor = useMemo(
    () => ({ companyId, company, open, store, customer, today, resets, t, format }),
    [companyId, company, open, store, customer, today, resets, t, format],
  )
  const computed = useComputedOf(editor)
  return (
    <EditorContext value={editor}>
      <ComputedContext value={computed}>
        <EditorLayout onHistory={() => setResets(resets + 1)} />
      </ComputedContext>
    </EditorContext>
  )
}

function useComputedOf({ store, company, customer, today }: Editor): Computed {
  const { draft } = useEdited(store)
  // Typing shows at once; on a document of a thousand lines the amounts may follow a moment later.
  const settled = useDeferredValue(draft)
  return useMemo(() => {
    const invoice = composeInvoice({
      company: company.company,
      customer: customer?.customer,
      draft: settled,
      number: company.nextNumbers[seriesOf(settled.kind)],
      today,
    })
    const { layers, findings } = checkInvoice(invoice)
    return { invoice, layers, findings: byField(findings, customer !== undefined) }
  }, [company, customer, settled, today])
}
