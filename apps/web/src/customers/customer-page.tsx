import type { Customer, CustomerBody } from '@acquit/contract'
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { call } from '../api/call.ts'
import { isProblem } from '../api/problem.ts'
import { useLeavingGuard } from '../form/leaving-guard.ts'
import { Page } from '../shell/page.tsx'
import { useCompanyId } from '../shell/session.ts'
import { CustomerForm } from './customer-form.tsx'
import { customerKey, customerQuery } from './customer-queries.ts'

/** The word that stands for the id in the address of a customer not yet created. */
const newCustomer = 'nouveau'

export function CustomerPage() {
  const { customerId } = useParams({ from: '/signed-in/societes/$companyId/clients/$customerId' })
  return customerId === newCustomer ? <NewCustomer /> : <OneCustomer customerId={customerId} />
}

function NewCustomer() {
  const { t } = useTranslation()
  const companyId = useCompanyId()
  const navigate = useNavigate()
  const create = useCreateCustomer(companyId)
  const guard = useLeavingGuard(create.isSuccess || create.isPending)
  return (
    <Page title={t('customers.new')} width="reading">
      <CustomerForm
        submitLabel={t('customers.create')}
        pending={create.isPending}
        error={create.error}
        onDirty={guard}
        onSubmit={(customer) =>
          create.mutate(customer, {
            onSuccess: () =>
              void navigate({ to: '/societes/$companyId/clients', params: { companyId } }),
          })
        }
      />
    </Page>
  )
}

function OneCustomer({ customerId }: { readonly customerId: string }) {
  const { t } = useTranslation()
  const companyId = useCompanyId()
  const queryClient = useQueryClient()
  const { data } = useSuspenseQuery(customerQuery(companyId, customerId))
  const change = useChangeCustomer(companyId, data)
  const guard = useLeavingGuard(change.isSuccess)
  const { customer } = data
  const isArchived = customer.archived === true
  return (
    <Page
      title={customer.name}
      width="reading"
      aside={isArchived && <span className="status">{t('customers.isArchived')}</span>}
      actions={
        <Button
          variant="default"
          onClick={() => change.mutate({ ...customer, archived: !isArchived })}
        >
          {isArchived ? t('customers.restore') : t('customers.archive')}
        </Button>
      }
    >
      <CustomerForm
        key={data.version}
        start={customer}
        submitLabel={t('customers.save')}
        pending={change.isPending}
        error={change.error}
        onDirty={guard}
        onSubmit={(changed) => change.mutate(changed)}
        aside={
          isProblem(change.error, 'version-conflict') && (
            <Button
              variant="default"
              onClick={() =>
                void queryClient.invalidateQueries(customerQuery(companyId, customerId))
              }
            >
              {t('customers.reload')}
            </Button>
          )
        }
      />
    </Page>
  )
}

export function useCreateCustomer(companyId: string) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (customer: CustomerBody) =>
      call('createCustomer', { params: { companyId }, body: customer }),
    onSuccess: async (created) => {
      notifications.show({ message: t('customers.created', { name: created.customer.name }) })
      queryClient.setQueryData(customerQuery(companyId, created.id).queryKey, created)
      await queryClient.invalidateQueries({ queryKey: customerKey(companyId) })
    },
  })
}

function useChangeCustomer(companyId: string, { id, version }: Customer) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (customer: CustomerBody) =>
      call('changeCustomer', {
        params: { companyId, customerId: id },
        body: { version, customer },
      }),
    onSuccess: async (changed) => {
      notifications.show({ message: t('customers.saved', { name: changed.customer.name }) })
      queryClient.setQueryData(customerQuery(companyId, id).queryKey, changed)
      await queryClient.invalidateQueries({ queryKey: customerKey(companyId) })
    },
  })
}
