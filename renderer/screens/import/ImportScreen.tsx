import { Wizard } from '#renderer/components/Wizard.tsx'
import { ColumnsStep } from './ColumnsStep.tsx'
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
  return (
    <Wizard
      title="Nhập từ bảng tính"
      note={state.step === 'report' ? '' : 'Chưa có gì thay đổi trong dữ liệu cho đến khi bấm “Nhập” ở bước 4.'}
      onRestart={state.sheets.length === 0 ? null : session.begin}
      steps={importSteps.map((step) => stepNames[step])}
      active={importSteps.indexOf(state.step)}
      onStep={state.step === 'report' ? null : (step) => session.goTo(importSteps[step] ?? 'source')}
      problem={state.problem}
      working={state.working}
      onStop={session.stop}
    >
      <Step {...current} />
    </Wizard>
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
