import { Button, Menu, ActionIcon } from '@mantine/core'
import { IconDots, IconTrash } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { call } from '../../api/call.ts'
import { useMay } from '../../shell/session.ts'
import { invoiceKey } from '../invoice-queries.ts'
import { useComputed, useEditor } from './editor-context.ts'
import { useEditorPlaces, views } from './editor-places.ts'
import { KindSelect } from './head-fields.tsx'
import { closeDraft } from './open-drafts.ts'
import { SaveStatus } from './save-status.tsx'

interface EditorHeadProps {
  readonly isWide: boolean
  readonly onIssue: () => void
}

/** What the document is, whether it is kept, its three views, and the act of issuing it. */
export function EditorHead({ isWide, onIssue }: EditorHeadProps) {
  const { t } = useTranslation()
  const mayIssue = useMay('invoice:issue')
  return (
    <header className="editor-head">
      <h1 className="visually-hidden">{t('editor.title')}</h1>
      <KindSelect />
      <span className="status" data-tone="soft">
        {t('invoices.statuses.draft')}
      </span>
      <SaveStatus />
      <div className="editor-acts">
        <ViewTabs isWide={isWide} />
        <DraftMenu />
        {mayIssue && (
          <Button onClick={onIssue} data-key="Ctrl ⏎">
            {t('editor.issue')}
          </Button>
        )}
      </div>
    </header>
  )
}

/** The form is always there on a wide window: only the two others are chosen. */
function ViewTabs({ isWide }: { readonly isWide: boolean }) {
  const { t } = useTranslation()
  const { findings } = useComputed()
  const { view, show } = useEditorPlaces()
  const offered = isWide ? views.filter((one) => one !== 'form') : views
  return (
    <div className="view-tabs" role="tablist" aria-label={t('editor.views.label')}>
      {offered.map((one) => (
        <button
          key={one}
          id={`view-${one}`}
          type="button"
          role="tab"
          aria-selected={view === one}
          data-key={`Alt ${views.indexOf(one) + 1}`}
          onClick={() => show(one)}
        >
          {t(`editor.views.${one}`)}
          {one === 'check' && findings.errors > 0 && (
            <span className="count">
              {findings.errors}
              <span className="visually-hidden"> {t('editor.toMend')}</span>
            </span>
          )}
        </button>
      ))}
    </div>
  )
}

function DraftMenu() {
  const { t } = useTranslation()
  const { open, companyId } = useEditor()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const remove = useMutation({
    mutationFn: async () => {
      await open.flush()
      if (open.id !== undefined) {
        await call('deleteDraft', { params: { companyId, invoiceId: open.id } })
      }
      closeDraft(open)
    },
    onSuccess: async () => {
      await navigate({ to: '/societes/$companyId/factures', params: { companyId } })
      await queryClient.invalidateQueries({ queryKey: invoiceKey(companyId) })
    },
  })
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('shell.actions')}>
          <IconDots size={20} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          color="red"
          leftSection={<IconTrash size={18} stroke={1.75} />}
          onClick={() => {
            if (confirm(t('editor.confirmDelete'))) remove.mutate()
          }}
        >
          {t('editor.delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
