import { Button, Kbd } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { callOff, issueNow, useIssuing, type Issuing } from './issuing.ts'
import './issuing-bar.css'

/** The ten seconds between the decision and the act, wherever one goes meanwhile. */
export function IssuingBar() {
  const issuing = useIssuing()
  useEffect(() => {
    if (issuing === undefined) return
    const stay = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', stay)
    return () => window.removeEventListener('beforeunload', stay)
  }, [issuing])
  return issuing === undefined ? null : <Waiting issuing={issuing} />
}

function Waiting({ issuing }: { readonly issuing: Issuing }) {
  const { t } = useTranslation()
  const bar = useRef<HTMLDivElement>(null)
  const seconds = useSecondsUntil(issuing.leavesAt)
  useEffect(() => bar.current?.focus(), [])
  const isLeaving = issuing.state === 'leaving'
  return (
    <div
      ref={bar}
      className="issuing-bar"
      role="alertdialog"
      aria-label={t('issuing.label')}
      aria-describedby="issuing-summary"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key === 'Escape') callOff()
      }}
    >
      <p id="issuing-summary">
        <span className="strong">{issuing.summary}</span>
        <br />
        <span aria-hidden>{isLeaving ? t('issuing.leaving') : t('issuing.in', { seconds })}</span>
      </p>
      {!isLeaving && (
        <div className="issuing-acts">
          <Button
            variant="default"
            onClick={callOff}
            rightSection={<Kbd size="xs">{t('issuing.escape')}</Kbd>}
          >
            {t('shell.cancel')}
          </Button>
          <Button onClick={() => void issueNow()}>{t('issuing.now')}</Button>
        </div>
      )}
    </div>
  )
}

function useSecondsUntil(moment: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.ceil((moment - now) / 1_000))
}
