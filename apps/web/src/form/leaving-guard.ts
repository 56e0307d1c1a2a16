import { useBlocker } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Asks before leaving what was typed and not saved. Gives the function that the form tells whether it holds such. */
export function useLeavingGuard(saved: boolean): (dirty: boolean) => void {
  const { t } = useTranslation()
  const [dirty, setDirty] = useState(false)
  const holds = dirty && !saved
  useBlocker({
    shouldBlockFn: () => holds && !confirm(t('form.leave')),
    enableBeforeUnload: () => holds,
  })
  return setDirty
}
