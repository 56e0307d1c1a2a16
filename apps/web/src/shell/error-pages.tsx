import { Button } from '@mantine/core'
import { Link, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { isProblem, messageOf } from '../api/problem.ts'
import { useFormat } from '../i18n/format.ts'
import { Page } from './page.tsx'

/** No page, or no document, at this address. */
export function NotFoundPage() {
  const { t } = useTranslation()
  return (
    <Page title={t('shell.notFound.title')} width="reading">
      <div className="message-page">
        <p>{t('shell.notFound.text')}</p>
        <Button component={Link} to="/">
          {t('shell.notFound.home')}
        </Button>
      </div>
    </Page>
  )
}

/** A page failed: says why in words, and offers to try again. */
export function FailedPage({
  error,
  reset,
}: {
  readonly error: Error
  readonly reset: () => void
}) {
  const { t } = useTranslation()
  const { say } = useFormat()
  const router = useRouter()
  if (isProblem(error, 'not-found', 'not-allowed')) return <NotFoundPage />
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return (
    <Page title={t('shell.failed.title')} width="reading">
      <div className="message-page" role="alert">
        <p>{say(messageOf(error))}</p>
        <Button onClick={retry}>{t('shell.retry')}</Button>
        <details>
          <summary>{t('shell.failed.details')}</summary>
          <code>{error.message}</code>
        </details>
      </div>
    </Page>
  )
}
