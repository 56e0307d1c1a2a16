import { ActionIcon, Menu } from '@mantine/core'
import { IconKeyboard, IconLogout, IconUserCircle } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { call } from '../api/call.ts'
import { queryClient } from '../query-client.ts'
import { forgetLocalWork } from './local-work.ts'
import { sessionQuery, useSession } from './session.ts'
import { openShortcuts } from './shortcuts-store.ts'

/** Who is signed in, the list of keys, and the way out. */
export function AccountMenu() {
  const { t } = useTranslation()
  const session = useSession()
  const navigate = useNavigate()
  const signOut = useMutation({
    mutationFn: () => call('signOut', {}),
    onSettled: async () => {
      // Nothing of a company stays on a machine after its person has left.
      forgetLocalWork()
      queryClient.clear()
      queryClient.setQueryData(sessionQuery.queryKey, null)
      await navigate({ to: '/connexion' })
    },
  })
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('shell.account')}>
          <IconUserCircle size={22} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          <span className="strong">{session?.person.name}</span>
          <br />
          {session?.person.email}
        </Menu.Label>
        <Menu.Item
          onClick={openShortcuts}
          leftSection={<IconKeyboard size={18} stroke={1.75} />}
          rightSection={<kbd>?</kbd>}
        >
          {t('shell.keyboard')}
        </Menu.Item>
        <Menu.Item
          onClick={() => signOut.mutate()}
          leftSection={<IconLogout size={18} stroke={1.75} />}
        >
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
