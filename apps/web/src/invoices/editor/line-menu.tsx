import { ActionIcon, Menu } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconDots,
  IconListDetails,
  IconTrash,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useEditor } from './editor-context.ts'
import { insertLine, moveLine, removeLine } from './edited.ts'
import { focusCell } from './grid-keys.ts'

interface LineMenuProps {
  readonly row: number
  readonly detailed: boolean
  readonly onDetails: () => void
}

/** What can be done with a line besides typing in it, for those who use the pointer. */
export function LineMenu({ row, detailed, onDetails }: LineMenuProps) {
  const { t } = useTranslation()
  const { store } = useEditor()
  const duplicate = () => {
    const line = store.get().draft.lines[row]
    if (line !== undefined) store.change(insertLine(row + 1, line))
  }
  const remove = () => {
    store.change(removeLine(row))
    requestAnimationFrame(() => focusCell({ row: Math.max(0, row - 1), column: 'name' }))
  }
  const icon = { size: 18, stroke: 1.75 }
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          tabIndex={-1}
          aria-label={t('editor.lineMenu', { number: row + 1 })}
        >
          <IconDots {...icon} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconListDetails {...icon} />} onClick={onDetails}>
          {detailed ? t('editor.hideDetails') : t('editor.showDetails')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy {...icon} />} onClick={duplicate}>
          {t('editor.duplicateLine')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowUp {...icon} />}
          rightSection={<kbd>Alt ↑</kbd>}
          onClick={() => store.change(moveLine(row, -1))}
        >
          {t('editor.moveUp')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown {...icon} />}
          rightSection={<kbd>Alt ↓</kbd>}
          onClick={() => store.change(moveLine(row, 1))}
        >
          {t('editor.moveDown')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          color="red"
          leftSection={<IconTrash {...icon} />}
          rightSection={<kbd>Alt Suppr</kbd>}
          onClick={remove}
        >
          {t('editor.removeLine')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
