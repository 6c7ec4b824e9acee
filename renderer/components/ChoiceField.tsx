import { Checkbox, MultiSelect, Select, TagsInput } from '@mantine/core'
import { matchesSearch } from '#shared/basics/search-fold.ts'
import { cleanLine, traditionalTone } from '#shared/basics/text.ts'
import type { InputProps } from './TextField.tsx'

export interface Option {
  readonly value: string
  readonly label: string
}

const SEARCH_FROM = 9
const NOTHING = 'Không có mục nào khớp'

/** Mantine's own filter knows nothing of Vietnamese marks. */
function filterOptions<T extends object>({ options, search }: { options: T[]; search: string }): T[] {
  return options.filter((option) => matchesSearch('label' in option ? String(option.label) : '', search))
}

/** One value of a list; with `clearable` it may be left open. Stored at once. */
export function ChoiceField(
  props: InputProps<string | null> & { readonly options: readonly Option[]; readonly clearable: boolean },
) {
  const known = props.value === null || props.options.some((option) => option.value === props.value)
  // A link to a record that is gone must be seen, not shown as empty.
  const gone = known ? [] : [{ value: props.value ?? '', label: 'Mục đã bị xóa' }]
  return (
    <Select
      label={props.label}
      description={props.help}
      data-field={props.field}
      data={[...props.options, ...gone]}
      value={props.value}
      onChange={(value) => {
        if (value !== null || props.clearable) props.onStore(value)
      }}
      clearable={props.clearable}
      allowDeselect={false}
      searchable={props.options.length >= SEARCH_FROM}
      filter={filterOptions}
      nothingFoundMessage={NOTHING}
      placeholder={props.clearable ? 'Chưa chọn' : ''}
      clearButtonProps={{ 'aria-label': `Bỏ chọn: ${props.label}` }}
      comboboxProps={{ shadow: 'md' }}
    />
  )
}

/** Several values of a list. Stored at once. */
export function MultiChoiceField(props: InputProps<readonly string[]> & { readonly options: readonly Option[] }) {
  return (
    <MultiSelect
      label={props.label}
      description={props.help}
      data-field={props.field}
      data={[...props.options]}
      value={[...props.value]}
      onChange={props.onStore}
      searchable
      hidePickedOptions
      filter={filterOptions}
      nothingFoundMessage={NOTHING}
      placeholder={props.value.length === 0 ? 'Chưa chọn' : ''}
      comboboxProps={{ shadow: 'md' }}
    />
  )
}

/** Yes or no. Stored at once. */
export function FlagField(props: InputProps<boolean>) {
  return (
    <Checkbox
      label={props.label}
      description={props.help}
      data-field={props.field}
      checked={props.value}
      onChange={(event) => props.onStore(event.currentTarget.checked)}
    />
  )
}

/** Short texts, each a tag: other spellings, recipients. Stored at once. */
export function TextsField(props: InputProps<readonly string[]>) {
  return (
    <TagsInput
      label={props.label}
      description={props.help}
      data-field={props.field}
      value={[...props.value]}
      onChange={(values) => props.onStore(values.map((value) => traditionalTone(cleanLine(value))))}
      placeholder={props.value.length === 0 ? 'Gõ rồi nhấn Enter' : ''}
    />
  )
}
