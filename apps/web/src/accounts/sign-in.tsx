import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { messageOf } from '../api/problem.ts'
import { useFormat } from '../i18n/format.ts'
import { AccountFrame } from './account-frame.tsx'
import { useEnter } from './enter.ts'

export function SignInPage() {
  const { t } = useTranslation()
  const { say } = useFormat()
  const { suite } = useSearch({ from: '/connexion' })
  const enter = useEnter('signIn', suite)
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: {
      email: (text) => (/^\S+@\S+\.\S+$/.test(text.trim()) ? null : t('form.email')),
      password: (text) => (text === '' ? t('form.required') : null),
    },
  })
  return (
    <AccountFrame title={t('accounts.signIn.title')}>
      {suite !== undefined && <p className="soft">{t('accounts.signIn.ended')}</p>}
      <form
        noValidate
        onSubmit={form.onSubmit(({ email, password }) =>
          enter.mutate({ email: email.trim(), password }),
        )}
      >
        {enter.isError && (
          <p className="form-error" role="alert">
            {say(messageOf(enter.error))}
          </p>
        )}
        <TextInput
          type="email"
          label={t('accounts.signIn.email')}
          autoComplete="username"
          autoFocus
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('accounts.signIn.password')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('accounts.show') }}
          {...form.getInputProps('password')}
        />
        <Button type="submit" fullWidth loading={enter.isPending}>
          {t('accounts.signIn.submit')}
        </Button>
      </form>
      <p className="soft">
        {t('accounts.signIn.noAccount')}{' '}
        <Link to="/inscription" search={suite === undefined ? {} : { suite }}>
          {t('accounts.signIn.signUp')}
        </Link>
      </p>
    </AccountFrame>
  )
}
