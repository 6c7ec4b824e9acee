import { ChoiceField, FlagField, TextsField } from '#renderer/components/ChoiceField.tsx'
import { DateField } from '#renderer/components/DateField.tsx'
import form from '#renderer/components/Form.module.css'
import { NumberField } from '#renderer/components/NumberField.tsx'
import { RecordDrawer } from '#renderer/components/RecordDrawer.tsx'
import { TextField } from '#renderer/components/TextField.tsx'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { RecordHistory } from '#renderer/workspace/RecordHistory.tsx'
import type { RecordChanges } from '#renderer/workspace/use-changes.ts'
import { type Plan, planRecord, type SigningMode, signingModes } from '#shared/records/plan.ts'
import { CitedBasesField } from './CitedBasesField.tsx'
import { moneyUnitOptions } from './money-unit-options.ts'
import { usePlanOptions } from './plan-options.ts'
import { RichLineField } from './RichLineField.tsx'

interface PlanHeadDrawerProps {
  readonly plan: Plan
  readonly changes: RecordChanges
  readonly onClose: () => void
}

const { fields } = planRecord
const yearRule = { min: 1990, max: 2100, empty: 'refused', grouped: false, whole: true } as const
const laterYearRule = { ...yearRule, empty: 'allowed' } as const
const numberRule = { min: 1, max: 99_999, empty: 'allowed', grouped: false, whole: true } as const

const signingWords: Readonly<Record<SigningMode, string>> = {
  head: 'Người đứng đầu tự ký',
  'TM.': 'TM. (thay mặt)',
  'Q.': 'Q. (quyền)',
  'KT.': 'KT. (ký thay)',
  'TL.': 'TL. (thừa lệnh)',
  'TUQ.': 'TUQ. (thừa ủy quyền)',
}
const signingOptions = signingModes.map((value) => ({ value, label: signingWords[value] }))
const basisOptions = [
  { value: 'block', label: 'In nghiêng dưới trích yếu (theo NĐ 30)' },
  { value: 'section', label: 'Thành một mục của văn bản' },
]
const formOptions = [
  { value: 'paper', label: 'Văn bản giấy' },
  { value: 'electronic', label: 'Văn bản điện tử' },
]

/** Đầu và cuối văn bản: number, date, subject, legal bases, who signs and who receives. Saved as one types. */
export function PlanHeadDrawer({ plan, changes, onClose }: PlanHeadDrawerProps) {
  const snapshot = useSnapshot()
  const options = usePlanOptions(snapshot, plan)
  const at = <K extends keyof Plan & keyof typeof fields>(key: K) => ({
    label: fields[key].label,
    field: key,
    draftKey: `plans/${plan.id}/${key}`,
    value: plan[key],
    onStore: (value: unknown) => changes.set('plans', plan.id, key, value),
  })
  return (
    <RecordDrawer
      recordKey={plan.id}
      title="Đầu và cuối văn bản"
      subtitle={`Kế hoạch năm ${plan.year}`}
      focusField={null}
      onClose={onClose}
    >
      <div className={form.form}>
        <fieldset className={form.group}>
          <legend>Đầu văn bản</legend>
          <div className={form.pair}>
            <NumberField {...at('number')} rule={numberRule} />
            <DateField {...at('date')} />
          </div>
          <div className={form.pair}>
            <NumberField {...at('year')} rule={yearRule} />
            <span />
            <NumberField {...at('horizonFrom')} rule={laterYearRule} />
            <NumberField {...at('horizonTo')} rule={laterYearRule} />
          </div>
          <RichLineField {...at('subject')} help="Xuống dòng ở đâu thì khi in xuống dòng ở đó." />
        </fieldset>
        <fieldset className={form.group}>
          <legend>Căn cứ</legend>
          <ChoiceField {...at('basisStyle')} options={basisOptions} clearable={false} />
          <CitedBasesField plan={plan} options={options.legalBases} changes={changes} />
        </fieldset>
        <fieldset className={form.group}>
          <legend>Cuối văn bản</legend>
          <RichLineField {...at('closing')} />
          <div className={form.pair}>
            <ChoiceField {...at('signingMode')} options={signingOptions} clearable={false} />
            <TextField {...at('headPosition')} />
            <TextField {...at('signerPosition')} />
            <TextField {...at('signerName')} />
            <TextField {...at('signerTitle')} />
            <FlagField {...at('printSignerTitle')} />
          </div>
          <TextsField {...at('recipients')} />
          <TextField {...at('archive')} />
        </fieldset>
        <fieldset className={form.group}>
          <legend>Cách in</legend>
          <div className={form.pair}>
            <ChoiceField {...at('moneyUnit')} options={moneyUnitOptions} clearable={false} />
            <ChoiceField {...at('appendixForm')} options={formOptions} clearable={false} />
          </div>
          <FlagField {...at('printPackageLine')} />
        </fieldset>
      </div>
      <RecordHistory key={`history/${plan.id}`} collection="plans" record={plan} />
    </RecordDrawer>
  )
}
