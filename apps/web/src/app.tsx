import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useEffect } from 'react'
import { onSessionEnd } from './api/session.ts'
import { queryClient } from './query-client.ts'
import { router } from './router.tsx'
import { sessionQuery } from './shell/session.ts'
import { theme } from './theme/theme.ts'

const colorSchemeManager = localStorageColorSchemeManager({ key: 'acquit.appearance' })

export function App() {
  useEffect(
    () =>
      onSessionEnd(() => {
        queryClient.setQueryData(sessionQuery.queryKey, null)
        void router.invalidate()
      }),
    [],
  )
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      colorSchemeManager={colorSchemeManager}
      // Both would add style sheets in script, which `style-src 'self'` forbids: theme/tokens.css has them.
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
        <Notifications position="bottom-right" limit={3} />
      </QueryClientProvider>
    </MantineProvider>
  )
}
