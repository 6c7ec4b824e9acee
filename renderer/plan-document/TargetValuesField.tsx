import { ActionIcon, Button, Text, Tooltip } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { ChoiceField } from '#renderer/components/ChoiceField.tsx'
import form from '#renderer/components/Form.module.css'
import { NumberField } from '#renderer/components/NumberField.tsx'
import { TextField } from '#renderer/components/TextField.tsx'
import type { RecordChanges } from '#renderer/workspace/use-changes.ts'
import type { Target, TargetValue } from '#shared/records/target.ts'
import classes from './TargetValuesField.module.css'
import { asKind, comparisonOptions, kindOptions, type YearValue, yearAddition, yearChange } from './target-values.ts'

interface TargetValuesFieldProps {
  readonly target: Target
  readonly planYear: number
  readonly changes: RecordChanges
}

const yearRule = { min: 1990, max: 2100, empty: 'refused', grouped: false, whole: true } as const
const percentRule = { min: 0, max: 1000, empty: 'refused', grouped: false, whole: false, sign: '%' } as const
const countRule = { min: 0, max: 9_999_999, empty: 'refused', grouped: true, whole: true } as const
const timesRule = { min: 1, max: 99, empty: 'refused', grouped: false, whole: true } as const

/** What a target asks for, year by year. */
export function TargetValuesField({ target, planYear, changes }: TargetValuesFieldProps) {
  const { id, values } = target
  const put = (year: number, next: YearValue | null) =>
    changes.run('Sửa giá trị chỉ tiêu', (seen) => yearChange(seen, id, year, next))
  return (
    <>
      <ul className={classes.lines}>
        {values.map(({ year, value }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line keeps its input while its year is typed anew
          <li key={index} className={classes.line}>
            <NumberField
              label="Năm"
              field={`values/${year}/year`}
              draftKey={`targets/${id}/values/${year}/year`}
              value={year}
              rule={yearRule}
              onStore={(next) => {
                if (next === null || next === year) return null
                if (values.some((each) => each.year === next)) return Promise.resolve(`Năm ${next} đã có giá trị.`)
                return void put(year, { year: next, value })
              }}
            />
            <ValueInputs
              name={`targets/${id}/values/${year}`}
              value={value}
              unit={target.unit}
              onStore={(next) => void put(year, { year, value: next })}
            />
            <Tooltip label="Bỏ năm này">
              <ActionIcon
                className={classes.remove}
                aria-label={`Bỏ giá trị năm ${year}`}
                onClick={() => put(year, null)}
              >
                <IconTrash size={16} stroke={1.5} />
              </ActionIcon>
            </Tooltip>
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        className={form.begin}
        leftSection={<IconPlus size={16} stroke={1.5} />}
        onClick={() => changes.run('Thêm giá trị chỉ tiêu', (seen) => yearAddition(seen, id, planYear))}
      >
        Thêm năm
      </Button>
      <Text size="xs" c="dimmed">
        Văn bản tự in giá trị sau nội dung chỉ tiêu (ví dụ “: 100%”), trừ khi nội dung đã chèn hoặc đã ghi con số đó.
      </Text>
    </>
  )
}

interface ValueInputsProps {
  readonly name: string
  readonly value: TargetValue
  readonly unit: string
  readonly onStore: (value: TargetValue) => void
}

function ValueInputs({ name, value, unit, onStore }: ValueInputsProps) {
  const at = (key: string) => ({ field: `${name}/${key}`, draftKey: `${name}/${value.kind}/${key}` })
  const number = (store: (n: number) => TargetValue) => (n: number | null) => {
    if (n !== null) onStore(store(n))
  }
  return (
    <div className={classes.value}>
      <ChoiceField
        {...at('kind')}
        label="Yêu cầu"
        value={value.kind}
        options={kindOptions}
        clearable={false}
        onStore={(kind) => (kind === null || kind === value.kind ? null : onStore(asKind(value, kind, unit)))}
      />
      {'comparison' in value ? (
        <ChoiceField
          {...at('comparison')}
          label="So sánh"
          value={value.comparison}
          options={comparisonOptions}
          clearable={false}
          onStore={(comparison) => onStore({ ...value, comparison: comparison as typeof value.comparison })}
        />
      ) : value.kind === 'done' ? (
        <span />
      ) : null}
      {value.kind === 'percent' ? (
        <NumberField
          {...at('percent')}
          label="Tỷ lệ (%)"
          value={value.percent}
          rule={percentRule}
          onStore={number((percent) => ({ ...value, percent }))}
        />
      ) : null}
      {value.kind === 'quantity' ? (
        <>
          <NumberField
            {...at('quantity')}
            label="Số lượng"
            value={value.quantity}
            rule={countRule}
            onStore={number((quantity) => ({ ...value, quantity }))}
          />
          <TextField
            {...at('unit')}
            label="Đơn vị tính"
            value={value.unit}
            onStore={(words) => onStore({ ...value, unit: words })}
          />
        </>
      ) : null}
      {value.kind === 'frequency' ? (
        <>
          <NumberField
            {...at('times')}
            label="Số lần"
            value={value.times}
            rule={timesRule}
            onStore={number((times) => ({ ...value, times }))}
          />
          <NumberField
            {...at('everyYears')}
            label="Trong mấy năm"
            value={value.everyYears}
            rule={timesRule}
            onStore={number((everyYears) => ({ ...value, everyYears }))}
          />
        </>
      ) : null}
      {value.kind === 'text' ? (
        <TextField
          {...at('text')}
          label="Bằng lời"
          value={value.text}
          onStore={(text) => onStore({ kind: 'text', text })}
        />
      ) : null}
    </div>
  )
}
