import type { DraftLine } from '@acquit/contract'
import { useQuery } from '@tanstack/react-query'
import { call } from '../../api/call.ts'
import { useEditor } from './editor-context.ts'

/** Lines that this customer had before, latest first, each name once. */
export type LineHistory = readonly DraftLine[]

const none: LineHistory = []
/** Enough to find what is sold again; each is one small request, made once. */
const documentsAtMost = 6

/** What the customer of the draft was invoiced before: its last price, unit and VAT for each designation. */
export function useLineHistory(): LineHistory {
  const { companyId, customer } = useEditor()
  const { data } = useQuery({
    queryKey: ['company', companyId, 'line-history', customer?.id],
    queryFn: ({ signal }) => readHistory(companyId, customer?.id ?? '', signal),
    enabled: customer !== undefined,
    staleTime: 60_000,
  })
  return data ?? none
}

async function readHistory(
  companyId: string,
  customerId: string,
  signal: AbortSignal,
): Promise<LineHistory> {
  const { items } = await call('listInvoices', {
    params: { companyId },
    query: { customerId, status: 'issued', limit: documentsAtMost },
    signal,
  })
  const documents = await Promise.all(
    items.map(({ id }) => call('readInvoice', { params: { companyId, invoiceId: id }, signal })),
  )
  const byName = new Map<string, DraftLine>()
  for (const { draft } of documents) {
    if (draft.kind === 'credit-note') continue
    for (const line of draft.lines) {
      const name = line.name?.toLowerCase()
      if (name !== undefined && !byName.has(name)) byName.set(name, line)
    }
  }
  return [...byName.values()]
}
