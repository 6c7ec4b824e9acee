import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconRowInsertBottom, IconTrash } from '@tabler/icons-react'
import { ChoiceField, type Choices, MultiChoiceField, type Option } from '#renderer/components/ChoiceField.tsx'
import form from '#renderer/components/Form.module.css'
import { PeriodField } from '#renderer/components/PeriodField.tsx'
import { RecordDrawer } from '#renderer/components/RecordDrawer.tsx'
import { TextField } from '#renderer/components/TextField.tsx'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { usePlanOptions } from '#renderer/plan-document/plan-options.ts'
import { RecordHistory } from '#renderer/workspace/RecordHistory.tsx'
import type { RecordChanges } from '#renderer/workspace/use-changes.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { fundingTotal } from '#shared/figures/budget.ts'
import type { CollectionName } from '#shared/records/collections.ts'
import { type Initiative, initiativeRecord, procurementWayLabels, procurementWays } from '#shared/records/initiative.ts'
import type { Plan } from '#shared/records/plan.ts'
import { recordNames } from '#shared/records/record-names.ts'
import { progressStateLabels, progressStates } from '#shared/records/task.ts'
import { AmountField } from './AmountField.tsx'
import classes from './Drawer.module.css'
import { FundingFields } from './FundingFields.tsx'
import { familyOf, rootOf } from './initiative-changes.ts'
import { LinkedAssets } from './LinkedAssets.tsx'

interface InitiativeDrawerProps {
  readonly plan: Plan
  readonly initiative: Initiative
  readonly changes: RecordChanges
  readonly onAddChild: () => void
  readonly onRemove: () => void
  readonly onClose: () => void
}

const { fields } = initiativeRecord
const procurementOptions = procurementWays.map((value) => ({ value, label: procurementWayLabels[value] }))
const stateOptions = progressStates.map((value) => ({ value, label: progressStateLabels[value] }))

