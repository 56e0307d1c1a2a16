import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { call } from '../api/call.ts'
import { messageOf } from '../api/problem.ts'
import { useFormat } from '../i18n/format.ts'
import { useCompanyId } from '../shell/session.ts'
import { invoiceKey } from './invoice-queries.ts'

const routesOf = { duplicate: 'duplicateInvoice', creditNote: 'createCreditNote' } as const
type Way = keyof typeof routesOf

/** Starts a draft from a document, opens it, and says what it is. */
export function useDerive() {
  const { t } = useTranslation()
  const { say } = useFormat()
  const companyId = useCompanyId()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const derive = useMutation({
    mutationFn: ({ way, invoiceId }: { way: Way; invoiceId: string }) =>
      call(routesOf[way], { params: { companyId, invoiceId } }),
    onSuccess: async ({ id }, { way }) => {
      const said = { duplicate: t('invoices.duplicated'), creditNote: t('invoices.creditStarted') }
      notifications.show({ message: said[way] })
      await queryClient.invalidateQueries({ queryKey: invoiceKey(companyId) })
      await navigate({
        to: '/societes/$companyId/factures/$invoiceId',
        params: { companyId, invoiceId: id },
      })
    },
    onError: (error) => notifications.show({ color: 'red', message: say(messageOf(error)) }),
  })
  return {
    pending: derive.isPending,
    duplicate: (invoiceId: string) => derive.mutate({ way: 'duplicate', invoiceId }),
    creditNote: (invoiceId: string) => derive.mutate({ way: 'creditNote', invoiceId }),
  }
}
