import { Button } from '@mantine/core'
import { IconCopyPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Option } from '#renderer/components/ChoiceField.tsx'
import { OptionMenu } from '#renderer/components/OptionMenu.tsx'
import { SelectionBar } from '#renderer/components/SelectionBar.tsx'
import { formatInteger } from '#shared/basics/money.ts'
import { choiceLabels } from '#shared/records/choice-labels.ts'
import { type CollectionName, fieldOf } from '#shared/records/collections.ts'
import { fieldKindOf, isOptional } from '#shared/records/field-kind.ts'
import { targetOf } from '#shared/records/references.ts'
import { BulkEdit } from './BulkEdit.tsx'
import type { KeyOf, ListSpec } from './list-spec.ts'
import type { CellReader } from './read-cells.ts'
import type { References } from './references.ts'

const NOTHING = '-'

interface BulkBarProps<C extends CollectionName> {
  readonly spec: ListSpec<C>
  readonly ids: readonly string[]
  readonly references: References
  /** What only this list can do, before what every list can. */
  readonly more: ReactNode
  readonly reader: () => CellReader
  readonly onSet: (key: KeyOf<C>, value: unknown) => void
  readonly onDuplicate: () => void
  readonly onRemove: () => void
  readonly onClear: () => void
}

/** What can be done with the selected records at once. */
export function BulkBar<C extends CollectionName>(props: BulkBarProps<C>) {
  const { spec } = props
  return (
    <SelectionBar text={`Đã chọn ${formatInteger(props.ids.length)} ${spec.noun}`} onClear={props.onClear}>
      {props.more}
      {spec.bulk.map((key) => (
        <OptionMenu
          key={key}
          label={fieldOf(spec.collection, key).label}
          options={optionsOf(spec, key, props.references)}
          onPick={(value) => props.onSet(key, value === NOTHING ? null : value)}
        />
      ))}
      <BulkEdit
        spec={spec}
        count={props.ids.length}
        references={props.references}
        reader={props.reader}
        onSet={props.onSet}
      />
      <Button variant="default" leftSection={<IconCopyPlus size={16} stroke={1.5} />} onClick={props.onDuplicate}>
        Nhân bản
      </Button>
      <Button
        variant="default"
        leftSection={<IconTrash size={16} stroke={1.5} color="var(--bad-text)" />}
        onClick={props.onRemove}
      >
        Xóa
      </Button>
    </SelectionBar>
  )
}

function optionsOf<C extends CollectionName>(spec: ListSpec<C>, key: KeyOf<C>, references: References): Option[] {
  const field = fieldOf(spec.collection, key)
  const input = fieldKindOf(field)
  const target = targetOf(spec.collection, key)
  const words = choiceLabels[`${spec.collection}.${key}`] ?? {}
  const options =
    input.kind === 'choice'
      ? input.values.map((value) => ({ value, label: words[value] ?? value }))
      : target === null
        ? []
        : [...references.options(target)]
  return isOptional(field) ? [...options, { value: NOTHING, label: 'Bỏ trống' }] : options
}
