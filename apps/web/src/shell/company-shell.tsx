import { Outlet, useNavigate } from '@tanstack/react-router'
import { Suspense, lazy } from 'react'
import { useTranslation } from 'react-i18next'
import { IssuingBar } from '../invoices/issuing-bar.tsx'
import { DropZone } from '../received/drop-zone.tsx'
import { Header } from './header.tsx'
import { useKeyHints, useKeys } from './keys.ts'
import { Navigation } from './navigation.tsx'
import { useCompanyId } from './session.ts'
import { openShortcuts } from './shortcuts-store.ts'
import { Shortcuts } from './shortcuts.tsx'
import './shell.css'

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }))

/** Everything around the pages of one company. */
export function CompanyShell() {
  const { t } = useTranslation()
  const companyId = useCompanyId()
  useShellKeys(companyId)
  useKeyHints()
  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        {t('shell.skip')}
      </a>
      <Header />
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <Navigation place="foot" />
      <DropZone companyId={companyId} />
      <IssuingBar />
      <Shortcuts />
      <Suspense fallback={null}>
        <Palette />
      </Suspense>
    </div>
  )
}

function useShellKeys(companyId: string): void {
  const navigate = useNavigate()
  const params = { companyId }
  useKeys({
    'n f': () =>
      void navigate({
        to: '/societes/$companyId/factures/$invoiceId',
        params: { companyId, invoiceId: 'nouvelle' },
      }),
    'g f': () => void navigate({ to: '/societes/$companyId/factures', params }),
    'g r': () => void navigate({ to: '/societes/$companyId/recues', params }),
    'g c': () => void navigate({ to: '/societes/$companyId/clients', params }),
    'g p': () => void navigate({ to: '/societes/$companyId/produits', params }),
    'g s': () => void navigate({ to: '/societes/$companyId/societe', params }),
    '?': openShortcuts,
  })
}
