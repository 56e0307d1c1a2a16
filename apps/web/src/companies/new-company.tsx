import { Button } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { call } from '../api/call.ts'
import { messageOf } from '../api/problem.ts'
import { focusFirstError } from '../form/focus-first-error.ts'
import { fieldErrors } from '../form/server-issues.ts'
import { useFormat } from '../i18n/format.ts'
import { AccountMenu } from '../shell/account-menu.tsx'
import { Page } from '../shell/page.tsx'
import { AppearanceSwitch, LanguageSwitch } from '../shell/preferences.tsx'
import { sessionQuery } from '../shell/session.ts'
import { Shortcuts } from '../shell/shortcuts.tsx'
import { Wordmark } from '../shell/wordmark.tsx'
import { companyErrors } from './company-checks.ts'
import { companyQuery } from './company-query.ts'
import { companyBody, companyValues, type CompanyValues } from './company-values.ts'
import { IdentitySection } from './identity-section.tsx'
import { MentionsSection } from './mentions-section.tsx'
import { AddressSection, ElectronicSection, PaymentSection } from './reach-sections.tsx'
import { VatSection } from './vat-section.tsx'
import './companies.css'
import '../shell/shell.css'

/** The first thing asked of a new account, and the way to add another company. */
export function NewCompanyPage() {
  const { t } = useTranslation()
  const { say } = useFormat()
  const form = useForm<CompanyValues>({
    initialValues: companyValues(),
    validate: (values) => companyErrors(values, t),
  })
  const create = useCreateCompany()
  const submit = (values: CompanyValues) =>
    create.mutate(values, {
      onError: (error) => form.setErrors(fieldErrors(error, 'company', say)),
    })
  return (
    <div className="shell">
      <header className="shell-header">
        <Wordmark />
        <div className="shell-tools">
          <LanguageSwitch />
          <AppearanceSwitch />
          <AccountMenu />
        </div>
      </header>
      <Shortcuts />
      <main>
        <Page title={t('companies.new.title')} width="reading">
          <p className="page-lead soft">{t('companies.new.text')}</p>
          <form noValidate onSubmit={form.onSubmit(submit, focusFirstError)}>
            <IdentitySection form={form} />
            <VatSection form={form} />
            <AddressSection form={form} />
            <ElectronicSection form={form} />
            <PaymentSection form={form} />
            <MentionsSection form={form} />
            <div className="form-foot">
              <Button type="submit" loading={create.isPending}>
                {t('companies.new.submit')}
              </Button>
              {create.isError ? (
                <p className="form-error" role="alert">
                  {say(messageOf(create.error))}
                </p>
              ) : (
                <p className="soft small">{t('companies.new.later')}</p>
              )}
            </div>
          </form>
        </Page>
      </main>
    </div>
  )
}

function useCreateCompany() {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (values: CompanyValues) =>
      call('createCompany', { body: companyBody(values, undefined, new Date().getFullYear()) }),
    onSuccess: async (company) => {
      queryClient.setQueryData(companyQuery(company.id).queryKey, company)
      // The new company is among those of the session.
      await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 })
      await navigate({
        to: '/societes/$companyId/factures',
        params: { companyId: company.id },
      })
    },
  })
}
