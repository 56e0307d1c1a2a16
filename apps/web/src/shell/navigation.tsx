import {
  IconBuildingStore,
  IconFileInvoice,
  IconInbox,
  IconPackage,
  IconUsers,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCompanyId } from './session.ts'

const places = [
  { name: 'invoices', to: '/societes/$companyId/factures', icon: IconFileInvoice, key: 'g f' },
  { name: 'received', to: '/societes/$companyId/recues', icon: IconInbox, key: 'g r' },
  { name: 'customers', to: '/societes/$companyId/clients', icon: IconUsers, key: 'g c' },
  { name: 'products', to: '/societes/$companyId/produits', icon: IconPackage, key: 'g p' },
  { name: 'company', to: '/societes/$companyId/societe', icon: IconBuildingStore, key: 'g s' },
] as const

/** The five places of a company: in the header of a wide window, at the thumb on a phone. */
export function Navigation({ place }: { readonly place: 'header' | 'foot' }) {
  const { t } = useTranslation()
  const companyId = useCompanyId()
  return (
    <nav aria-label={t('shell.nav.label')} className={`navigation navigation-${place}`}>
      {places.map(({ name, to, icon: Icon, key }) => (
        <Link key={name} to={to} params={{ companyId }} data-key={key}>
          <Icon size={20} stroke={1.75} aria-hidden />
          <span>{t(`shell.nav.${name}`)}</span>
        </Link>
      ))}
    </nav>
  )
}
