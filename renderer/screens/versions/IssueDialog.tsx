import { Button, Group, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'wouter'
import { DateField } from '#renderer/components/DateField.tsx'
import form from '#renderer/components/Form.module.css'
import { NumberField } from '#renderer/components/NumberField.tsx'
import { TextField } from '#renderer/components/TextField.tsx'
import { Problem } from '#renderer/components/Wizard.tsx'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import type { Draft } from '#renderer/plan-document/desk-jobs.ts'
import { FindingList } from '#renderer/plan-document/FindingList.tsx'
import { usePlanDraft } from '#renderer/plan-document/use-plan-draft.ts'
import { useChanges } from '#renderer/workspace/use-changes.ts'
import { formatInteger } from '#shared/basics/money.ts'
import { type Plan, planRecord } from '#shared/records/plan.ts'
import { planName, planStateWords } from '#shared/versions/plan-summary.ts'
import { missingHead, useIssue } from './use-issue.ts'
import classes from './Versions.module.css'

const numberRule = { min: 1, max: 99_999, empty: 'allowed', grouped: false, whole: true } as const
const SHOWN = 5

/** Asks for what the signed paper bears and shows what preflight finds; then issues the plan in one step. */
export function IssueDialog({ plan, onClose }: { readonly plan: Plan; readonly onClose: () => void }) {
  const { draft, failure } = usePlanDraft(plan.id)
  const { busy, problem, issue } = useIssue(plan.id)
  const [reason, setReason] = useState('')
  const missing = missingHead(plan, useSnapshot())
  const errors = draft?.findings.filter(({ severity }) => severity === 'error') ?? []
  const needsReason = errors.length > 0 && reason.trim() === ''
  const isIssued = plan.status === 'issued'
  const onIssue = async () => {
    const note = errors.length === 0 ? '' : `Ban hành khi còn ${errors.length} lỗi: ${reason.trim()}`
    if (await issue(note)) onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={`Ban hành kế hoạch ${planName(plan).toLocaleLowerCase('vi')}`}
      size="lg"
      styles={{ title: { fontSize: 16, fontWeight: 600 } }}
      closeButtonProps={{ 'aria-label': 'Đóng' }}
    >
      <p className={classes.note}>
        {isIssued
          ? `${planStateWords(plan)}. Sửa nội dung kế hoạch thì phần mềm tự chuyển sang soạn lần ${plan.edition + 1}.`
          : 'Văn bản DOCX và toàn bộ dữ liệu lúc này được giữ nguyên kèm mã băm. Sau đó mọi sửa đổi nội dung kế hoạch là soạn lần ban hành tiếp theo.'}
      </p>
      <HeadFields plan={plan} isFixed={isIssued} />
      {isIssued ? null : <Findings planId={plan.id} draft={draft} failure={failure} />}
      {errors.length === 0 || isIssued ? null : (
        <Textarea
          mt="sm"
          label="Lý do vẫn ban hành khi còn lỗi"
          description="Lý do được lưu cùng bản ban hành."
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      {problem === null ? null : <Problem>{problem}</Problem>}
      <Group justify="flex-end" mt="md">
        <span className={classes.quiet} role="status">
          {isIssued ? '' : waitingFor(missing, needsReason, draft === null && failure === null)}
        </span>
        <Button variant="default" onClick={onClose}>
          {isIssued ? 'Đóng' : 'Thôi'}
        </Button>
        {isIssued ? null : (
          <Button loading={busy} disabled={missing.length > 0 || needsReason || draft === null} onClick={onIssue}>
            {errors.length === 0 ? 'Ban hành' : 'Vẫn ban hành'}
          </Button>
        )}
      </Group>
    </Modal>
  )
}

function waitingFor(missing: readonly string[], needsReason: boolean, isChecking: boolean): string {
  if (missing.length > 0) return `Còn thiếu ${missing.join(', ')}.`
  if (isChecking) return 'Đang kiểm tra…'
  return needsReason ? 'Hãy ghi lý do, hoặc sửa các lỗi trước.' : ''
}

/** Saved as typed, like everywhere else. */
function HeadFields({ plan, isFixed }: { readonly plan: Plan; readonly isFixed: boolean }) {
  const changes = useChanges()
  const { fields } = planRecord
  const at = <K extends 'number' | 'date' | 'signerName' | 'signerPosition'>(key: K) => ({
    label: fields[key].label,
    field: key,
    draftKey: `issue/${plan.id}/${key}`,
    value: plan[key],
    onStore: (value: unknown) => void changes.set('plans', plan.id, key, value),
  })
  if (isFixed) return null
  return (
    <div className={form.pair}>
      <NumberField {...at('number')} rule={numberRule} />
      <DateField {...at('date')} />
      <TextField {...at('signerName')} />
      <TextField {...at('signerPosition')} />
    </div>
  )
}

interface FindingsProps {
  readonly planId: string
  readonly draft: Draft | null
  readonly failure: string | null
}

function Findings({ planId, draft, failure }: FindingsProps) {
  if (failure !== null) return <Problem>{failure}</Problem>
  if (draft === null) return <p className={classes.quiet}>Đang kiểm tra trước khi ban hành…</p>
  const count = (severity: string) => draft.findings.filter((finding) => finding.severity === severity).length
  const errors = draft.findings.filter(({ severity }) => severity === 'error')
  return (
    <section className={classes.findings} aria-label="Kiểm tra trước khi ban hành">
      <p className={classes.note}>
        Kiểm tra trước khi ban hành: {formatInteger(count('error'))} lỗi, {formatInteger(count('warning'))} cảnh báo,{' '}
        {formatInteger(count('info'))} lưu ý. <Link href="/preflight">Xem tất cả</Link>
      </p>
      <FindingList planId={planId} findings={errors} limit={SHOWN} />
    </section>
  )
}
