import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AppearanceSwitch, LanguageSwitch } from '../shell/preferences.tsx'
import { Wordmark } from '../shell/wordmark.tsx'
import './accounts.css'

interface AccountFrameProps {
  readonly title: string
  readonly children: ReactNode
}

/** The pages seen before signing in: the form, and beside it what it opens. */
export function AccountFrame({ title, children }: AccountFrameProps) {
  const { t } = useTranslation()
  useEffect(() => {
    document.title = `${title} · Acquit`
  }, [title])
  return (
    <div className="account-page">
      <header className="account-head">
        <Wordmark />
        <div className="account-preferences">
          <LanguageSwitch />
          <AppearanceSwitch />
        </div>
      </header>
      <main className="account-form">
        <h1>{title}</h1>
        {children}
      </main>
      <aside className="account-promise" aria-label={t('accounts.promise.title')}>
        <p className="account-promise-title">{t('accounts.promise.title')}</p>
        <ul>
          <li>{t('accounts.promise.first')}</li>
          <li>{t('accounts.promise.second')}</li>
          <li>{t('accounts.promise.third')}</li>
        </ul>
      </aside>
    </div>
  )
}
