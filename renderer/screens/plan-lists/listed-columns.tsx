import { Badge } from '#renderer/components/Badge.tsx'
import type { GridColumn } from '#renderer/components/grid-column.ts'
import { cellEditor } from '#renderer/workspace/cell-editors.ts'
import { referencesIn } from '#renderer/workspace/references.ts'
import { formatPeriodField } from '#shared/basics/read-input.ts'
import { toWords } from '#shared/document/runs.ts'
import { sayCoordination, sayLead } from '#shared/document/who-does-it.ts'
import { printCurrent, stateOfTarget, targetStateLabels } from '#shared/figures/target-state.ts'
import { printUnderUnit } from '#shared/figures/target-value.ts'
import { fieldOf } from '#shared/records/collections.ts'
import type { Target } from '#shared/records/target.ts'
import { progressStateLabels, type Task } from '#shared/records/task.ts'
import classes from './ListedGrid.module.css'
import { progressLooks, targetLooks } from './list-kind.tsx'
import { cellValue, whyLocked, yearColumn } from './listed-cells.ts'
import type { Around, ListedLine } from './listed-line.ts'
import { sayServing } from './serving-words.ts'

type Column = GridColumn<ListedLine>
type TextOf = (line: ListedLine) => string

/** Pixels by which a part stands further in than what it is part of. */
const INDENT = 18

/** Columns of a table of targets, as in seeds 001, II.2, and 002, Phụ lục I; one per year. */
export function targetColumns(years: readonly number[], around: Around): readonly Column[] {
  const of = (line: ListedLine) => line.record as Target
  return [
    number,
    statement('Mục tiêu, chỉ tiêu', around),
    typed('unit', 'ĐVT', 64, (line) => of(line).unit),
    typed('current', 'Hiện trạng', 92, (line) => printCurrent(of(line), around())),
    ...years.map(
      (year): Column => ({
        ...typed(yearColumn(year), String(year), 86, (line) => {
          const value = of(line).values.find((each) => each.year === year)?.value
          return value === undefined ? '' : printUnderUnit(value, of(line).unit)
        }),
        wraps: true,
      }),
    ),
    {
      id: 'targetState',
      header: 'Đánh giá',
      width: 146,
      text: (line) => (isAsked(of(line)) ? targetStateLabels[stateOfTarget(of(line), around()).state] : ''),
      cell: (line) => {
        if (!isAsked(of(line))) return null
        const { state, reason } = stateOfTarget(of(line), around())
        return (
          <span title={reason}>
            <Badge {...targetLooks[state]}>{targetStateLabels[state]}</Badge>
          </span>
        )
      },
    },
    lead(around),
    coordination(around),
    serving(around),
    note,
  ]
}

/** Whether anything is asked for that can be reached: a general aim, or the parts of one, have no state. */
function isAsked({ values, current, currentFigure }: Target): boolean {
  return values.length > 0 || current !== null || currentFigure !== ''
}

/** Columns of a table of tasks, as in seed 002, Phụ lục II. */
export function taskColumns(around: Around): readonly Column[] {
  const of = (line: ListedLine) => line.record as Task
  const state = cellEditor('tasks', 'state', () => referencesIn(around().snapshot), false)
  return [
    number,
    statement('Nhiệm vụ', around),
    { ...typed('solution', 'Giải pháp', 200, (line) => of(line).solution, true), grow: true },
    typed('deadline', 'Thời hạn', 128, (line) => formatPeriodField(of(line).deadline)),
    lead(around),
    coordination(around),
    {
      id: 'state',
      header: fieldOf('tasks', 'state').label,
      width: 142,
      text: (line) => progressStateLabels[of(line).state],
      value: (line) => of(line).state,
      cell: (line) => {
        const { state: now } = of(line)
        return <Badge {...progressLooks[now]}>{progressStateLabels[now]}</Badge>
      },
      ...(state?.kind === 'choice'
        ? {
            editor: {
              ...state,
              options: ({ record }: ListedLine) => state.options(record as Task),
              chosen: ({ record }: ListedLine) => state.chosen(record as Task),
            },
          }
        : {}),
    },
    serving(around),
    note,
  ]
}

const number: Column = { id: 'number', header: 'STT', width: 58, passesOver: () => true, text: (line) => line.number }

const note: Column = { ...typed('note', 'Ghi chú', 160, ({ record }) => record.note, true), hidden: true }

function typed(id: string, header: string, width: number, text: TextOf, multiline = false): Column {
  return {
    id,
    header,
    width,
    text,
    wraps: multiline,
    value: ({ record }) => cellValue(record, id),
    locked: ({ record }) => whyLocked(record, id),
    editor: { kind: 'text', multiline },
  }
}

function statement(header: string, around: Around): Column {
  const text: TextOf = ({ record }) => toWords(record.statement, around())
  return {
    ...typed('statement', header, 248, text, true),
    grow: true,
    indent: ({ depth }) => depth * INDENT,
    // Words that hold a figure cannot be typed here; they are no less read for that.
    cell: (line) => {
      const words = text(line)
      return words === '' ? (
        <span className={classes.none}>Chưa có nội dung</span>
      ) : (
        <span className={classes.words} title={words}>
          {words}
        </span>
      )
    },
  }
}

/** Chosen from the departments, or written: what fits none of them is kept in words. */
function lead(around: Around): Column {
  const text: TextOf = ({ record }) => sayLead(record, around().snapshot)
  return {
    ...typed('lead', 'Chủ trì', 158, text),
    wraps: true,
    editor: {
      kind: 'choice',
      options: () => referencesIn(around().snapshot).options('departments'),
      chosen: ({ record }) => record.departmentId,
      clearable: true,
      take: (option) => option,
    },
  }
}

function coordination(around: Around): Column {
  return typed('coordination', 'Phối hợp', 170, ({ record }) => sayCoordination(record, around().snapshot), true)
}

/** What carries it out; entered in the details. */
function serving(around: Around): Column {
  return {
    id: 'serving',
    header: 'Thực hiện bởi',
    width: 150,
    wraps: true,
    text: ({ record }) => sayServing(record, around().snapshot),
  }
}
