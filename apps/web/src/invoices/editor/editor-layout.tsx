import { useMediaQuery } from '@mantine/hooks'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { CheckView } from './check-view.tsx'
import { DraftForm } from './draft-form.tsx'
import { useEditor } from './editor-context.ts'
import { EditorHead } from './editor-head.tsx'
import { EditorPlacesContext, elementOfField, views, type View } from './editor-places.ts'
import { Preview } from './preview.tsx'
import { ReportingContext } from './shown-findings.ts'
import { useIssue } from './use-issue.tsx'
import './editor.css'

interface EditorLayoutProps {
  /** The history has moved: cells forget what is being typed. */
  readonly onHistory: () => void
}

/** Form, real PDF and check: side by side when there is room, one at a time otherwise. */
export function EditorLayout({ onHistory }: EditorLayoutProps) {
  const { store } = useEditor()
  const isWide = useMediaQuery('(min-width: 80rem)', true, { getInitialValueInEffect: false })
  const [view, show] = useState<View>(isWide ? 'pdf' : 'form')
  const [editsCustomer, setEditsCustomer] = useState(false)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [reportsAll, setReportsAll] = useState(false)
  const form = useRef<HTMLDivElement>(null)

  const places = useMemo(
    () => ({
      view: isWide && view === 'form' ? ('pdf' as const) : view,
      show,
      goToField: (field: string) => goToField(field, () => !isWide && show('form')),
      editCustomer: () => {
        if (!isWide) show('form')
        setEditsCustomer(true)
      },
    }),
    [isWide, view],
  )
  const issue = useIssue({
    onRefused(first) {
      setReportsAll(true)
      show('check')
      if (first !== undefined && isWide) places.goToField(first)
    },
  })
  useEditorKeys({ onHistory, show, issue: issue.ask })
  const reporting = useMemo(() => ({ all: reportsAll, left }), [reportsAll, left])
  const isFormShown = isWide || view === 'form'
  return (
    <EditorPlacesContext value={places}>
      <ReportingContext value={reporting}>
        <div className="editor" data-view={places.view} inert={issue.isLeaving}>
          <EditorHead isWide={isWide} onIssue={issue.ask} />
          <div className="editor-body">
            {isFormShown && (
              <div
                ref={form}
                className="editor-form"
                onBlur={({ target }) => {
                  const field = target.closest('[data-field]')?.getAttribute('data-field')
                  if (field && !left.has(field)) setLeft(new Set([...left, field]))
                }}
              >
                <DraftForm
                  key={store.key}
                  editsCustomer={editsCustomer}
                  onEditCustomer={setEditsCustomer}
                />
              </div>
            )}
            {places.view !== 'form' && (
              <div className="editor-side" role="tabpanel" aria-labelledby={`view-${places.view}`}>
                {places.view === 'pdf' ? <Preview /> : <CheckView />}
              </div>
            )}
          </div>
          {issue.dialog}
        </div>
      </ReportingContext>
    </EditorPlacesContext>
  )
}

function goToField(field: string, showForm: () => void): void {
  // The form must be on the page before one of its fields can have the focus.
  flushSync(showForm)
  const element = elementOfField(field)
  element?.closest('details')?.setAttribute('open', '')
  element?.focus()
  element?.scrollIntoView({ block: 'center' })
}

interface EditorKeys {
  readonly onHistory: () => void
  readonly show: (view: View) => void
  readonly issue: () => void
}

/** Ctrl+Z and Ctrl+Y walk the history, Alt+1 to 3 change the view, Ctrl+Enter issues: from anywhere in the editor. */
function useEditorKeys({ onHistory, show, issue }: EditorKeys): void {
  const { store } = useEditor()
  const onKey = useEffectEvent((event: KeyboardEvent): boolean => {
    const isCommand = event.ctrlKey || event.metaKey
    if (event.altKey && !isCommand) {
      const view = views[Number(event.key) - 1]
      if (view !== undefined) show(view)
      return view !== undefined
    }
    if (!isCommand || event.altKey) return false
    const key = event.key.toLowerCase()
    if (key === 'enter') {
      issue()
      return true
    }
    if (key !== 'z' && key !== 'y') return false
    if (key === 'y' || event.shiftKey) store.redo()
    else store.undo()
    onHistory()
    return true
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (document.querySelector('[aria-modal="true"]') !== null) return
      if (onKey(event)) event.preventDefault()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
}
