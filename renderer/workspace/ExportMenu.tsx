import { Button, Menu } from '@mantine/core'
import { IconCopy, IconDownload, IconFileSpreadsheet, IconFileText } from '@tabler/icons-react'
import { formatInteger } from '#shared/basics/money.ts'
import type { TableFileKind } from './table-file.ts'

interface ExportMenuProps {
  readonly rows: number
  readonly columns: number
  readonly busy: boolean
  readonly onSave: (kind: TableFileKind) => void
  readonly onCopy: () => void
}

/** What the table shows, out of the app: filtered, sorted, the columns in their order. */
export function ExportMenu(props: ExportMenuProps) {
  const glyph = { size: 16, stroke: 1.5 }
  return (
    <Menu position="bottom-end" width={340}>
      <Menu.Target>
        <Button variant="default" loading={props.busy} leftSection={<IconDownload {...glyph} />}>
          Xuất
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          Bảng đang hiện: {formatInteger(props.rows)} dòng, {formatInteger(props.columns)} cột
        </Menu.Label>
        <Menu.Item leftSection={<IconFileSpreadsheet {...glyph} />} onClick={() => props.onSave('xlsx')}>
          Lưu tệp Excel (XLSX)…
        </Menu.Item>
        <Menu.Item leftSection={<IconFileText {...glyph} />} onClick={() => props.onSave('csv')}>
          Lưu tệp CSV…
        </Menu.Item>
        <Menu.Label>Excel mở CSV có thể bỏ số 0 ở đầu mã; XLSX giữ nguyên.</Menu.Label>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconCopy {...glyph} />}
          rightSection={<small>Ctrl Shift C</small>}
          onClick={props.onCopy}
        >
          Chép kèm tiêu đề cột
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
