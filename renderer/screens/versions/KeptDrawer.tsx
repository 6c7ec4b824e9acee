import { Button } from '@mantine/core'
import { IconArrowsDiff, IconCircleCheck, IconEye, IconFileTypeDocx, IconJson } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { RecordDrawer } from '#renderer/components/RecordDrawer.tsx'
import { Problem } from '#renderer/components/Wizard.tsx'
import { useCollection } from '#renderer/database/use-store.tsx'
import { FileOutcomeStrip } from '#renderer/workspace/FileOutcomeStrip.tsx'
import { formatShortDate, type IsoDate } from '#shared/basics/calendar-date.ts'
import { type IssuedPlan, issuedPlanRecord } from '#shared/records/issued-plan.ts'
import { planName } from '#shared/versions/plan-summary.ts'
import { useKeptCheck, useKeptFiles } from './use-kept-files.ts'
import classes from './Versions.module.css'

const day = (date: IsoDate | null): string => (date === null ? '' : formatShortDate(date))

/** An issued copy: who signed what when, whether it is still the same, and its files. */
export function KeptDrawer({ kept, onClose }: { readonly kept: IssuedPlan; readonly onClose: () => void }) {
  const files = useKeptFiles(kept)
  const hasPlan = useCollection('plans').some(({ id }) => id === kept.planId)
  const [, navigate] = useLocation()
  const { fields } = issuedPlanRecord
  const facts = [
    [fields.symbol.label, kept.symbol],
    [fields.date.label, day(kept.date)],
    [fields.signer.label, kept.signer],
    [fields.edition.label, String(kept.edition)],
    [fields.issuedOn.label, day(kept.issuedOn)],
    [fields.docxName.label, kept.docxName],
    ...(kept.note === '' ? [] : [[fields.note.label, kept.note]]),
  ] as const
  return (
    <RecordDrawer
      recordKey={kept.id}
      title={`Bản ban hành ${kept.symbol}`}
      subtitle={planName(kept)}
      focusField={null}
      onClose={onClose}
    >
      {files.outcome === null ? null : <FileOutcomeStrip outcome={files.outcome} onClose={files.closeOutcome} />}
      <CheckLine kept={kept} />
      <div className={classes.actions}>
        <Button
          leftSection={<IconFileTypeDocx size={16} stroke={1.5} />}
          loading={files.busy === 'docx'}
          disabled={files.busy !== null}
          onClick={files.saveDocx}
        >
          Lưu lại DOCX…
        </Button>
        <Button
          variant="default"
          leftSection={<IconEye size={16} stroke={1.5} />}
          onClick={() => navigate(`/versions/read/${kept.id}`)}
        >
          Đọc văn bản
        </Button>
        <Button
          variant="default"
          leftSection={<IconArrowsDiff size={16} stroke={1.5} />}
          disabled={!hasPlan}
          onClick={() => navigate(`/versions/compare/kept_${kept.id}`)}
        >
          So với hiện nay
        </Button>
        <Button
          variant="default"
          leftSection={<IconJson size={16} stroke={1.5} />}
          loading={files.busy === 'json'}
          disabled={files.busy !== null}
          onClick={files.saveJson}
        >
          Lưu dữ liệu lúc ban hành…
        </Button>
      </div>
      <dl className={classes.facts}>
        {facts.map(([label, value]) => (
          <Fact key={label} label={label ?? ''} value={value ?? ''} />
        ))}
        <Fact label={fields.docxSha256.label} value={kept.docxSha256} isHash />
        <Fact label={fields.snapshotSha256.label} value={kept.snapshotSha256} isHash />
      </dl>
    </RecordDrawer>
  )
}

function Fact({ label, value, isHash }: { readonly label: string; readonly value: string; readonly isHash?: boolean }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className={isHash ? classes.hash : undefined}>{value}</dd>
    </>
  )
}

/** Hashed anew each time it is opened: a damaged copy is told before anybody relies on it. */
function CheckLine({ kept }: { readonly kept: IssuedPlan }) {
  const faults = useKeptCheck(kept)
  if (faults === null) return <p className={classes.quiet}>Đang kiểm tra mã băm…</p>
  if (faults.length === 0) {
    return (
      <p className={classes.quiet} role="status">
        <IconCircleCheck size={16} stroke={1.5} aria-hidden /> Văn bản và dữ liệu còn nguyên: mã băm khớp với mã ghi lúc
        ban hành.
      </p>
    )
  }
  return faults.map((fault) => <Problem key={fault}>{fault}</Problem>)
}
