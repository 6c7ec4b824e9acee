import { Checkbox } from '@mantine/core'
import { RecordDrawer } from '#renderer/components/RecordDrawer.tsx'
import { WizardTable } from '#renderer/components/Wizard.tsx'
import { type Choices, type FoundRow, foundKindLabels } from './found-rows.ts'

interface FoundDrawerProps {
  readonly row: FoundRow
  readonly choices: Choices
  readonly onChoose: (choices: Choices) => void
  readonly onClose: () => void
}

/** One machine field by field; a field without its mark stays as it is. */
export function FoundDrawer({ row, choices, onChoose, onClose }: FoundDrawerProps) {
  const leave = (field: string, left: boolean) => {
    const next = new Set(choices.left)
    if (left) next.add(`${row.id}/${field}`)
    else next.delete(`${row.id}/${field}`)
    onChoose({ ...choices, left: next })
  }
  return (
    <RecordDrawer
      recordKey={row.id}
      title={row.name || row.file}
      subtitle={[foundKindLabels[row.kind], row.file].filter((part) => part !== '').join(': ')}
      focusField={null}
      onClose={onClose}
    >
      {row.notes === '' ? null : <p>{row.notes}</p>}
      {row.fields.length === 0 ? (
        <p>{row.effect}</p>
      ) : (
        <WizardTable>
          <thead>
            <tr>
              <th scope="col">Nhận</th>
              <th scope="col">Trường</th>
              <th scope="col">Đang có</th>
              <th scope="col">Máy báo</th>
            </tr>
          </thead>
          <tbody>
            {row.fields.map(({ field, label, before, after }) => (
              <tr key={field}>
                <td>
                  <Checkbox
                    size="xs"
                    aria-label={`Nhận ${label}`}
                    checked={!choices.left.has(`${row.id}/${field}`)}
                    onChange={(event) => leave(field, !event.currentTarget.checked)}
                  />
                </td>
                <td>{label}</td>
                <td>{before || 'trống'}</td>
                <td>{after || 'trống'}</td>
              </tr>
            ))}
          </tbody>
        </WizardTable>
      )}
    </RecordDrawer>
  )
}
