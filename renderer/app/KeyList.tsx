import { Kbd, Modal, Table } from '@mantine/core'
import { keyList } from './keys.ts'

export function KeyList(props: { readonly opened: boolean; readonly onClose: () => void }) {
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title="Các phím tắt"
      size="lg"
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <Table verticalSpacing={6}>
        <Table.Tbody>
          {keyList.map(([keys, what]) => (
            <Table.Tr key={keys}>
              <Table.Td w={160}>
                <Kbd>{keys}</Kbd>
              </Table.Td>
              <Table.Td>{what}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  )
}