/** One initiative: what, why, when, with which money, and what it serves. Saved as one types. */
export function InitiativeDrawer(props: InitiativeDrawerProps) {
  const { plan, initiative, changes } = props
  const { id } = initiative
  const snapshot = useSnapshot()
  const options = usePlanOptions(snapshot, plan)
  const children = snapshot.initiatives.filter((each) => each.parentId === id)
  const family = familyOf(snapshot, id)
  const at = <K extends keyof Initiative & keyof typeof fields>(key: K) => ({
    label: fields[key].label,
    field: key,
    draftKey: `initiatives/${id}/${key}`,
    value: initiative[key],
    onStore: (value: unknown) => void changes.set('initiatives', id, key, value),
  })
  const { nameOf } = recordNames(snapshot)
  const named = (collection: CollectionName, list: readonly Option[]): Choices => ({
    list: () => list,
    nameOf: (value) => list.find((option) => option.value === value)?.label ?? nameOf(collection, value),
  })
  const { otherInitiatives: earlier } = options
  const ownMoney = fundingTotal(initiative.funding)

  return (
    <RecordDrawer
      recordKey={id}
      title={initiative.name || 'Dự án mới'}
      subtitle={initiativeRecord.title}
      focusField={null}
      onClose={props.onClose}
      actions={
        <>
          <Tooltip label="Thêm mục con">
            <ActionIcon aria-label="Thêm mục con" onClick={props.onAddChild}>
              <IconRowInsertBottom size={18} stroke={1.5} />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={children.length === 0 ? 'Xóa' : 'Xóa; các mục con được chuyển lên một cấp'}>
            <ActionIcon aria-label="Xóa dự án" onClick={props.onRemove}>
              <IconTrash size={18} stroke={1.5} />
            </ActionIcon>
          </Tooltip>
        </>
      }
    >
      <div key={id} className={form.form}>
        <fieldset className={form.group}>
          <legend>Nội dung</legend>
          <TextField {...at('name')} multiline />
          <TextField {...at('objective')} multiline />
          <div className={form.pair}>
            <PeriodField {...at('period')} />
            <ChoiceField {...at('state')} options={stateOptions} clearable={false} />
          </div>
        </fieldset>
        <fieldset className={form.group}>
          <legend>Kinh phí (đồng)</legend>
          {children.length > 0 ? (
            <p className={form.note}>
              Kinh phí là tổng của {formatInteger(children.length)} mục con.
              {ownMoney === 0
                ? ''
                : ` Số tiền nhập riêng ở đây (${formatInteger(ownMoney)} đồng) không được cộng vào; hãy chuyển xuống một mục con.`}
            </p>
          ) : null}
          {children.length === 0 || ownMoney > 0 ? (
            <>
              <FundingFields
                initiative={initiative}
                phase={snapshot.phases.find((phase) => phase.id === rootOf(snapshot, initiative).phaseId) ?? null}
                sources={snapshot.fundingSources}
                onStore={(funding) => void changes.set('initiatives', id, 'funding', funding)}
              />
              <AmountField {...at('securityAmount')} />
              <TextField {...at('amountWords')} help="Chỉ in khi chưa có số tiền." />
            </>
          ) : initiative.securityAmount === null ? null : (
            <AmountField {...at('securityAmount')} help="Kế hoạch tính theo các mục con; hãy bỏ trống ở đây." />
          )}
          <AmountField
            {...at('statedTotal')}
            help="Không bắt buộc. Nếu ghi, ứng dụng đối chiếu với tổng các nguồn và báo khi lệch."
          />
        </fieldset>
        <fieldset className={form.group}>
          <legend>Vị trí trong kế hoạch</legend>
          <ChoiceField
            {...at('parentId')}
            options={options.initiatives.filter((option) => !family.has(option.value))}
            clearable
          />
          {initiative.parentId === null ? (
            <div className={form.pair}>
              <ChoiceField {...at('phaseId')} options={options.phases} clearable />
              <ChoiceField {...at('groupId')} options={options.groups} clearable />
            </div>
          ) : (
            <p className={form.note}>Giai đoạn và nhóm theo dự án chứa nó.</p>
          )}
        </fieldset>
        <fieldset className={form.group}>
          <legend>Thực hiện</legend>
          <ChoiceField {...at('procurement')} options={procurementOptions} clearable={false} />
          <TextField {...at('decision')} />
          <AmountField {...at('allotted')} />
          <TextField {...at('note')} multiline />
        </fieldset>
        <fieldset className={form.group}>
          <legend>Chuyển tiếp từ năm trước</legend>
          <ChoiceField
            {...at('carriedFromId')}
            options={named('initiatives', earlier)}
            clearable
            help={
              earlier.length === 0 ? 'Chưa có kế hoạch của năm khác để chọn.' : 'Dự án trong kế hoạch của năm khác.'
            }
          />
          <AmountField {...at('spentBefore')} />
        </fieldset>
        <fieldset className={form.group}>
          <legend>Phục vụ</legend>
          <MultiChoiceField {...at('targetIds')} options={named('targets', options.targets)} />
          <MultiChoiceField {...at('taskIds')} options={named('tasks', options.tasks)} />
        </fieldset>
        <LinkedAssets
          initiative={initiative}
          onStore={(assetIds) => void changes.set('initiatives', id, 'assetIds', assetIds)}
        />
        {children.length > 0 ? (
          <fieldset className={form.group}>
            <legend>Mục con</legend>
            <ul className={classes.children}>
              {children.map((child) => (
                <li key={child.id}>
                  <a href={`#/plan/initiatives/${child.id}`}>{child.name || 'Chưa đặt tên'}</a>
                </li>
              ))}
            </ul>
            <Button variant="default" className={form.begin} onClick={props.onAddChild}>
              Thêm mục con
            </Button>
          </fieldset>
        ) : null}
      </div>
      <RecordHistory key={`history/${id}`} collection="initiatives" record={initiative} />
    </RecordDrawer>
  )
}
