import { ActionIcon, Button, Kbd } from '@mantine/core'
import { openSpotlight } from '@mantine/spotlight'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { AccountMenu } from './account-menu.tsx'
import { CompanyMenu } from './company-menu.tsx'
import { Navigation } from './navigation.tsx'
import { AppearanceSwitch, LanguageSwitch } from './preferences.tsx'
import { useCompanyId, useMay } from './session.ts'
import { Wordmark } from './wordmark.tsx'

/** The bar above every page of a company: where one is, where one can go, and the two things done all day. */
export function Header() {
  const { t } = useTranslation()
  const companyId = useCompanyId()
  const mayWrite = useMay('invoice:write')
  return (
    <header className="shell-header">
      <Link to="/societes/$companyId/factures" params={{ companyId }} className="home-link">
        <Wordmark />
      </Link>
      <CompanyMenu />
      <Navigation place="header" />
      <div className="shell-tools">
        <button type="button" className="search-button" onClick={openSpotlight}>
          <IconSearch size={18} stroke={1.75} aria-hidden />
          <span>{t('shell.search')}</span>
          <Kbd size="xs">Ctrl K</Kbd>
        </button>
        {mayWrite && (
          <>
            <Button
              component={Link}
              to={`/societes/${companyId}/factures/nouvelle`}
              leftSection={<IconPlus size={18} />}
              className="new-invoice"
              data-key="n f"
            >
              {t('shell.newInvoice')}
            </Button>
            <ActionIcon
              component={Link}
              to={`/societes/${companyId}/factures/nouvelle`}
              size="lg"
              className="new-invoice-small"
              aria-label={t('shell.newInvoice')}
            >
              <IconPlus size={20} />
            </ActionIcon>
          </>
        )}
        <LanguageSwitch />
        <AppearanceSwitch />
        <AccountMenu />
      </div>
    </header>
  )
}
