import { Button, Progress, Stepper } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { PageHeader } from '#renderer/components/PageHeader.tsx'
import { ColumnsStep } from './ColumnsStep.tsx'
import classes from './ImportScreen.module.css'
import { type ImportStep, importSteps } from './import-session.ts'
import { QuestionsStep } from './QuestionsStep.tsx'
import { ReportStep } from './ReportStep.tsx'
import { RowsStep } from './RowsStep.tsx'
import { SourceStep } from './SourceStep.tsx'
import { type Import, useImport } from './use-import.ts'

const stepNames: Readonly<Record<ImportStep, string>> = {
  source: 'Tệp và bảng',
  columns: 'Cột',
  questions: 'Câu hỏi',
  rows: 'Xem trước',
  report: 'Kết quả',
}

/** Nhập từ bảng tính: from files or the clipboard to records, with every row's verdict seen before anything is written. */
export function ImportScreen() {
  const current = useImport()
  const { state, session } = current
  const at = importSteps.indexOf(state.step)
  return (
    <div className={classes.page}>
      <PageHeader title="Nhập từ bảng tính" note="Chưa có gì thay đổi trong dữ liệu cho đến khi bấm “Nhập” ở bước 4.">
        {state.sheets.length === 0 ? null : (
          <Button variant="default" disabled={state.working !== null} onClick={session.begin}>
            Bắt đầu lại
          </Button>
        )}
      </PageHeader>
      <Stepper
        active={at}
        size="xs"
        classNames={{ root: classes.steps }}
        onStepClick={(to) => session.goTo(importSteps[to] ?? 'source')}
      >
        {importSteps.map((step, index) => (
          <Stepper.Step
            key={step}
            label={stepNames[step]}
            allowStepSelect={index < at && state.step !== 'report' && state.working === null}
          />
        ))}
      </Stepper>
      {state.problem === null ? null : (
        <p className={classes.problem} role="alert">
          <IconAlertTriangle size={18} stroke={1.5} aria-hidden />
          {state.problem}
        </p>
      )}
      <Step {...current} />
      {state.working === null ? null : <WorkingStrip {...current} />}
    </div>
  )
}

function Step(current: Import) {
  switch (current.state.step) {
    case 'source':
      return <SourceStep {...current} />
    case 'columns':
      return <ColumnsStep {...current} />
    case 'questions':
      return <QuestionsStep {...current} />
    case 'rows':
      return <RowsStep {...current} />
    case 'report':
      return <ReportStep {...current} />
  }
}

function WorkingStrip({ session, state: { working } }: Import) {
  if (working === null) return null
  const percent = working.done === null ? null : Math.round(working.done * 100)
  return (
    <div className={classes.working} role="status">
      <span>
        {working.what}
        {percent === null ? '' : ` ${percent} %`}
      </span>
      <Progress value={percent ?? 100} animated={percent === null} aria-label={working.what} className={classes.bar} />
      <Button variant="default" onClick={session.stop}>
        Dừng
      </Button>
    </div>
  )
}
