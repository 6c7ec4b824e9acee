import { ActionIcon, Button, Select, Tooltip } from '@mantine/core'
import { IconArrowDown, IconArrowsSort, IconArrowUp, IconX } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { Option } from '#renderer/components/ChoiceField.tsx'
import { listAddress } from '#renderer/workspace/list-address.ts'
import type { RecordChanges } from '#renderer/workspace/use-changes.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { matchesSearch } from '#shared/basics/search-fold.ts'
import { type Plan, planRecord } from '#shared/records/plan.ts'
import classes from './CitedBasesField.module.css'
import { citationMovement, citationOrder, citing, notCiting } from './citation-changes.ts'

interface CitedBasesFieldProps {
  readonly plan: Plan
  /** Every legal basis there is. */
  readonly options: readonly Option[]
  readonly changes: RecordChanges
}

const { label } = planRecord.fields.legalBasisIds

/** The legal bases a plan rests on, in the order they are printed: arrows and Alt with the arrow keys move one. */
export function CitedBasesField({ plan, options, changes }: CitedBasesFieldProps) {
  const { id: planId, year, legalBasisIds } = plan
  const titleId = useId()
  const list = useRef<HTMLOListElement>(null)
  // A line that moves takes the keyboard along, which the page lets go of when the line is put elsewhere.
  const moved = useRef<string | null>(null)
  // A fresh key empties the box again after each choice.
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    if (moved.current === null || legalBasisIds.length === 0) return
    list.current?.querySelector<HTMLElement>(`[data-basis="${CSS.escape(moved.current)}"] a`)?.focus()
    moved.current = null
  }, [legalBasisIds])

  const nameOf = (id: string) => options.find((option) => option.value === id)?.label ?? 'Văn bản đã xóa'
  const move = (id: string, by: -1 | 1) =>
    changes.run('Đổi thứ tự căn cứ', (seen) => citationMovement(seen, planId, id, by))
  const onKeyDown = (event: KeyboardEvent, id: string) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (!event.altKey || by === null) return
    event.preventDefault()
    moved.current = id
    void move(id, by)
  }
  return (
    <div>
      <div id={titleId} className={classes.label}>
        {label}
      </div>
      <p className={classes.note}>
        {legalBasisIds.length === 0
          ? 'Chưa dùng căn cứ nào.'
          : 'In theo thứ tự này; đổi chỗ bằng mũi tên hoặc Alt+↑, Alt+↓.'}
      </p>
      {legalBasisIds.length < 2 ? null : (
        <Button
          variant="subtle"
          leftSection={<IconArrowsSort size={16} stroke={1.5} />}
          onClick={() =>
            changes.run(
              'Sắp xếp căn cứ theo thứ bậc, ngày',
              (seen) => citationOrder(seen, planId),
              'Đã xếp căn cứ theo thứ bậc, cùng bậc theo ngày.',
            )
          }
        >
          Sắp xếp theo thứ bậc, ngày
        </Button>
      )}
      <ol ref={list} className={classes.list} aria-labelledby={titleId}>
        {legalBasisIds.map((id, index) => (
          <li key={id} className={classes.line} data-basis={id} onKeyDown={(event) => onKeyDown(event, id)}>
            <span className={classes.place}>{formatInteger(index + 1)}</span>
            <a className={classes.name} href={`#${listAddress('legalBases')}/${id}`} title={nameOf(id)}>
              {nameOf(id)}
            </a>
            <ActionIcon
              aria-label={`In trước lên một bậc: ${nameOf(id)}`}
              disabled={index === 0}
              onClick={() => move(id, -1)}
            >
              <IconArrowUp size={16} stroke={1.5} />
            </ActionIcon>
            <ActionIcon
              aria-label={`In sau xuống một bậc: ${nameOf(id)}`}
              disabled={index === legalBasisIds.length - 1}
              onClick={() => move(id, 1)}
            >
              <IconArrowDown size={16} stroke={1.5} />
            </ActionIcon>
            <Tooltip label={`Bỏ khỏi kế hoạch năm ${year}`}>
              <ActionIcon
                aria-label={`Bỏ khỏi kế hoạch: ${nameOf(id)}`}
                onClick={() =>
                  changes.run(`Bỏ căn cứ khỏi kế hoạch năm ${year}`, (seen) => notCiting(seen, planId, [id]))
                }
              >
                <IconX size={16} stroke={1.5} />
              </ActionIcon>
            </Tooltip>
          </li>
        ))}
      </ol>
      <Select
        key={turn}
        mt="xs"
        aria-label="Thêm căn cứ vào kế hoạch"
        data-field="legalBasisIds"
        placeholder="Thêm căn cứ…"
        data={options.filter((option) => !legalBasisIds.includes(option.value))}
        searchable
        openOnFocus={false}
        filter={({ options: all, search }) =>
          all.filter((option) => matchesSearch('label' in option ? String(option.label) : '', search))
        }
        nothingFoundMessage="Không có căn cứ nào khớp; thêm văn bản mới ở trang Căn cứ"
        comboboxProps={{ shadow: 'md' }}
        onChange={(id) => {
          if (id === null) return
          setTurn(turn + 1)
          void changes.run(`Đưa căn cứ vào kế hoạch năm ${year}`, (seen) => citing(seen, planId, [id]))
        }}
      />
    </div>
  )
}
