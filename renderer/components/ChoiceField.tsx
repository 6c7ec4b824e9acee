import { Checkbox, MultiSelect, Select, TagsInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { matchesSearch } from '#shared/basics/search-fold.ts'
import { cleanLine, traditionalTone } from '#shared/basics/text.ts'
import type { InputProps } from './TextField.tsx'
import { useRefusal } from './use-refusal.ts'

export interface Option {
  readonly value: string
  readonly label: string
}

/** Rows a dropdown draws; the search leads to the others. */
const MOST_SHOWN = 100
const NOTHING = 'Không có mục nào khớp'

/** Mantine's own filter knows nothing of Vietnamese marks. */
function filterOptions<T extends object>({ options, search }: { options: T[]; search: string }): T[] {
  return options.filter((option) => matchesSearch('label' in option ? String(option.label) : '', search))
}

/** Enter takes the one choice left by what was typed; with several, the arrow keys say which. */
function pickOnly(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
  const list = document.getElementById(event.currentTarget.getAttribute('aria-controls') ?? '')
  const [only, ...others] = list?.querySelectorAll<HTMLElement>('[data-combobox-option]') ?? []
  // One that the arrow keys have reached is Mantine's own to pick.
  if (only === undefined || others.length > 0 || only.hasAttribute('data-combobox-selected')) return
  event.preventDefault()
  only.click()
}

/** A list too long to be made for an input nobody opens. */
export interface Choices {
  /** Asked for when the list opens: there may be thousands of devices to choose from. */
  readonly list: () => readonly Option[]
  readonly nameOf: (value: string) => string
}

/** What the closed input needs: the chosen ones alone. Also shows a link to a record that is gone. */
function useOptions(
  choices: readonly Option[] | Choices,
  chosen: readonly string[],
): { readonly data: readonly Option[]; readonly load: () => void } {
  const [open, setOpen] = useState(false)
  if (!('list' in choices)) {
    return { data: choices, load: () => {} }
  }
  const load = () => setOpen(true)
  const own = chosen.map((value) => ({ value, label: choices.nameOf(value) }))
  if (!open) return { data: own, load }
  const list = choices.list()
  const missing = own.filter((each) => !list.some((option) => option.value === each.value))
  return { data: [...list, ...missing], load }
}

/** One value of a list; with `clearable` it may be left open. Stored at once. */
export function ChoiceField(
  props: InputProps<string | null> & { readonly options: readonly Option[] | Choices; readonly clearable: boolean },
) {
  const options = useOptions(props.options, props.value === null ? [] : [props.value])
  const { error, store } = useRefusal(props.onStore)
  return (
    <Select
      label={props.label}
      description={props.help}
      data-field={props.field}
      error={error}
      data={options.data}
      value={props.value}
      onChange={(value) => {
        if (value !== null || props.clearable) void store(value)
      }}
      clearable={props.clearable}
      onFocus={(event) => {
        options.load()
        // What is typed looks for another choice, it does not go on from the name of the present one.
        event.currentTarget.select()
      }}
      onClick={(event) => event.currentTarget.select()}
      onDropdownOpen={options.load}
      limit={MOST_SHOWN}
      allowDeselect={false}
      searchable
      openOnFocus={false}
      onKeyDown={pickOnly}
      filter={filterOptions}
      nothingFoundMessage={NOTHING}
      placeholder={props.clearable ? 'Chưa chọn' : ''}
      clearButtonProps={{ 'aria-label': `Bỏ chọn: ${props.label}` }}
      comboboxProps={{ shadow: 'md' }}
    />
  )
}

/** Several values of a list. Stored at once. */
export function MultiChoiceField(
  props: InputProps<readonly string[]> & { readonly options: readonly Option[] | Choices },
) {
  const options = useOptions(props.options, props.value)
  const { error, store } = useRefusal<readonly string[]>(props.onStore)
  return (
    <MultiSelect
      label={props.label}
      description={props.help}
      data-field={props.field}
      error={error}
      data={options.data}
      onFocus={options.load}
      openOnFocus={false}
      onKeyDown={pickOnly}
      limit={MOST_SHOWN}
      value={[...props.value]}
      onChange={(values) => void store(values)}
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
  const { error, store } = useRefusal(props.onStore)
  return (
    <Checkbox
      label={props.label}
      description={props.help}
      data-field={props.field}
      error={error}
      checked={props.value}
      onChange={(event) => void store(event.currentTarget.checked)}
    />
  )
}

/** Short texts, each a tag: other spellings, recipients. Stored at once. */
export function TextsField(props: InputProps<readonly string[]>) {
  const { error, store } = useRefusal<readonly string[]>(props.onStore)
  return (
    <TagsInput
      label={props.label}
      description={props.help}
      data-field={props.field}
      error={error}
      value={[...props.value]}
      // A comma is part of a name: "Các khoa, phòng".
      splitChars={[]}
      onChange={(values) => void store(values.map((value) => traditionalTone(cleanLine(value))))}
      placeholder={props.value.length === 0 ? 'Gõ rồi nhấn Enter' : ''}
    />
  )
}
