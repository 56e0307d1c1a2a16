import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'

/** Around every page: tells a screen reader that another page has opened, which a browser does not in a single page. */
export function Root() {
  return (
    <>
      <Outlet />
      <Announcer />
    </>
  )
}

function Announcer() {
  const { t } = useTranslation()
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const spoken = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The page sets its title in an effect of its own, which runs before this one.
    const title = document.title.replace(' · Acquit', '')
    if (spoken.current !== null) spoken.current.textContent = t('shell.opened', { title })
  }, [path, t])
  return <div ref={spoken} className="visually-hidden" role="status" />
}
