import type { Customer, CustomerBody } from '@acquit/contract'
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { CustomerForm } from '../../customers/customer-form.tsx'
import { customerKey, customerQuery } from '../../customers/customer-queries.ts'
import { grouped } from '../../form/identifiers.ts'
import { useFormat } from '../../i18n/format.ts'
import { useComputed, useEditor } from './editor-context.ts'
import { setFields } from './edited.ts'

/** Under the customer's name: what identifies it, and what its record still lacks for this invoice. */
export function CustomerCard({ onEdit }: { readonly onEdit: () => void }) {
  const { t } = useTranslation()
  const { say } = useFormat()
  const { customer } = useEditor()
  const { findings } = useComputed()
  if (customer === undefined) return null
  const { kind, siren, address } = customer.customer
  const facts = [
    t(`customers.kinds.${kind}`),
    siren === undefined ? undefined : grouped.siren(siren),
    [address.postCode, address.city].filter(Boolean).join(' '),
  ]
  const lacks = findings.of('customer')
  return (
    <div className="customer-card">
      <p className="soft">
        {facts.filter(Boolean).join(' · ')}{' '}
        <button type="button" className="inline-action" onClick={onEdit}>
          {t('editor.editCustomer')}
        </button>
      </p>
      {lacks.length > 0 && (
        <ul className="field-findings">
          {lacks.map((finding) => (
            <li key={`${finding.rule} ${finding.at}`} data-severity={finding.severity}>
              {say(finding.message)}{' '}
              <button type="button" className="inline-action cure" onClick={onEdit}>
                {t('editor.cures.customer')}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

interface CustomerPanelProps {
  /** A new customer of this name, or the one to change. */
  readonly subject: { readonly name: string } | Customer
  readonly onClose: () => void
}

/** The customer's record inside the editor: created or completed without leaving the invoice. */
export function CustomerPanel({ subject, onClose }: CustomerPanelProps) {
  const { t } = useTranslation()
  const isNew = !('id' in subject)
  const save = useSaveCustomer(isNew ? undefined : subject, onClose)
  const start: CustomerBody = isNew
    ? { kind: 'professional', name: subject.name, address: { country: 'FR' } }
    : subject.customer
  return (
    <section
      className="customer-panel"
      aria-label={isNew ? t('customers.new') : t('editor.editCustomer')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <CustomerForm
        start={start}
        brief
        submitLabel={isNew ? t('customers.create') : t('customers.save')}
        pending={save.isPending}
        error={save.error}
        onSubmit={(customer) => save.mutate(customer)}
        aside={
          <Button variant="subtle" color="gray" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
        }
      />
    </section>
  )
}

function useSaveCustomer(subject: Customer | undefined, onSaved: () => void) {
  const { companyId, store } = useEditor()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (customer: CustomerBody) =>
      subject === undefined
        ? call('createCustomer', { params: { companyId }, body: customer })
        : call('changeCustomer', {
            params: { companyId, customerId: subject.id },
            body: { version: subject.version, customer },
          }),
    onSuccess: async (saved) => {
      queryClient.setQueryData(customerQuery(companyId, saved.id).queryKey, saved)
      store.change(setFields({ customerId: saved.id }))
      onSaved()
      await queryClient.invalidateQueries({ queryKey: [...customerKey(companyId), 'suggested'] })
      document.querySelector<HTMLElement>('[data-cell="0:name"]')?.focus()
    },
  })
}
