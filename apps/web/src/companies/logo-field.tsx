import { Button, FileButton, Group } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Company } from '@acquit/contract'
import { call, hrefOf } from '../api/call.ts'
import { messageOf } from '../api/problem.ts'
import { useFormat } from '../i18n/format.ts'
import { companyQuery } from './company-query.ts'

/** The logo: shown, replaced, removed. It is saved at once, apart from the rest of the profile. */
export function LogoField({ company }: { readonly company: Company }) {
  const { t } = useTranslation()
  const { say } = useFormat()
  const queryClient = useQueryClient()
  const params = { companyId: company.id }
  const change = useMutation({
    mutationFn: (file: File | undefined) =>
      file === undefined ? call('removeLogo', { params }) : call('replaceLogo', { params, file }),
    onSuccess: () => queryClient.invalidateQueries(companyQuery(company.id)),
  })
  return (
    <div className="logo-field">
      <span className="mantine-InputWrapper-label">{t('companies.look.logo')}</span>
      {company.hasLogo && (
        <img
          className="logo"
          // The version changes with the logo, so that the browser does not show the old one.
          src={`${hrefOf('readLogo', params)}?v=${company.version}-${change.submittedAt}`}
          alt={t('companies.look.logoAlt')}
        />
      )}
      <Group gap="xs">
        <FileButton
          accept="image/png,image/jpeg"
          onChange={(file) => {
            if (file !== null) change.mutate(file)
          }}
        >
          {(props) => (
            <Button variant="default" loading={change.isPending} {...props}>
              {company.hasLogo ? t('companies.look.replace') : t('companies.look.choose')}
            </Button>
          )}
        </FileButton>
        {company.hasLogo && (
          <Button variant="subtle" color="gray" onClick={() => change.mutate(undefined)}>
            {t('companies.look.remove')}
          </Button>
        )}
      </Group>
      <p className="soft small">{t('companies.look.logoHint')}</p>
      {change.isError && (
        <p className="form-error" role="alert">
          {say(messageOf(change.error))}
        </p>
      )}
    </div>
  )
}
