import { Checkbox, Stack } from '@mantine/core'
import form from '#renderer/components/Form.module.css'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import type { RecordChanges } from '#renderer/workspace/use-changes.ts'
import { appendixLabels } from '#shared/figures/appendix-labels.ts'
import { type InventoryTableName, inventoryTableLabels, inventoryTableNames } from '#shared/records/inventory-table.ts'
import { type Plan, planRecord } from '#shared/records/plan.ts'

interface InventoryTablesFieldProps {
  readonly plan: Plan
  readonly changes: RecordChanges
}

/** Which tables of figures are printed with the plan. Stored at once. */
export function InventoryTablesField({ plan, changes }: InventoryTablesFieldProps) {
  const snapshot = useSnapshot()
  const { inventory } = appendixLabels(snapshot, plan)
  const choose = (name: InventoryTableName, chosen: boolean) =>
    changes.set(
      'plans',
      plan.id,
      'inventoryTables',
      inventoryTableNames.filter((each) => (each === name ? chosen : plan.inventoryTables.includes(each))),
    )
  return (
    <fieldset className={form.group} data-field="inventoryTables">
      <legend>{planRecord.fields.inventoryTables.label}</legend>
      <p className={form.note}>
        {inventory === null
          ? 'Chọn bảng nào thì bảng đó in thành một phụ lục riêng, sau phụ lục của các giai đoạn.'
          : `Các bảng đã chọn in ở ${inventory}; nội dung “Dẫn chiếu phụ lục” của văn bản nhắc đến phụ lục này.`}
      </p>
      <Stack gap={8}>
        {inventoryTableNames.map((name) => (
          <Checkbox
            key={name}
            label={inventoryTableLabels[name]}
            checked={plan.inventoryTables.includes(name)}
            onChange={(event) => void choose(name, event.currentTarget.checked)}
          />
        ))}
      </Stack>
    </fieldset>
  )
}
