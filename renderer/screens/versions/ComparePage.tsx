import { Button, Loader, Select } from '@mantine/core'
import { IconFileTypeDocx, IconFolderOpen } from '@tabler/icons-react'
import { useState } from 'react'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { Problem } from '#renderer/components/Wizard.tsx'
import { useSnapshot } from '#renderer/database/use-store.tsx'
import { useCurrentPlan } from '#renderer/workspace/current-plan.ts'
import { FileOutcomeStrip } from '#renderer/workspace/FileOutcomeStrip.tsx'
import { chooseDataFile, type DataFile } from '#renderer/workspace/read-data-file.ts'
import { ComparisonView } from './ComparisonView.tsx'
import { useComparison } from './use-comparison.ts'
import classes from './Versions.module.css'
import { VersionTabs } from './VersionTabs.tsx'
import { firstSides, type SideOption, sideOptions } from './version-sides.ts'

/** So sánh hai bản: plans, issued copies and plans of other files, two at a time. */
export function ComparePage({ first }: { readonly first: string | null }) {
  const snapshot = useSnapshot()
  const current = useCurrentPlan()
  const [files, setFiles] = useState<readonly DataFile[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const [sides, setSides] = useState(() => firstSides(snapshot, first, current?.id ?? null))
  const [left, right] = sides
  const { state, saving, outcome, saveDocx, closeOutcome } = useComparison(left, right, files)
  const options = sideOptions(snapshot, files)
  const openFile = async () => {
    setProblem(null)
    const read = await chooseDataFile()
    if (read === null) return
    if (!read.ok) return setProblem(read.error)
    if (read.value.snapshot.plans.length === 0) return setProblem(`Tệp “${read.value.name}” không có kế hoạch nào.`)
    const next = [...files, read.value]
    setFiles(next)
    const [plan] = sideOptions({ ...snapshot, plans: [], issuedPlans: [] }, next).slice(-1)
    if (plan !== undefined)
      setSides(left === null ? [plan.value, right] : right === null ? [left, plan.value] : [plan.value, right])
  }
  return (
    <div className={classes.page}>
      <PageHeader title="Phiên bản" note="Kế hoạch các năm và bản đã ban hành">
        <Button variant="default" leftSection={<IconFolderOpen size={16} stroke={1.5} />} onClick={openFile}>
          Mở tệp để so…
        </Button>
        <Button
          leftSection={<IconFileTypeDocx size={16} stroke={1.5} />}
          loading={saving}
          disabled={state.kind !== 'done'}
          onClick={saveDocx}
        >
          Lưu bảng so sánh DOCX…
        </Button>
      </PageHeader>
      <VersionTabs here="/versions/compare" />
      {outcome === null ? null : <FileOutcomeStrip outcome={outcome} onClose={closeOutcome} />}
      {problem === null ? null : <Problem>{problem}</Problem>}
      <div className={classes.sides}>
        <SideChoice label="Bản A" options={options} value={left} onChange={(value) => setSides([value, right])} />
        <SideChoice label="Bản B" options={options} value={right} onChange={(value) => setSides([left, value])} />
      </div>
      <div className={classes.body}>
        {state.kind === 'none' ? (
          <p className={classes.quiet}>Chọn hai bản để xem những gì thêm, bỏ và thay đổi từ bản A sang bản B.</p>
        ) : state.kind === 'working' ? (
          <Loader size="sm" aria-label="Đang so sánh" />
        ) : state.kind === 'failed' ? (
          <Problem>{state.problem}</Problem>
        ) : (
          <ComparisonView comparison={state.comparison} />
        )}
      </div>
    </div>
  )
}

interface SideChoiceProps {
  readonly label: string
  readonly options: readonly SideOption[]
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

function SideChoice({ label, options, value, onChange }: SideChoiceProps) {
  return (
    <Select
      className={classes.side ?? ''}
      label={label}
      placeholder="Chọn kế hoạch hoặc bản ban hành"
      data={options}
      value={value}
      onChange={onChange}
      nothingFoundMessage="Không có mục nào khớp"
    />
  )
}
