import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { ChoiceField, type Option } from '#renderer/components/ChoiceField.tsx'
import form from '#renderer/components/Form.module.css'
import { TextField } from '#renderer/components/TextField.tsx'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { today } from '#renderer/workspace/today.ts'
import type { RecordChanges } from '#renderer/workspace/use-changes.ts'
import type { DocumentContext } from '#shared/document/runs.ts'
import { computeFigure } from '#shared/figures/catalogue.ts'
import type { FigureValue } from '#shared/figures/figure-value.ts'
import { printCurrent, stateOfTarget, targetStateLabels } from '#shared/figures/target-state.ts'
import { targetYears } from '#shared/figures/target-years.ts'
import type { Plan } from '#shared/records/plan.ts'
import { type Target, targetRecord } from '#shared/records/target.ts'
import { choiceValue, figureChoices } from './figure-choice.ts'
import { TargetValueInput } from './TargetValueInput.tsx'
import classes from './TargetValuesField.module.css'
import { withUnit } from './target-unit.ts'
import { yearChange } from './target-values.ts'

interface TargetValuesFieldProps {
  readonly target: Target
  readonly plan: Plan
  readonly changes: RecordChanges
}

const { fields } = targetRecord

/** Figures of the whole hospital that a target can be held against, each with its value now. */
function figureOptions(context: DocumentContext): readonly Option[] {
  return figureChoices(context)
    .filter(({ figure, of }) => of === null && MEASURES.has(computeFigure(figure, { ...context, of }).kind))
    .map((choice) => ({ value: choice.figure, label: `${choice.label}: ${choiceValue(choice, context)}` }))
}

const MEASURES: ReadonlySet<FigureValue['kind']> = new Set(['count', 'quantity', 'percent', 'ratio', 'missing'])

/** What a target asks for, year by year, in which unit, and where the hospital stands; each typed as plans write it. */
export function TargetValuesField({ target, plan, changes }: TargetValuesFieldProps) {
  const { id, unit, currentFigure } = target
  const snapshot = useSnapshot()
  const context = { snapshot, plan, today: plan.date ?? today() }
  const [more, setMore] = useState<readonly number[]>([])
  const years = [...new Set([...targetYears(plan, [target]), ...more])].sort((a, b) => a - b)
  const at = (key: 'unit' | 'currentFigure' | 'current') => ({
    label: fields[key].label,
    field: key,
    draftKey: `targets/${id}/${key}`,
  })
  const figures = useMemo(() => figureOptions({ snapshot, plan, today: plan.date ?? today() }), [snapshot, plan])
  const { state, reason } = stateOfTarget(target, context)
  return (
    <>
      <div className={form.pair}>
        <TextField
          {...at('unit')}
          value={unit}
          example="%"
          onStore={(next) =>
            void changes.run('Sửa đơn vị tính', (seen) => {
              const now = seen.targets.find((each) => each.id === id)
              return now === undefined
                ? []
                : [{ collection: 'targets', id, before: now, after: withUnit(now, next) } as const]
            })
          }
        />
      </div>
      <div className={classes.years}>
        {years.map((year) => (
          <TargetValueInput
            key={year}
            label={`Năm ${year}`}
            field={`values/${year}`}
            // As the cell of the table names it: what was refused in one stands in the other.
            draftKey={`targets/${id}/year:${year}`}
            unit={unit}
            value={target.values.find((each) => each.year === year)?.value ?? null}
            onStore={(value) => void changes.run('Sửa giá trị chỉ tiêu', (seen) => yearChange(seen, id, year, value))}
          />
        ))}
        <Button
          variant="default"
          className={classes.more}
          leftSection={<IconPlus size={16} stroke={1.5} />}
          onClick={() => setMore([...more, (years.at(-1) ?? plan.year) + 1])}
        >
          Thêm năm
        </Button>
      </div>
      <Text size="xs" c="dimmed">
        Ghi như trong kế hoạch: 80%, ≥ 80%, trên 70%, Thực hiện, 01 năm/lần, mức 4 trở lên, hoặc bằng lời. Văn bản tự in
        giá trị sau nội dung chỉ tiêu, trừ khi nội dung đã chèn hoặc đã ghi con số đó.
      </Text>
      <div className={form.pair}>
        <ChoiceField
          {...at('currentFigure')}
          value={currentFigure === '' ? null : currentFigure}
          options={figures}
          clearable
          onStore={(figure) => void changes.set('targets', id, 'currentFigure', figure ?? '')}
        />
        {currentFigure === '' ? (
          <TargetValueInput
            {...at('current')}
            unit={unit}
            value={target.current}
            onStore={(value) => void changes.set('targets', id, 'current', value)}
          />
        ) : (
          <div>
            <Text size="sm" fw={500}>
              {fields.current.label}
            </Text>
            <p className={classes.now}>{printCurrent(target, context) || 'Chưa có số liệu'}</p>
          </div>
        )}
      </div>
      <p className={form.note}>
        Có số liệu hiện trạng thì hiện trạng theo đúng số liệu đó; để trống thì gõ tay. {targetStateLabels[state]}:{' '}
        {reason}
      </p>
    </>
  )
}
