import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconFolder, IconFolderPlus } from '@tabler/icons-react'
import { toRoman } from '#shared/basics/numbering.ts'
import type { Group } from '#shared/records/plan.ts'

interface GroupMenuProps {
  readonly groups: readonly Group[]
  readonly onOpen: (id: string) => void
  readonly onAdd: () => void
}

/** The groups of the table: each opens its details, and a new one can be added. */
export function GroupMenu({ groups, onOpen, onAdd }: GroupMenuProps) {
  return (
    <Menu position="bottom-end" width={420} shadow="md">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconFolder size={16} stroke={1.5} />}
          rightSection={<IconChevronDown size={14} stroke={1.5} />}
          data-opens="groups"
        >
          Nhóm
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
        {groups.map(({ id, title }, index) => (
          <Menu.Item key={id} onClick={() => onOpen(id)}>
            {toRoman(index + 1)}. {title || 'Nhóm chưa đặt tên'}
          </Menu.Item>
        ))}
        {groups.length === 0 ? null : <Menu.Divider />}
        <Menu.Item leftSection={<IconFolderPlus size={16} stroke={1.5} />} onClick={onAdd}>
          Thêm nhóm
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
