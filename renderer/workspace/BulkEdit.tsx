import { Button, Popover, Select, Switch, TextInput } from '@mantine/core'
import { IconEdit } from '@tabler/icons-react'
import { useState } from 'react'
import { formatInteger } from '#shared/basics/money.ts'
import { err, ok, type Result } from '#shared/basics/result.ts'
import { matchesSearch } from '#shared/basics/search-fold.ts'
import { type CollectionName, fieldOf } from '#shared/records/collections.ts'
import { fieldKindOf, isOptional } from '#shared/records/field-kind.ts'
import classes from './BulkEdit.module.css'
import { cellEditor } from './cell-editors.ts'
import type { KeyOf, ListSpec } from './list-spec.ts'
import type { CellReader } from './read-cells.ts'
import type { References } from './references.ts'

interface BulkEditProps<C extends CollectionName> {
  readonly spec: ListSpec<C>
  readonly count: number
  readonly references: References
  /** Reads typed text with the records as they are now. */
  readonly reader: () => CellReader
  readonly onSet: (key: KeyOf<C>, value: unknown) => void
}

/** One field of the list, and a value for it that all selected rows get. */
export function BulkEdit<C extends CollectionName>(props: BulkEditProps<C>) {
  const { spec } = props
  const [open, setOpen] = useState(false)
  const [key, setKey] = useState<KeyOf<C> | null>(null)
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const fields = bulkFields(spec)
  const choose = (next: string | null) => {
    setKey(next as KeyOf<C> | null)
    setText('')
    setProblem(null)
  }
  const apply = () => {
    if (key === null) return
    const value = wantedValue(spec.collection, key, text, props.reader())
    if (!value.ok) return setProblem(value.error)
    setOpen(false)
    choose(null)
    props.onSet(key, value.value)
  }
  return (
    <Popover opened={open} onChange={setOpen} position="top-start" trapFocus returnFocus width={340}>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconEdit size={16} stroke={1.5} />}
          onClick={() => setOpen((was) => !was)}
        >
          Sửa mục khác
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault()
            apply()
          }}
        >
          <Select
            label="Mục cần sửa"
            placeholder="Chọn một mục"
            data={fields.map((each) => ({ value: each, label: fieldOf(spec.collection, each).label }))}
            value={key}
            onChange={choose}
            searchable
            filter={({ options, search }) =>
              options.filter((each) => 'label' in each && matchesSearch(String(each.label), search))
            }
            nothingFoundMessage="Không có mục nào khớp"
            comboboxProps={{ withinPortal: false }}
            data-autofocus
          />
          {key === null ? null : (
            <BulkValue
              spec={spec}
              field={key}
              text={text}
              references={props.references}
              problem={problem}
              onChange={(next) => {
                setText(next)
                setProblem(null)
              }}
            />
          )}
          <Button type="submit" disabled={key === null} mt={4}>
            Đặt cho {formatInteger(props.count)} {spec.noun}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}

interface BulkValueProps<C extends CollectionName> {
  readonly spec: ListSpec<C>
  readonly field: KeyOf<C>
  readonly text: string
  readonly references: References
  readonly problem: string | null
  readonly onChange: (text: string) => void
}

/** The input for the new value; its text is an option's value where the field has a list. */
function BulkValue<C extends CollectionName>(props: BulkValueProps<C>) {
  const { spec, field: key } = props
  const field = fieldOf(spec.collection, key)
  const editor = cellEditor(spec.collection, key, () => props.references, false)
  if (editor?.kind === 'flag') {
    return (
      <Switch
        label={`${field.label}: ${props.text === 'true' ? 'Có' : 'Không'}`}
        checked={props.text === 'true'}
        onChange={(event) => props.onChange(String(event.currentTarget.checked))}
      />
    )
  }
  if (editor?.kind === 'choice') {
    return (
      <Select
        label={field.label}
        placeholder={editor.clearable ? 'Bỏ trống' : 'Chọn một giá trị'}
        data={[...editor.options({ id: '' } as never)]}
        value={props.text === '' ? null : props.text}
        onChange={(value) => props.onChange(value ?? '')}
        clearable={editor.clearable}
        searchable
        limit={100}
        filter={({ options, search }) =>
          options.filter((each) => 'label' in each && matchesSearch(String(each.label), search))
        }
        nothingFoundMessage="Không có mục nào khớp"
        error={props.problem}
        comboboxProps={{ withinPortal: false }}
      />
    )
  }
  return (
    <TextInput
      label={field.label}
      description={isOptional(field) || fieldKindOf(field).kind === 'text' ? 'Để trống để xóa nội dung' : undefined}
      autoComplete="off"
      data-typed="yes"
      value={props.text}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      error={props.problem}
    />
  )
}

/** What several records can share: every field of the drawer that a cell can hold and that is not one record's own. */
function bulkFields<C extends CollectionName>(spec: ListSpec<C>): readonly KeyOf<C>[] {
  const own = new Set<string>(spec.ownFields ?? [])
  return spec.groups
    .flatMap((group) => group.fields)
    .filter((key) => !own.has(key) && fieldKindOf(fieldOf(spec.collection, key)).kind !== 'own')
}

function wantedValue(
  collection: CollectionName,
  key: string,
  text: string,
  reader: CellReader,
): Result<unknown, string> {
  const editor = cellEditor(collection, key, () => ({}) as never, false)
  if (editor?.kind === 'flag') return ok(text === 'true')
  if (editor?.kind !== 'choice') return reader.read(key, text, null)
  if (text === '') return editor.clearable ? ok(null) : err('Hãy chọn một giá trị.')
  return ok(editor.take(text))
}
