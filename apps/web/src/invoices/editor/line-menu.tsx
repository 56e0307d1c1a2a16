import { Menu } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowUp,
  IconCopy,
  IconDots,
  IconListDetails,
  IconTrash,
} from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { useEditor } from './editor-context.ts'
import { insertLine, moveLine, removeLine } from './edited.ts'
import { focusCell } from './grid-keys.ts'

interface LineMenuProps {
  readonly row: number
  readonly detailed: boolean
  readonly onDetails: () => void
}

/** What can be done with a line besides typing in it, for those who use the pointer. */
export function LineMenu(props: LineMenuProps) {
  const { t } = useEditor()
  const [wasOpened, setWasOpened] = useState(false)
  const button = (
    <button
      type="button"
      className="line-menu"
      tabIndex={-1}
      aria-label={t('editor.lineMenu', { number: props.row + 1 })}
      onClick={() => setWasOpened(true)}
    >
      <IconDots size={18} stroke={1.75} />
    </button>
  )
  // A menu is heavy, and most lines never open theirs.
  return wasOpened ? <OpenedMenu {...props} button={button} /> : button
}

function OpenedMenu(props: LineMenuProps & { readonly button: ReactNode }) {
  const { row, detailed, onDetails, button } = props
  const { t, store } = useEditor()
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
    <Menu position="bottom-end" shadow="md" defaultOpened>
      <Menu.Target>{button}</Menu.Target>
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
