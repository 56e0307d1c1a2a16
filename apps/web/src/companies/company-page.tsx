import type { Company } from '@acquit/contract'
import { Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useBlocker } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { call } from '../api/call.ts'
import { isProblem, messageOf } from '../api/problem.ts'
import { focusFirstError } from '../form/focus-first-error.ts'
import { fieldErrors } from '../form/server-issues.ts'
import { useFormat } from '../i18n/format.ts'
import { Page } from '../shell/page.tsx'
import { sessionQuery, useCompanyId, useMay } from '../shell/session.ts'
import { companyErrors } from './company-checks.ts'
import { companyQuery } from './company-query.ts'
import { companyBody, companyValues, type CompanyValues } from './company-values.ts'
import { IdentitySection } from './identity-section.tsx'
import { LookSection } from './look-section.tsx'
import { MentionsSection } from './mentions-section.tsx'
import { NumberingSection } from './numbering-section.tsx'
import {
  AddressSection,
  ContactSection,
  ElectronicSection,
  PaymentSection,
} from './reach-sections.tsx'
import { VatSection } from './vat-section.tsx'
import './companies.css'

export function CompanyPage() {
  const { t } = useTranslation()
  const { data: company } = useSuspenseQuery(companyQuery(useCompanyId()))
  return (
    <Page title={t('companies.title')} width="reading">
      {/* Another version is another form: what was typed on the older one cannot be kept. */}
      <CompanyProfile key={`${company.id} ${company.version}`} company={company} />
    </Page>
  )
}

function CompanyProfile({ company }: { readonly company: Company }) {
  const { t } = useTranslation()
  const { say } = useFormat()
  const mayWrite = useMay('company:write')
  const form = useForm<CompanyValues>({
    initialValues: companyValues(company.company),
    validate: (values) => companyErrors(values, t),
  })
  const save = useSaveCompany(company)
  useBlocker({
    shouldBlockFn: () => form.isDirty() && !save.isSuccess && !confirm(t('form.leave')),
    enableBeforeUnload: () => form.isDirty(),
  })
  const submit = (values: CompanyValues) =>
    save.mutate(values, {
      onError: (error) => form.setErrors(fieldErrors(error, 'company', say)),
    })
  return (
    <form noValidate onSubmit={form.onSubmit(submit, focusFirstError)}>
      <fieldset className="plain-fieldset" disabled={!mayWrite}>
        <IdentitySection form={form} />
        <VatSection form={form} />
        <AddressSection form={form} />
        <ElectronicSection form={form} />
        <PaymentSection form={form} />
        <MentionsSection form={form} />
        <NumberingSection form={form} next={company.nextNumbers} />
        <ContactSection form={form} />
        <LookSection form={form} company={company} />
      </fieldset>
      <div className="form-foot">
        {mayWrite ? (
          <Button type="submit" loading={save.isPending} disabled={!form.isDirty()}>
            {t('companies.save')}
          </Button>
        ) : (
          <p className="soft">{t('companies.readOnly')}</p>
        )}
        {save.isError && <SaveFailed error={save.error} companyId={company.id} />}
        {form.isDirty() && !save.isError && <p className="soft small">{t('form.unsaved')}</p>}
      </div>
    </form>
  )
}

function SaveFailed({ error, companyId }: { readonly error: Error; readonly companyId: string }) {
  const { t } = useTranslation()
  const { say } = useFormat()
  const queryClient = useQueryClient()
  return (
    <p className="form-error" role="alert">
      {say(messageOf(error))}{' '}
      {isProblem(error, 'version-conflict') && (
        <button
          type="button"
          className="inline-action"
          onClick={() => void queryClient.invalidateQueries(companyQuery(companyId))}
        >
          {t('companies.reload')}
        </button>
      )}
    </p>
  )
}

function useSaveCompany({ id, version, company }: Company) {
  const { t } = useTranslation()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: (values: CompanyValues) =>
      call('changeCompany', {
        params: { companyId: id },
        body: { version, company: companyBody(values, company, new Date().getFullYear()) },
      }),
    onSuccess: async (changed) => {
      notifications.show({ message: t('companies.saved') })
      queryClient.setQueryData(companyQuery(id).queryKey, changed)
      if (changed.company.name !== company.name) await queryClient.invalidateQueries(sessionQuery)
    },
  })
}
