import { Button, Checkbox, Group, Modal, NumberInput, Select, Textarea, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useLocation } from 'wouter'
import { putChange } from '#renderer/database/change.ts'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { today } from '#renderer/workspace/today.ts'
import { useChanges } from '#renderer/workspace/use-changes.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { cleanLine, traditionalTone } from '#shared/basics/text.ts'
import { phasesOf } from '#shared/figures/budget.ts'
import { isPresent } from '#shared/figures/inventory.ts'
import { replacementInitiative, wornAssets } from '#shared/figures/replacement.ts'
import type { Plan } from '#shared/records/plan.ts'
import { sortByOrder } from '#shared/records/tree.ts'
import classes from './ReplacementDialog.module.css'
import { ReplacementTable } from './ReplacementTable.tsx'
import { useReplacementDraft } from './replacement-draft.ts'
import { TakenNote } from './TakenNote.tsx'

/** A computer of this age is what plans call old. */
const USUAL_YEARS = 8

interface ReplacementDialogProps {
  readonly plan: Plan
  /** The selected devices; null: found by age and support. */
  readonly ids: readonly string[] | null
  readonly onClose: () => void
}

/** Tạo nội dung chi thay thế: devices become an item of the plan, with name, reason, price and source to be agreed. */
export function ReplacementDialog({ plan, ids, onClose }: ReplacementDialogProps) {
  const snapshot = useSnapshot()
  const changes = useChanges()
  const [, navigate] = useLocation()
  const [day] = useState(() => today())
  const [supportEnded, setSupportEnded] = useState(true)
  const [years, setYears] = useState<number | null>(USUAL_YEARS)
  const assets = useMemo(() => {
    if (ids === null) return wornAssets(snapshot, day, { supportEnded, years })
    const wanted = new Set(ids)
    return snapshot.assets.filter((asset) => wanted.has(asset.id) && isPresent(asset))
  }, [snapshot, ids, day, supportEnded, years])
  const draft = useReplacementDraft(assets, { snapshot, plan, today: day, years: years ?? USUAL_YEARS })
  const skipped = ids === null ? 0 : ids.length - assets.length

  const create = async () => {
    const id = crypto.randomUUID()
    const name = traditionalTone(cleanLine(draft.name))
    const batch = await changes.run(
      'Tạo nội dung chi thay thế',
      (seen) => [
        putChange(
          seen,
          'initiatives',
          replacementInitiative(
            id,
            { snapshot: seen, plan },
            {
              lines: draft.lines,
              assetIds: draft.assets.map((asset) => asset.id),
              name,
              objective: traditionalTone(draft.objective.trim()),
              phaseId: draft.phaseId,
              groupId: draft.groupId,
              fundingSourceId: draft.fundingSourceId,
            },
          ),
        ),
      ],
      `Đã thêm “${name}” vào kế hoạch năm ${plan.year}.`,
    )
    if (batch === null) return
    onClose()
    navigate(`/plan/initiatives/${id}`)
  }

  const groups = sortByOrder(snapshot.groups.filter((group) => group.planId === plan.id && group.of === 'initiative'))
  const sources = sortByOrder(snapshot.fundingSources).filter((source) => source.active)
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Tạo nội dung chi thay thế trong kế hoạch năm ${plan.year}`}
      size={760}
      styles={{ title: { fontSize: 16, fontWeight: 600 } }}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <div className={classes.form}>
        {ids === null ? (
          <fieldset className={classes.rules}>
            <legend>Chọn thiết bị</legend>
            <Checkbox
              label="Đã hết hỗ trợ của hãng hoặc của hệ điều hành"
              checked={supportEnded}
              onChange={(event) => setSupportEnded(event.currentTarget.checked)}
            />
            <NumberInput
              label="Hoặc đã dùng từ (năm)"
              description="Bỏ trống nếu không chọn theo tuổi."
              value={years ?? ''}
              onChange={(value) => setYears(typeof value === 'number' && value > 0 ? value : null)}
              min={1}
              max={40}
              allowDecimal={false}
              allowNegative={false}
              w={220}
            />
          </fieldset>
        ) : null}
        {skipped > 0 ? (
          <p className={classes.note}>
            {formatInteger(skipped)} dòng đã thanh lý hoặc là linh kiện nên không tính vào đây.
          </p>
        ) : null}
        <TakenNote draft={draft} />
        {draft.all.length === 0 ? (
          <p className={classes.note} role="status">
            {ids === null
              ? 'Không tìm thấy thiết bị nào hết hỗ trợ hoặc đủ số năm. Nếu có, hãy nhập năm sử dụng và hệ điều hành ở danh sách thiết bị.'
              : 'Không còn thiết bị nào để đưa vào nội dung chi.'}
          </p>
        ) : (
          <ReplacementTable draft={draft} snapshot={snapshot} />
        )}
        <TextInput
          label="Tên nội dung chi"
          value={draft.name}
          onChange={(event) => draft.setName(event.currentTarget.value)}
        />
        <Textarea
          label="Mục tiêu"
          autosize
          minRows={2}
          value={draft.objective}
          onChange={(event) => draft.setObjective(event.currentTarget.value)}
        />
        <div className={classes.places}>
          <Select
            label="Giai đoạn"
            data={phasesOf(snapshot, plan.id).map(({ id, name }) => ({ value: id, label: name || 'Chưa đặt tên' }))}
            value={draft.phaseId}
            onChange={draft.setPhaseId}
            allowDeselect={false}
            comboboxProps={{ shadow: 'md' }}
          />
          <Select
            label="Nhóm"
            data={groups.map(({ id, title }) => ({ value: id, label: title || 'Nhóm chưa đặt tên' }))}
            value={draft.groupId}
            onChange={draft.setGroupId}
            clearable
            clearButtonProps={{ 'aria-label': 'Bỏ chọn: Nhóm' }}
            placeholder="Không thuộc nhóm nào"
            comboboxProps={{ shadow: 'md' }}
          />
          <Select
            label="Nguồn vốn"
            data={sources.map(({ id, name }) => ({ value: id, label: name || 'Chưa đặt tên' }))}
            value={draft.fundingSourceId}
            onChange={draft.setFundingSourceId}
            allowDeselect={false}
            comboboxProps={{ shadow: 'md' }}
          />
        </div>
      </div>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          Hủy
        </Button>
        <Button
          data-autofocus
          onClick={() => void create()}
          disabled={draft.assets.length === 0 || cleanLine(draft.name) === '' || !draft.isReadable}
        >
          Tạo nội dung chi
        </Button>
      </Group>
    </Modal>
  )
}
