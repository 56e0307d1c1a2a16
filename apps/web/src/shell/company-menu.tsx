import { Menu, UnstyledButton } from '@mantine/core'
import { IconPlus, IconSelector } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useMembership, useSession } from './session.ts'

/** The company one is in, and the way to the others. */
export function CompanyMenu() {
  const { t } = useTranslation()
  const session = useSession()
  const current = useMembership()
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <UnstyledButton className="company-button">
          <span className="visually-hidden">{t('shell.companies')}</span>
          <span className="company-name">{current?.companyName ?? ''}</span>
          <IconSelector size={16} stroke={1.75} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('shell.companies')}</Menu.Label>
        {session?.companies.map((one) => (
          <Menu.Item
            key={one.companyId}
            component={Link}
            to={`/societes/${one.companyId}/factures`}
          >
            {one.companyName}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item component={Link} to="/nouvelle-societe" leftSection={<IconPlus size={18} />}>
          {t('shell.addCompany')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
