import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { messageOf } from '../../api/problem.ts'
import { useFormat } from '../../i18n/format.ts'
import { useEditor } from './editor-context.ts'
import { useSaveState } from './open-draft.ts'

/** Whether what is on the screen is kept, and where: «enregistré il y a 2 s». */
export function SaveStatus() {
  const { t } = useTranslation()
  const { say } = useFormat()
  const { open } = useEditor()
  const state = useSaveState(open)
  switch (state.kind) {
    case 'untouched':
      return <span className="save-status" role="status" />
    case 'pending':
    case 'saving':
      return (
        <span className="save-status" role="status">
          {t('editor.save.saving')}
        </span>
      )
    case 'saved':
      return <Saved at={state.at} />
    case 'kept-here':
      return (
        <span className="save-status" role="status" data-tone="warn">
          {t('editor.save.keptHere')}
        </span>
      )
    case 'conflict':
      return (
        <span className="save-status" role="alert" data-tone="bad">
          {t('editor.save.conflict')}{' '}
          <button type="button" className="inline-action" onClick={() => void open.settle('mine')}>
            {t('editor.save.mine')}
          </button>{' '}
          <button
            type="button"
            className="inline-action"
            onClick={() => void open.settle('theirs')}
          >
            {t('editor.save.theirs')}
          </button>
        </span>
      )
    case 'refused':
      return (
        <span className="save-status" role="alert" data-tone="bad">
          {say(messageOf(state.error))}
        </span>
      )
  }
}

function Saved({ at }: { readonly at: number }) {
  const { t } = useTranslation()
  const { secondsAgo } = useFormat()
  const [now, setNow] = useState(at)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  const seconds = Math.max(0, Math.round((now - at) / 1_000))
  return (
    <span className="save-status">
      {/* A screen reader is told once, not at each second. */}
      <span className="visually-hidden" role="status">
        {t('shell.saved')}
      </span>
      <span aria-hidden>
        {seconds < 2 ? t('editor.save.now') : t('editor.save.ago', { ago: secondsAgo(seconds) })}
      </span>
    </span>
  )
}
