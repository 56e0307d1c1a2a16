import { useMantineColorScheme } from '@mantine/core'
import type { SpotlightActionData, SpotlightActionGroupData } from '@mantine/spotlight'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { changeLanguage } from '../i18n/index.ts'
import { useCompanyId } from './session.ts'
import { openShortcuts } from './shortcuts-store.ts'

/** What the palette knows without asking the server: places, acts and settings. */
export function usePlacesAndActs() {
  const { t, i18n } = useTranslation()
  const companyId = useCompanyId()
  const navigate = useNavigate()
  const { setColorScheme, colorScheme } = useMantineColorScheme()
  const to = (id: string, label: string, place: string, hash = ''): SpotlightActionData => ({
    id,
    label,
    onClick: () => void navigate({ to: `/societes/${companyId}/${place}`, hash }),
  })

  const go: SpotlightActionGroupData = {
    group: t('shell.palette.go'),
    actions: [
      to('invoices', t('shell.nav.invoices'), 'factures'),
      to('received', t('shell.nav.received'), 'recues'),
      to('customers', t('shell.nav.customers'), 'clients'),
      to('products', t('shell.nav.products'), 'produits'),
      to('company', t('shell.nav.company'), 'societe'),
    ],
  }
  const act: SpotlightActionGroupData = {
    group: t('shell.palette.act'),
    actions: [
      to('new-invoice', t('shell.newInvoice'), 'factures/nouvelle'),
      to('new-customer', t('shell.palette.newCustomer'), 'clients/nouveau'),
      to('new-product', t('shell.palette.newProduct'), 'produits/nouveau'),
      {
        id: 'appearance',
        label: t('shell.palette.switchTheme'),
        onClick: () => setColorScheme(colorScheme === 'dark' ? 'light' : 'dark'),
      },
      {
        id: 'language',
        label: t('shell.palette.switchLanguage'),
        onClick: () => void changeLanguage(i18n.language === 'fr' ? 'en' : 'fr'),
      },
      { id: 'keys', label: t('shell.keyboard'), onClick: openShortcuts },
    ],
  }
  const settings: SpotlightActionGroupData = {
    group: t('shell.palette.settings'),
    actions: [
      to('legal', t('shell.palette.companyLegal'), 'societe', 'mentions'),
      to('bank', t('shell.palette.companyBank'), 'societe', 'banque'),
      to('numbering', t('shell.palette.companyNumbering'), 'societe', 'numerotation'),
      to('look', t('shell.palette.companyLook'), 'societe', 'apparence'),
    ],
  }
  return { all: [go, act, settings], settings: [settings] }
}
