import { Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './OutlineTree.module.css'

/** What the menu and the keys of a section ask for. */
export type SectionWish =
  | 'open'
  | 'rename'
  | 'addBefore'
  | 'addAfter'
  | 'addInside'
  | 'up'
  | 'down'
  | 'indent'
  | 'outdent'
  | 'remove'

const wishes: readonly (readonly [wish: SectionWish, label: string, keys: string] | null)[] = [
  ['open', 'Sửa nội dung', 'Enter'],
  ['rename', 'Đổi tiêu đề', 'F2'],
  null,
  ['addBefore', 'Thêm mục phía trước', 'Ctrl+Insert'],
  ['addAfter', 'Thêm mục phía sau', 'Insert'],
  ['addInside', 'Thêm mục con', 'Shift+Insert'],
  null,
  ['up', 'Chuyển lên', 'Alt+↑'],
  ['down', 'Chuyển xuống', 'Alt+↓'],
  ['indent', 'Thụt vào một cấp', 'Alt+→'],
  ['outdent', 'Đẩy ra một cấp', 'Alt+←'],
  null,
  ['remove', 'Xóa mục', 'Delete'],
]

/** The key pressed on a section of the outline → what it asks for; null when it asks for nothing. */
export function wishOfKey(event: {
  readonly key: string
  readonly altKey: boolean
  readonly ctrlKey: boolean
  readonly shiftKey: boolean
}): SectionWish | null {
  const name = [event.ctrlKey && 'Ctrl', event.altKey && 'Alt', event.shiftKey && 'Shift', event.key]
    .filter((each) => each !== false)
    .join('+')
  const arrows: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' }
  const keys = name.replace(/Arrow\w+$/, (arrow) => arrows[arrow] ?? arrow)
  return wishes.find((each) => each?.[2] === keys)?.[0] ?? null
}

interface SectionMenuProps {
  readonly name: string
  readonly opened: boolean
  readonly onOpened: (opened: boolean) => void
  readonly onWish: (wish: SectionWish) => void
  readonly tabIndex: number
}

/** Everything that can be done to a section, each with its key. */
export function SectionMenu({ name, opened, onOpened, onWish, tabIndex }: SectionMenuProps): ReactNode {
  const button = (
    <button
      type="button"
      className={classes.act}
      aria-label={`Việc với mục: ${name}`}
      title="Thêm, chuyển, thụt, xóa…"
      aria-haspopup="menu"
      aria-expanded={opened}
      tabIndex={tabIndex}
      onClick={() => onOpened(!opened)}
    >
      <IconDots size={14} stroke={1.5} />
    </button>
  )
  // A hundred menus that nobody opened would be drawn again with every letter of a title.
  if (!opened) return button
  return (
    <Menu opened={opened} onChange={onOpened} position="bottom-start" width={260} returnFocus>
      <Menu.Target>{button}</Menu.Target>
      <Menu.Dropdown>
        {wishes.map((each, index) =>
          each === null ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
            <Menu.Divider key={index} />
          ) : (
            <Menu.Item
              key={each[0]}
              rightSection={<span className={classes.keys}>{each[2]}</span>}
              onClick={() => onWish(each[0])}
            >
              {each[1]}
            </Menu.Item>
          ),
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
