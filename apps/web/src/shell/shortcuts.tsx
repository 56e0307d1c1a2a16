import { Kbd, Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { closeShortcuts, useShortcutsOpened } from './shortcuts-store.ts'

const groups = [
  {
    name: 'everywhere',
    keys: [
      ['palette', 'Ctrl K'],
      ['newInvoice', 'n f'],
      ['goInvoices', 'g f'],
      ['goReceived', 'g r'],
      ['goCustomers', 'g c'],
      ['goProducts', 'g p'],
      ['goCompany', 'g s'],
      ['help', '?'],
    ],
  },
  {
    name: 'lists',
    keys: [
      ['move', 'j k'],
      ['open', '⏎'],
      ['find', 'f'],
      ['duplicate', 'd'],
      ['creditNote', 'a'],
    ],
  },
  {
    name: 'editor',
    keys: [
      ['nextCell', '⇥'],
      ['nextLine', '⏎'],
      ['newlineInCell', '⇧ ⏎'],
      ['arrows', '↑ ↓ ← →'],
      ['undoCell', 'Échap'],
      ['moveLine', 'Alt ↑ ↓'],
      ['deleteLine', 'Alt Suppr'],
      ['undo', 'Ctrl Z, Ctrl Y'],
      ['views', 'Alt 1 2 3'],
      ['issue', 'Ctrl ⏎'],
    ],
  },
] as const

/** Every key there is, on one page. */
export function Shortcuts() {
  const { t } = useTranslation()
  const opened = useShortcutsOpened()
  return (
    <Modal
      opened={opened}
      onClose={closeShortcuts}
      title={t('shell.shortcuts.title')}
      size="xl"
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      <div className="shortcuts">
        {groups.map(({ name, keys }) => (
          <section key={name}>
            <h3>{t(`shell.shortcuts.${name}`)}</h3>
            <dl>
              {keys.map(([label, key]) => (
                <div key={label}>
                  <dt>{t(`shell.shortcuts.${label}`)}</dt>
                  <dd>
                    <Kbd>{key}</Kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
