import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { messageOf } from '../api/problem.ts'
import { useFormat } from '../i18n/format.ts'
import { AccountFrame } from './account-frame.tsx'
import { useEnter } from './enter.ts'

/** What the server refuses too; said before asking it. */
const passwordAtLeast = 12

export function SignUpPage() {
  const { t } = useTranslation()
  const { say } = useFormat()
  const { suite } = useSearch({ from: '/inscription' })
  const enter = useEnter('signUp', suite)
  const form = useForm({
    initialValues: { name: '', email: '', password: '' },
    validate: {
      name: (text) => (text.trim() === '' ? t('form.required') : null),
      email: (text) => (/^\S+@\S+\.\S+$/.test(text.trim()) ? null : t('form.email')),
      password: (text) =>
        text.length < passwordAtLeast ? t('accounts.signUp.passwordShort') : null,
    },
  })
  return (
    <AccountFrame title={t('accounts.signUp.title')}>
      <p className="soft">{t('accounts.signUp.text')}</p>
      <form
        noValidate
        onSubmit={form.onSubmit(({ name, email, password }) =>
          enter.mutate({ name: name.trim(), email: email.trim(), password }),
        )}
      >
        {enter.isError && (
          <p className="form-error" role="alert">
            {say(messageOf(enter.error))}
          </p>
        )}
        <TextInput
          label={t('accounts.signUp.name')}
          autoComplete="name"
          autoFocus
          {...form.getInputProps('name')}
        />
        <TextInput
          type="email"
          label={t('accounts.signIn.email')}
          autoComplete="username"
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('accounts.signIn.password')}
          description={t('accounts.signUp.passwordHint')}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('accounts.show') }}
          {...form.getInputProps('password')}
        />
        <Button type="submit" fullWidth loading={enter.isPending}>
          {t('accounts.signUp.submit')}
        </Button>
      </form>
      <p className="soft">
        {t('accounts.signUp.haveAccount')}{' '}
        <Link to="/connexion" search={suite === undefined ? {} : { suite }}>
          {t('accounts.signUp.signIn')}
        </Link>
      </p>
    </AccountFrame>
  )
}
