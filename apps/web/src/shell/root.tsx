import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
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
  const [title, setTitle] = useState('')
  useEffect(() => {
    // The page sets its title in an effect of its own, which runs before this one.
    setTitle(document.title.replace(' · Acquit', ''))
  }, [path])
  return (
    <div className="visually-hidden" role="status">
      {title === '' ? '' : t('shell.opened', { title })}
    </div>
  )
}
