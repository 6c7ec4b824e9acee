import { SegmentedControl } from '@mantine/core'
import { formatInteger } from '#shared/basics/money.ts'

interface CountedFilterProps<V extends string> {
  readonly label: string
  readonly value: V | 'all'
  readonly onChange: (value: V | 'all') => void
  readonly options: readonly { readonly value: V; readonly label: string; readonly count: number }[]
  readonly total: number
}

/** One sort of rows out of a few, each with how many there are: "Tất cả 90 | Thêm 12 | Lỗi 3". */
export function CountedFilter<V extends string>(props: CountedFilterProps<V>) {
  const options = [{ value: 'all', label: 'Tất cả', count: props.total }, ...props.options]
  return (
    <SegmentedControl
      size="xs"
      aria-label={props.label}
      value={props.value}
      onChange={(value) => props.onChange(value as V | 'all')}
      data={options.map(({ value, label, count }) => ({ value, label: `${label} ${formatInteger(count)}` }))}
    />
  )
}
